package wattdesk.vending;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Invariants that hold books and meters together.
final class MeterRules {
    private MeterRules() {}

    private static final String PENDING = "METER_PENDING";

    /// By meter, what its account meter-pending holds in fen.
    private static void addPending(History part, Map<String, Long> fen) {
        for (History.Entry entry : part.entries()) {
            for (History.Line line : entry.lines()) {
                if (line.accountKind().equals(PENDING)) {
                    fen.merge(line.accountKey(), -line.fen(), Long::sum);
                }
            }
        }
    }

    static final class CreditsArePaid extends Fold {

        private final Map<String, Long> left = new HashMap<>();

        @Override
        void see(History part) {
            addPending(part, left);
        }

        @Override
        void end() {
            subjects = left.size();
            left.forEach((meter, fen) -> {
                if (fen < 0) {
                    broken.add("meter " + meter + " was given " + -fen
                            + " fen more than was paid");
                }
            });
        }
    }

    static final class PendingIsWhatWaits extends Fold {

        private final Map<String, Long> pending = new HashMap<>();
        private final Map<String, Long> open = new HashMap<>();

        @Override
        void see(History part) {
            addPending(part, pending);
            for (History.Transfer t : part.transfers()) {
                if (TransferState.valueOf(t.state()).open()) {
                    open.merge(t.meter(), t.fen(), Long::sum);
                }
            }
        }

        @Override
        void end() {
            subjects = pending.size();
            open.forEach((meter, fen) -> pending.merge(meter, -fen, Long::sum));
            pending.forEach((meter, fen) -> {
                if (fen != 0) {
                    broken.add("meter-pending of " + meter + " differs from its open sales by "
                            + fen + " fen");
                }
            });
        }
    }

    static final class OneUnresolvedWrite extends Fold {

        private final Set<String> meters = new HashSet<>();

        @Override
        void see(History part) {
            subjects += part.transfers().size();
            for (History.Transfer t : part.transfers()) {
                boolean unresolved = TransferState.valueOf(t.state()).unresolved();
                if (unresolved && !meters.add(t.meter())) {
                    broken.add("meter " + t.meter() + " has two unresolved writes");
                }
                if (unresolved != t.meter().equals(t.unresolvedMeter())) {
                    broken.add("transfer " + t.id() + " is " + t.state() + " but blocks "
                            + t.unresolvedMeter());
                }
            }
        }
    }
}
