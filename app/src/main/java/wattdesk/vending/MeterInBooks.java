package wattdesk.vending;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.MeterReading;
import wattdesk.quantity.Money;

/// What the books have of a meter at one moment: what they expect of it, and its open credits in
/// order of their sale.
///
/// It stays true for whoever holds the meter's turn, until he commits something himself.
record MeterInBooks(MeterStanding standing, List<CreditTransfer> open) {

    static MeterInBooks of(Transfers transfers, String meterNumber) {
        return new MeterInBooks(
                transfers.standing(meterNumber), transfers.openOfMeter(meterNumber));
    }

    /// The write that may be under way; there is at most one.
    Optional<CreditTransfer> unresolved() {
        return open.stream().filter(t -> t.state().unresolved()).findFirst();
    }

    /// The money that is paid and not on the meter yet.
    Money waiting() {
        return open.stream().map(CreditTransfer::amount).reduce(Money.ZERO, Money::plus);
    }

    @Nullable Integer count() {
        return standing.count();
    }

    boolean differsFrom(MeterReading reading) {
        return count() != null && reading.count() != null && !count().equals(reading.count());
    }
}
