package wattdesk.vending;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the delivery reads from the books; may run beside the writer.
public interface Transfers {

    Optional<CreditTransfer> ofSale(UUID sale);

    /// Open credits of a meter, in order of their sale.
    List<CreditTransfer> openOfMeter(String meterNumber);

    /// Meters with at least one open credit that is neither held, refused nor disputed.
    Set<String> metersToServe();

    MeterStanding standing(String meterNumber);
}
