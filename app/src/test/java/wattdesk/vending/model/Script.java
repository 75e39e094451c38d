package wattdesk.vending.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// Choices written down beforehand; nothing goes wrong that is not in the script.
final class Script implements Chooser {

    /// Line faults of the coming sendings, 0 for none (see [ModelGateway]).
    final Deque<Integer> sendings = new ArrayDeque<>();
    /// Whether the coming questions to the meter are answered.
    final Deque<Boolean> answers = new ArrayDeque<>();
    String crashAt = "";
    int crashCount;
    boolean diskFull;
    boolean lateArrives;

    @Override
    public int pick(String what, int n, LongSupplier state) {
        return what.equals("fault") ? sendings.removeFirst() - 1 : 0;
    }

    @Override
    public boolean happens(String what, int perMille, LongSupplier state) {
        if (what.startsWith("crash at ")) {
            return what.equals("crash at " + crashAt) && --crashCount == 0;
        }
        return switch (what) {
            case "line" -> fault();
            case "no answer" -> !answers.isEmpty() && !answers.removeFirst();
            case "disk refuses" -> diskFull;
            case "late arrives" -> lateArrives;
            default -> false;
        };
    }

    private boolean fault() {
        if (sendings.isEmpty()) {
            return false;
        }
        if (sendings.getFirst() == 0) {
            sendings.removeFirst();
            return false;
        }
        return true;
    }
}
