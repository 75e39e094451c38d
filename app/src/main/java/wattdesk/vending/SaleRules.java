package wattdesk.vending;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import wattdesk.ledger.ReceiptNumber;

/// Invariants that speak of sales, receipts and the moves of credits.
final class SaleRules {
    private SaleRules() {}

    /// A paid sale has one credit; that is open and marked so, or delivered; a voided one has its
    /// credit cancelled.
    static long nothingForgotten(History part, Broken broken) {
        Map<UUID, History.Transfer> transfers = new HashMap<>();
        part.transfers().forEach(t -> transfers.put(t.sale(), t));
        for (History.Sale sale : part.sales()) {
            History.Transfer t = transfers.get(sale.id());
            if (t == null) {
                broken.add("sale " + sale.id() + " has no credit");
            } else {
                judge(sale, t, broken);
            }
        }
        return part.sales().size();
    }

    private static void judge(History.Sale sale, History.Transfer t, Broken broken) {
        TransferState state = TransferState.valueOf(t.state());
        if (isVoided(sale) != (state == TransferState.CANCELLED)) {
            broken.add("sale " + sale.id() + " is " + sale.state() + ", its credit " + state);
        }
        if (state.open() != t.openFlag()) {
            broken.add("credit of " + sale.id() + " is " + state + " and "
                    + (t.openFlag() ? "still" : "not") + " on the open list");
        }
        if (t.fen() != sale.fen() || !t.meter().equals(sale.meter())) {
            broken.add("credit of " + sale.id() + " is of another amount or meter");
        }
    }

    private static boolean isVoided(History.Sale sale) {
        return sale.state().equals(SaleState.VOIDED.name());
    }

    static final class ReceiptsHaveNoHole extends Fold {

        private final Map<String, Numbers> series = new TreeMap<>();

        @Override
        void see(History part) {
            subjects += part.sales().size();
            for (History.Sale sale : part.sales()) {
                ReceiptNumber receipt = sale.receipt();
                if (receipt == null) {
                    broken.add("sale " + sale.id() + " has no receipt number");
                } else if (!series.computeIfAbsent(receipt.series(), s -> new Numbers())
                        .add(receipt.number())) {
                    broken.add("receipt " + receipt + " was given twice");
                }
            }
        }

        @Override
        void end() {
            series.forEach((name, numbers) -> {
                if (numbers.first() != 1 || numbers.last() != numbers.count()) {
                    broken.add("series " + name + " runs " + numbers.first() + ".."
                            + numbers.last() + " with " + numbers.count() + " numbers");
                }
            });
        }
    }

    /// A void or a decided dispute has two different persons behind it.
    static final class TwoPersons extends Fold {

        /// Voids and their papers that have not met yet.
        private final Set<String> voided = new LinkedHashSet<>();
        private final Set<String> papers = new HashSet<>();

        @Override
        void see(History part) {
            subjects += part.approvals().size();
            part.approvals().forEach(this::judge);
            part.entries().stream().filter(e -> e.fromTape() && e.kind().equals("VOIDED"))
                    .forEach(e -> papers.add(e.subject().toString()));
            part.sales().stream().filter(SaleRules::isVoided)
                    .forEach(sale -> voided.add(sale.id().toString()));
            Set<String> met = new HashSet<>(voided);
            met.retainAll(papers);
            voided.removeAll(met);
            papers.removeAll(met);
        }

        private void judge(History.Approved approval) {
            if (approval.requester().equals(approval.approver())) {
                broken.add("approval " + approval.id() + " has one person twice");
            }
            if (approval.action().equals(SupervisedActs.VOID)) {
                papers.add(approval.subject());
            }
        }

        @Override
        void end() {
            voided.forEach(sale -> broken.add("sale " + sale + " is voided without an approval"));
        }
    }

    static long movesAreInTheTable(History part, Broken broken) {
        Map<UUID, String> at = new HashMap<>();
        for (History.Step step : inOrder(part)) {
            String before = at.put(step.transfer(), step.to());
            String from = step.from();
            boolean right = (before == null || from == null)
                    ? before == null && startsRight(step)
                    : before.equals(from) && TransferTable.allows(
                            TransferState.valueOf(from), TransferState.valueOf(step.to()));
            if (!right) {
                broken.add("credit " + step.transfer() + " went from " + before + " to "
                        + step.to());
            }
        }
        for (History.Transfer t : part.transfers()) {
            if (!t.state().equals(at.get(t.id()))) {
                broken.add("credit " + t.id() + " is " + t.state() + ", its last move was to "
                        + at.get(t.id()));
            }
        }
        return part.steps().size();
    }

    private static boolean startsRight(History.Step step) {
        return step.from() == null && step.to().equals(TransferState.PENDING.name());
    }

    private static List<History.Step> inOrder(History part) {
        return part.steps().stream()
                .sorted((a, b) -> Integer.compare(a.step(), b.step()))
                .toList();
    }

    static long resolvedIsFinal(History part, Broken broken) {
        for (History.Step step : part.steps()) {
            String from = step.from();
            if (from != null && !TransferState.valueOf(from).open()) {
                broken.add("credit " + step.transfer() + " left " + from);
            }
        }
        return part.steps().size();
    }
}
