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
}
