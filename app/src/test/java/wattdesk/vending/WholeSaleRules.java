package wattdesk.vending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.vending.Fold.Found;

/// Invariants that speak of sales, receipts and the moves of credits.
final class WholeSaleRules {
    private WholeSaleRules() {}

    static Found oneCreditPerSale(History h) {
        Map<UUID, Integer> credits = new HashMap<>();
        for (History.Entry entry : h.entries()) {
            if (entry.kind().equals("DELIVERED")) {
                credits.merge(entry.subject(), 1, Integer::sum);
            }
        }
        List<String> broken = new ArrayList<>();
        credits.forEach((sale, times) -> {
            if (times > 1) {
                broken.add("sale " + sale + " was credited " + times + " times");
            }
        });
        return new Found(credits.size(), broken);
    }

    /// A paid sale has one credit; that is open and marked so, or delivered; a voided one has its
    /// credit cancelled.
    static Found nothingForgotten(History h) {
        Map<UUID, History.Transfer> transfers = new HashMap<>();
        h.transfers().forEach(t -> transfers.put(t.sale(), t));
        List<String> broken = new ArrayList<>();
        for (History.Sale sale : h.sales()) {
            History.Transfer t = transfers.get(sale.id());
            if (t == null) {
                broken.add("sale " + sale.id() + " has no credit");
            } else {
                judge(sale, t, broken);
            }
        }
        return new Found(h.sales().size(), broken);
    }

    private static void judge(History.Sale sale, History.Transfer t, List<String> broken) {
        TransferState state = TransferState.valueOf(t.state());
        boolean voided = sale.state().equals(SaleState.VOIDED.name());
        if (voided != (state == TransferState.CANCELLED)) {
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

    static Found receiptsHaveNoHole(History h) {
        Map<String, TreeSet<Long>> series = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        for (History.Sale sale : h.sales()) {
            ReceiptNumber receipt = sale.receipt();
            if (receipt == null) {
                broken.add("sale " + sale.id() + " has no receipt number");
            } else if (!series.computeIfAbsent(receipt.series(), s -> new TreeSet<>())
                    .add(receipt.number())) {
                broken.add("receipt " + receipt + " was given twice");
            }
        }
        series.forEach((name, numbers) -> {
            if (numbers.first() != 1 || numbers.last() != numbers.size()) {
                broken.add("series " + name + " runs " + numbers.first() + ".." + numbers.last()
                        + " with " + numbers.size() + " numbers");
            }
        });
        return new Found(h.sales().size(), broken);
    }

    /// A void or a decided dispute has two different persons behind it.
    static Found twoPersons(History h) {
        List<String> broken = new ArrayList<>();
        Set<String> voids = new HashSet<>();
        for (History.Approved a : h.approvals()) {
            if (a.requester().equals(a.approver())) {
                broken.add("approval " + a.id() + " has one person twice");
            }
            if (a.action().equals(SupervisedActs.VOID)) {
                voids.add(a.subject());
            }
        }
        h.entries().stream().filter(e -> e.fromTape() && e.kind().equals("VOIDED"))
                .forEach(e -> voids.add(e.subject().toString()));
        for (History.Sale sale : h.sales()) {
            if (sale.state().equals(SaleState.VOIDED.name())
                    && !voids.contains(sale.id().toString())) {
                broken.add("sale " + sale.id() + " is voided without an approval");
            }
        }
        return new Found(h.approvals().size(), broken);
    }

    static Found movesAreInTheTable(History h) {
        Map<UUID, String> at = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (History.Step step : inOrder(h)) {
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
        for (History.Transfer t : h.transfers()) {
            if (!t.state().equals(at.get(t.id()))) {
                broken.add("credit " + t.id() + " is " + t.state() + ", its last move was to "
                        + at.get(t.id()));
            }
        }
        return new Found(h.steps().size(), broken);
    }

    private static boolean startsRight(History.Step step) {
        return step.from() == null && step.to().equals(TransferState.PENDING.name());
    }

    private static List<History.Step> inOrder(History h) {
        return h.steps().stream()
                .sorted((a, b) -> Integer.compare(a.step(), b.step()))
                .toList();
    }

    static Found resolvedIsFinal(History h) {
        List<String> broken = new ArrayList<>();
        for (History.Step step : h.steps()) {
            String from = step.from();
            if (from != null && !TransferState.valueOf(from).open()) {
                broken.add("credit " + step.transfer() + " left " + from);
            }
        }
        return new Found(h.steps().size(), broken);
    }
}
