package wattdesk.vending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import wattdesk.ledger.TapeEvent;
import wattdesk.vending.Fold.Found;

/// Invariants that speak of entries, postings and commands.
final class WholeLedgerRules {
    private WholeLedgerRules() {}

    private static long sum(List<History.Line> lines) {
        long sum = 0;
        for (History.Line line : lines) {
            sum = Math.addExact(sum, line.fen());
        }
        return sum;
    }

    static Found accountsSumToZero(History h) {
        long sum = 0;
        for (History.Entry entry : h.entries()) {
            sum = Math.addExact(sum, sum(entry.lines()));
        }
        return new Found(h.entries().size(),
                sum == 0 ? List.of() : List.of("all accounts together are " + sum + " fen"));
    }

    static Found postingsAreComplete(History h) {
        List<String> broken = new ArrayList<>();
        Set<UUID> shifts = new HashSet<>();
        h.shifts().forEach(s -> shifts.add(s.id()));
        for (History.Entry entry : h.entries()) {
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
        return new Found(h.entries().size(), broken);
    }

    /// Every money line of the tape has its entry, with the same amount.
    static Found tapeIsInTheBooks(History h) {
        if (h.tape() == null) {
            return new Found(0, List.of());
        }
        Map<String, Long> posted = new HashMap<>();
        for (History.Entry entry : h.entries()) {
            posted.put(entry.kind() + entry.subject(), debits(entry));
        }
        List<String> broken = new ArrayList<>();
        long subjects = 0;
        for (TapeEvent event : h.tape()) {
            if (movesMoney(event)) {
                subjects++;
                Long amount = posted.get(event.type().name() + event.sale());
                if (amount == null || amount != event.amountFen()) {
                    broken.add("tape has " + event.type() + " of " + event.sale() + " with "
                            + event.amountFen() + " fen, books have " + amount);
                }
            }
        }
        return new Found(subjects, broken);
    }

    private static boolean movesMoney(TapeEvent event) {
        return switch (event.type()) {
            case PAID, VOIDED, DELIVERED, CARRIED -> true;
            case INTENT, REFUSED, UNKNOWN, DISPUTED, FOREIGN_PURCHASE, SHIFT_OPEN, SHIFT_CLOSED,
                    DAY_CLOSED, TAPE_RENEWED, ACCOUNT_TAKEN, ACCOUNT_PAID_OUT -> false;
        };
    }

    private static long debits(History.Entry entry) {
        return entry.lines().stream().mapToLong(History.Line::fen).filter(f -> f > 0).sum();
    }

    /// Until drawers are counted: the float, cash taken and cash handed back, never below zero.
    static Found drawersAddUp(History h) {
        Map<String, Long> drawers = new HashMap<>();
        Map<String, Long> events = new HashMap<>();
        h.shifts().forEach(s -> drawers.put(s.id().toString(), s.floatFen()));
        h.shifts().forEach(s -> events.put(s.id().toString(), s.floatFen()));
        for (History.Entry entry : h.entries()) {
            for (History.Line line : entry.lines()) {
                if (line.accountKind().equals("DRAWER")) {
                    drawers.merge(line.accountKey(), line.fen(), Long::sum);
                    events.merge(line.accountKey(), cash(entry), Long::sum);
                }
            }
        }
        List<String> broken = new ArrayList<>();
        drawers.forEach((shift, fen) -> {
            if (!fen.equals(events.get(shift))) {
                broken.add("drawer " + shift + " holds " + fen + " fen, its sales say "
                        + events.get(shift));
            }
        });
        return new Found(drawers.size(), broken);
    }

    private static long cash(History.Entry entry) {
        return switch (entry.kind()) {
            case "PAID" -> debits(entry);
            case "PAID_OUT" -> -debits(entry);
            case "REVERSAL" -> entry.lines().stream()
                    .filter(l -> l.accountKind().equals("DRAWER"))
                    .mapToLong(History.Line::fen).sum();
            default -> 0;
        };
    }

    static Found commandsAreUnique(History h) {
        Set<UUID> seen = new HashSet<>();
        List<String> broken = new ArrayList<>();
        for (History.Command command : h.commands()) {
            if (!seen.add(command.id())) {
                broken.add("command " + command.id() + " had two effects");
            }
        }
        return new Found(h.commands().size(), broken);
    }

    static Found auditIsUnbroken(History h) {
        History.Audit audit = h.audit();
        if (audit == null) {
            return new Found(0, List.of());
        }
        return new Found(audit.rows(),
                audit.broken() == null ? List.of() : List.of(audit.broken()));
    }
}
