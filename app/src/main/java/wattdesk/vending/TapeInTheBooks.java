package wattdesk.vending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TapeEvent;

/// Every money line of the tape has its entry, with the same amount.
///
/// The first look pairs lines with entries; what stays single is looked at again by name.
final class TapeInTheBooks extends Fold {

    /// What a line and its entry have in common.
    private record Named(String kind, @Nullable UUID sale) {}

    private record Amount(Named name, long fen) {}

    private final Pairs<Amount> pairs = new Pairs<>();

    @Override
    void see(History part) {
        if (part.tape() == null) {
            return;
        }
        for (History.Entry entry : part.entries()) {
            if (entersTheTape(entry.kind())) {
                pairs.one(new Amount(nameOf(entry), LedgerRules.debits(entry)));
            }
        }
        for (TapeEvent line : part.tape()) {
            if (movesMoney(line.type())) {
                subjects++;
                pairs.other(new Amount(nameOf(line), line.amountFen()));
            }
        }
    }

    @Override
    @Nullable Fold again() {
        return pairs.left().isEmpty() ? null : new ByName(
                pairs.left().stream().map(Amount::name).collect(Collectors.toSet()), subjects);
    }

    private static Named nameOf(History.Entry entry) {
        return new Named(entry.kind(), entry.subject());
    }

    private static Named nameOf(TapeEvent line) {
        return new Named(line.type().name(), line.sale());
    }

    private static boolean movesMoney(TapeEvent.Type type) {
        return switch (type) {
            case PAID, VOIDED, DELIVERED, CARRIED -> true;
            case INTENT, REFUSED, UNKNOWN, DISPUTED, FOREIGN_PURCHASE, SHIFT_OPEN, SHIFT_CLOSED,
                    DAY_CLOSED, TAPE_RENEWED, ACCOUNT_TAKEN, ACCOUNT_PAID_OUT -> false;
        };
    }

    private static boolean entersTheTape(String kind) {
        return kind.equals("PAID") || kind.equals("VOIDED") || kind.equals("DELIVERED")
                || kind.equals("CARRIED");
    }

    /// The lines of some names, held against the entries of those names.
    private static final class ByName extends Fold {

        private final Set<Named> names;
        private final Map<Named, Long> posted = new HashMap<>();
        private final List<TapeEvent> lines = new ArrayList<>();

        ByName(Set<Named> names, long subjects) {
            this.names = names;
            this.subjects = subjects;
        }

        @Override
        void see(History part) {
            part.entries().stream().filter(entry -> names.contains(nameOf(entry)))
                    .forEach(e -> posted.put(nameOf(e), LedgerRules.debits(e)));
            if (part.tape() != null) {
                part.tape().stream().filter(line -> names.contains(nameOf(line)))
                        .forEach(lines::add);
            }
        }

        @Override
        void end() {
            for (TapeEvent line : lines) {
                Long amount = posted.get(nameOf(line));
                if (amount == null || amount != line.amountFen()) {
                    broken.add("tape has " + line.type() + " of " + line.sale() + " with "
                            + line.amountFen() + " fen, books have " + amount);
                }
            }
        }
    }
}
