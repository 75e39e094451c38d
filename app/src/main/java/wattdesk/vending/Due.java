package wattdesk.vending;

import java.util.Optional;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;

/// A credit that is to be decided, of one moment: what the books expect of its meter, and the
/// order to the meter; none where no account has it. `alone` when no other credit is open there.
///
/// It stays true for whoever holds the meter's turn, until he commits something himself.
record Due(CreditTransfer credit, MeterStanding standing, Optional<CreditOrder> order,
        boolean alone) {

    /// As the books have it once that intent is stored.
    Due storing(CreditIntent intent) {
        MeterStanding seen = standing.count() == null
                ? new MeterStanding(intent.count0(), intent.balance0()) : standing;
        return new Due(credit.storing(intent), seen, order, alone);
    }
}
