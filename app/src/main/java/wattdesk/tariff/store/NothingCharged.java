package wattdesk.tariff.store;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import wattdesk.rating.ChargedMonths;
import wattdesk.rating.Rehearsal;

/// A station that charges nothing has no month to rehearse.
public final class NothingCharged implements ChargedMonths {

    @Override
    public Optional<YearMonth> lastBefore(String tariff, YearMonth month) {
        return Optional.empty();
    }

    @Override
    public List<Rehearsal.Charged> of(String tariff, YearMonth month) {
        return List.of();
    }
}
