package wattdesk.start;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Where a station stands on the way to its first sale.
///
/// @param left steps that a person passed over just now
public record Guide(StartFacts facts, Set<Step> left) {

    public Guide {
        left = Set.copyOf(left);
    }

    /// How a step stands.
    public enum State { DONE, NEXT, LEFT, OPEN }

    public State of(Step step) {
        if (facts.has(step)) {
            return State.DONE;
        }
        if (passed(step)) {
            return State.LEFT;
        }
        return next().filter(step::equals).isPresent() ? State.NEXT : State.OPEN;
    }

    /// A step that may be left out was, when somebody said so or went on to a later one: whoever
    /// comes back is not asked again.
    private boolean passed(Step step) {
        return step.mayBeLeft() && (left.contains(step) || Arrays.stream(Step.values())
                .anyMatch(later -> later.compareTo(step) > 0 && facts.has(later)));
    }

    /// The first one that is to be done; empty behind the first sale.
    public Optional<Step> next() {
        return Arrays.stream(Step.values())
                .filter(step -> !facts.has(step) && !passed(step)).findFirst();
    }
}
