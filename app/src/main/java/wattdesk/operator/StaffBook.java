package wattdesk.operator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// Where the staff's rows are: reading them, and making steps durable with their audit row.
public interface StaffBook {

    /// In the place of a login: the failures of everybody on this PC. No login is that long.
    String PC = "p".repeat(65);

    List<Operator> active();

    List<Operators.Member> everybody();

    /// Also those who left: a login is never used again.
    Optional<Credentials> find(String login);

    boolean isEmpty();

    Throttle throttle(String login);

    /// That operator's open shift of that day.
    Optional<UUID> openShift(String login, BusinessDay day);

    Kept keep(StaffStep step, Actor actor, AuditEntry audit);

    /// An operator with what proves him.
    record Credentials(
            Operator operator, String passwordHash, @Nullable String recoveryHash,
            boolean active) {}

    /// Whether a step is durable.
    sealed interface Kept {
        record Yes() implements Kept {}

        record No(String code, String detail) implements Kept {}
    }
}
