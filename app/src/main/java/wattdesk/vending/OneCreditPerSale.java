package wattdesk.vending;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sale credits at most once.
///
/// The first look pairs every sale whose credit is delivered with an entry that credits it; the
/// entries of a sale that stays single are counted.
final class OneCreditPerSale extends Fold {

    private static final String DELIVERED = TransferState.DELIVERED.name();

    private final Pairs<UUID> pairs = new Pairs<>();

    @Override
    void see(History part) {
        Set<UUID> delivered = new HashSet<>();
        part.transfers().stream().filter(t -> t.state().equals(DELIVERED))
                .forEach(t -> delivered.add(t.sale()));
        delivered.forEach(pairs::one);
        for (History.Entry entry : part.entries()) {
            if (credits(entry)) {
                subjects++;
                pairs.other(entry.subject());
            }
        }
    }

    private static boolean credits(History.Entry entry) {
        return entry.kind().equals(DELIVERED);
    }

    @Override
    @Nullable Fold again() {
        return pairs.left().isEmpty() ? null : new Counted(Set.copyOf(pairs.left()), subjects);
    }

    private static final class Counted extends Fold {

        private final Set<UUID> sales;
        private final Map<UUID, Integer> credits = new LinkedHashMap<>();

        Counted(Set<UUID> sales, long subjects) {
            this.sales = sales;
            this.subjects = subjects;
        }

        @Override
        void see(History part) {
            for (History.Entry entry : part.entries()) {
                if (credits(entry) && sales.contains(entry.subject())) {
                    credits.merge(entry.subject(), 1, Integer::sum);
                }
            }
        }

        @Override
        void end() {
            credits.forEach((sale, times) -> {
                if (times > 1) {
                    broken.add("sale " + sale + " was credited " + times + " times");
                }
            });
        }
    }
}
