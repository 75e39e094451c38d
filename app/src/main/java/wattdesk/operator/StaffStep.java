package wattdesk.operator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// What can happen to the staff's rows; each is kept with its audit row.
public sealed interface StaffStep {

    /// `recoveryHash` only for the first administrator.
    record Joined(
            Operator operator, String passwordHash, @Nullable String recoveryHash, Instant at)
            implements StaffStep {}

    record PasswordSet(String login, String passwordHash) implements StaffStep {}

    /// A recovery code was used: it is replaced together with the password.
    record Recovered(String login, String passwordHash, String recoveryHash) implements StaffStep {}

    /// `pc` is the throttle of this PC, whoever tries.
    record TryFailed(String login, Throttle throttle, Throttle pc) implements StaffStep {}

    /// A right password: failures are forgotten. `opened` is the shift to be opened, if any; other
    /// open shifts of that operator end with it.
    record CameIn(String login, @Nullable NewShift opened) implements StaffStep {}

    record RoleSet(String login, Role role) implements StaffStep {}

    /// Who may not sign in may not approve either.
    record AccessSet(String login, boolean active) implements StaffStep {}

    record Left(String login) implements StaffStep {}

    /// An implicit shift: float 0, until drawers are counted.
    record NewShift(UUID id, String login, Instant at, BusinessDay day) {}
}
