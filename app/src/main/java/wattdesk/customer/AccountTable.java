package wattdesk.customer;

import java.util.Optional;
import wattdesk.slip.Slip;

/// What may happen to an account, and where it stands then. What is not here is refused.
final class AccountTable {
    private AccountTable() {}

    static Optional<AccountState> next(AccountState now, Slip.Kind wanted) {
        return switch (wanted) {
            case OPENED -> from(now == AccountState.PRESET, AccountState.OPEN);
            case SUSPENDED -> from(now == AccountState.OPEN, AccountState.SUSPENDED);
            case RESUMED -> from(now == AccountState.SUSPENDED, AccountState.OPEN);
            case DEPOSIT_TAKEN, DEPOSIT_RETURNED -> from(now != AccountState.CLOSED, now);
            case TRANSFERRED -> from(now == AccountState.OPEN, AccountState.CLOSED);
            case CLOSED -> from(now != AccountState.CLOSED, AccountState.CLOSED);
            case METER_CHANGED -> from(now.billed(), now);
            case FROM_TAPE -> Optional.empty();
        };
    }

    private static Optional<AccountState> from(boolean may, AccountState to) {
        return may ? Optional.of(to) : Optional.empty();
    }
}
