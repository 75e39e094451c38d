package wattdesk.operator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who takes a step, and in which shift; automatic steps have no shift.
public record Actor(Operator operator, @Nullable UUID shift) {

    public static final Actor SYSTEM = new Actor(Operator.SYSTEM, null);

    public boolean isSystem() {
        return operator.equals(Operator.SYSTEM);
    }
}
