package wattdesk.operator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// Who takes a step, and in which shift; automatic steps have no shift.
///
/// `day` is the one on which that shift was opened, known to who signed in: what goes through its
/// drawer belongs to it, past midnight too.
public record Actor(Operator operator, @Nullable UUID shift, @Nullable BusinessDay day) {

    public static final Actor SYSTEM = new Actor(Operator.SYSTEM, null);

    public Actor(Operator operator, @Nullable UUID shift) {
        this(operator, shift, null);
    }

    public boolean isSystem() {
        return operator.equals(Operator.SYSTEM);
    }

    /// The business day at that moment, for this person: that of the shift, else the date.
    public BusinessDay dayAt(Instant now) {
        return day == null ? BusinessDay.of(now) : day;
    }
}
