package wattdesk.vending;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invariants that speak of entries, postings and commands.
final class LedgerRules {
    private LedgerRules() {}

    static long entriesSumToZero(History part, Broken broken) {
        for (History.Entry entry : part.entries()) {
            long sum = sum(entry.lines());
            if (sum != 0 || entry.lines().size() < 2) {
                broken.add("entry " + entry.id() + " sums to " + sum + " fen over "
                        + entry.lines().size() + " postings");
            }
        }
        return part.entries().size();
    }

    private static long sum(List<History.Line> lines) {
        long sum = 0;
        for (History.Line line : lines) {
            sum = Math.addExact(sum, line.fen());
        }
        return sum;
    }

    static long debits(History.Entry entry) {
        return entry.lines().stream().mapToLong(History.Line::fen).filter(f -> f > 0).sum();
    }

    static final class AccountsSumToZero extends Fold {

        private long sum;

        @Override
        void see(History part) {
            subjects += part.entries().size();
            part.entries().forEach(entry -> sum = Math.addExact(sum, sum(entry.lines())));
        }

        @Override
        void end() {
            if (sum != 0) {
                broken.add("all accounts together are " + sum + " fen");
            }
        }
    }

    static final class PostingsComplete extends Fold {

        private final Set<UUID> shifts = new HashSet<>();

        @Override
        void see(History part) {
            if (shifts.size() != part.shifts().size()) {
                part.shifts().forEach(s -> shifts.add(s.id()));
            }
            subjects += part.entries().size();
            part.entries().forEach(this::judge);
        }

        private void judge(History.Entry entry) {
            if (entry.operator().isBlank()) {
                broken.add("entry " + entry.id() + " has no operator");
            }
            for (History.Line line : entry.lines()) {
                if (line.accountKind().isBlank() || line.accountKey().isBlank()) {
                    broken.add("entry " + entry.id() + " posts to no account");
                }
                if (line.accountKind().equals("DRAWER")
                        && !shifts.contains(UUID.fromString(line.accountKey()))) {
                    broken.add("entry " + entry.id() + " posts to a drawer without a shift");
                }
            }
        }
    }

    /// Until drawers are counted: the float, cash taken and cash handed back, never below zero.
    static final class DrawersAddUp extends Fold {

        /// By shift what its drawer holds, and what its sales say.
        private final Map<String, Long> drawers = new HashMap<>();
        private final Map<String, Long> events = new HashMap<>();
        private List<History.Shift> shifts = List.of();

        @Override
        void see(History part) {
            shifts = part.shifts();
            for (History.Entry entry : part.entries()) {
                for (History.Line line : entry.lines()) {
                    if (line.accountKind().equals("DRAWER")) {
                        drawers.merge(line.accountKey(), line.fen(), Long::sum);
                        events.merge(line.accountKey(), cash(entry), Long::sum);
                    }
                }
            }
        }

        @Override
        void end() {
            for (History.Shift shift : shifts) {
                drawers.merge(shift.id().toString(), shift.floatFen(), Long::sum);
                events.merge(shift.id().toString(), shift.floatFen(), Long::sum);
            }
            subjects = drawers.size();
            drawers.forEach((shift, fen) -> {
                if (!fen.equals(events.get(shift))) {
                    broken.add("drawer " + shift + " holds " + fen + " fen, its sales say "
                            + events.get(shift));
                }
            });
        }
    }

    private static long cash(History.Entry entry) {
        return switch (entry.kind()) {
            case "PAID", "DEPOSIT", "COLLECTED" -> debits(entry);
            case "PAID_OUT" -> -debits(entry);
            case "REVERSAL" -> entry.lines().stream()
                    .filter(l -> l.accountKind().equals("DRAWER"))
                    .mapToLong(History.Line::fen).sum();
            default -> 0;
        };
    }

    /// Ids come in order, so the same one twice comes one behind the other.
    static final class CommandsAreUnique extends Fold {

        private @Nullable UUID before;

        @Override
        void see(History part) {
            subjects += part.commandIds().size();
            for (UUID id : part.commandIds()) {
                if (id.equals(before)) {
                    broken.add("command " + id + " had two effects");
                }
                before = id;
            }
        }
    }

    static final class AuditIsUnbroken extends Fold {

        private History.@Nullable Audit audit;

        @Override
        void see(History part) {
            audit = part.audit();
        }

        @Override
        void end() {
            if (audit != null) {
                subjects = audit.rows();
                String problem = audit.broken();
                if (problem != null) {
                    broken.add(problem);
                }
            }
        }
    }

    /// Numbers of different parts differ anyway.
    static long sequencesRise(History part, Broken broken) {
        Set<Long> numbers = new HashSet<>();
        for (History.Command command : part.commands()) {
            if (!numbers.add(command.sequence())) {
                broken.add("sequence " + command.sequence() + " was given twice");
            }
        }
        for (History.Entry entry : part.entries()) {
            if (!numbers.contains(entry.sequence())) {
                broken.add("entry " + entry.id() + " has sequence " + entry.sequence()
                        + " of no command");
            }
        }
        return part.commands().size();
    }
}
