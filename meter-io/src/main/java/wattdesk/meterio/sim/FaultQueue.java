package wattdesk.meterio.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import wattdesk.meterio.sim.fault.Fault;
import wattdesk.meterio.sim.fault.FaultPlan;
import wattdesk.meterio.sim.fault.FaultPlan.Entry;
import wattdesk.meterio.sim.model.Hearing;

/// The plan of a line while it is used up.
final class FaultQueue {

    private static final Fault HARMLESS = new Fault.Ok();

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Consumer<Fault.Setting> apply;

    FaultQueue(Consumer<Fault.Setting> apply) {
        this.apply = apply;
    }

    void replace(FaultPlan plan) {
        entries.clear();
        entries.addAll(plan.entries());
        applySettings();
    }

    /// The fault of the next reply; call [#applySettings] when that reply has been sent.
    Fault next(Hearing request) {
        var first = entries.peek();
        if (first == null || !met(first.when(), request)) {
            return HARMLESS;
        }
        entries.remove();
        return first.fault();
    }

    private static boolean met(FaultPlan.When when, Hearing request) {
        return switch (when) {
            case NEXT -> true;
            case WRITE -> request.compareTo(Hearing.ANSWERS_WRITE) >= 0;
            case CREDIT -> request == Hearing.ANSWERS_CREDIT;
        };
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Settings at the head of the plan take effect now.
    void applySettings() {
        while (entries.peek() != null
                && entries.peek().fault() instanceof Fault.Setting setting) {
            entries.remove();
            apply.accept(setting);
        }
    }
}
