package wattdesk.vending;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import wattdesk.quantity.Money;

/// What the delivery reads from the books; may run beside the writer.
public interface Transfers {

    /// Several questions to the books, of these and of others, answered of one moment and in one
    /// go. Nothing is committed and no meter is asked meanwhile.
    default <T> T atOnce(Supplier<T> questions) {
        return questions.get();
    }

    Optional<CreditTransfer> ofSale(UUID sale);

    /// Open credits of a meter, in order of their sale.
    List<CreditTransfer> openOfMeter(String meterNumber);

    /// Meters with work: a credit that waits or may have been written, and none in dispute.
    Set<String> metersToServe();

    MeterStanding standing(String meterNumber);

    /// The ledger's sequence of the last step of a credit, or adoption, on a meter; 0 for none.
    long lastSequence(String meterNumber);

    /// All that was ever bought on a meter, as proved last: by its own register, plus what was
    /// adopted since.
    Optional<Money> provedTotal(String meterNumber);
}
