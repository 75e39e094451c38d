package wattdesk.rating;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What was charged, month by month, for rating it once more.
public interface ChargedMonths {

    /// The last month before that one in which anything of the tariff was charged.
    Optional<YearMonth> lastBefore(String tariff, YearMonth month);

    /// Every charge of the tariff's accounts whose days lie in that month. `byBand` asks for the
    /// registers by band also where the charge was rated by the total.
    List<Rehearsal.Charged> of(String tariff, YearMonth month, boolean byBand);
}
