package wattdesk.reports.receipt;

import java.util.ArrayList;
import java.util.List;
import wattdesk.reports.Language;

/// Composes the blocks of a receipt: the only place that decides what stands where.
final class Slip {

    private final ReceiptDocument document;
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();

    private Slip(ReceiptDocument document, Words words) {
        this.document = document;
        this.words = words;
    }

    static List<Block> of(ReceiptDocument document, Language language) {
        Words words = new Words(language);
        Slip slip = new Slip(document, words);
        slip.head();
        slip.buyer();
        slip.money();
        slip.blocks.addAll(StateBlocks.of(document.delivery(), words));
        if (!slip.voided()) {
            slip.credit();
            slip.blocks.addAll(EnergyBlocks.of(document.credit(), words));
        }
        slip.foot();
        return List.copyOf(slip.blocks);
    }

    private boolean voided() {
        return document.delivery() instanceof Delivery.Voided;
    }

    private void head() {
        Issue issue = document.issue();
        if (issue.practice()) {
            add(new Block.Banner(words.get("practice")));
        }
        add(new Block.Station(issue.station()));
        add(new Block.Heading(words.get(heading())));
        if (issue.copyNumber() > 0) {
            add(new Block.Banner(words.get("copy", Integer.toString(issue.copyNumber()))));
        }
        add(new Block.Rule());
        pair("number", issue.number());
        pair("time", Figures.time(issue.soldAt()));
        pair("cashier", issue.cashier());
    }

    private String heading() {
        return switch (document.delivery()) {
            case Delivery.Delivered _ -> "heading.receipt";
            case Delivery.Voided _ -> "heading.void";
            case Delivery.Pending _, Delivery.Unknown _, Delivery.Refused _, Delivery.Disputed _ ->
                "heading.payment";
        };
    }

    private void buyer() {
        Buyer buyer = document.buyer();
        add(new Block.Rule());
        add(new Block.Figure(words.get("room"), buyer.room()));
        pair("customer", buyer.customer());
        pair("account", buyer.accountNumber());
        pair("meter", buyer.meterNumber());
    }

    private void money() {
        Payment payment = document.payment();
        add(new Block.Rule());
        add(new Block.Figure(
                words.get(voided() ? "amount.returned" : "amount"),
                Figures.yuan(payment.amountFen())));
        pair("tender", words.get("tender", payment.tender()));
        Long given = payment.givenFen();
        Long change = payment.changeFen();
        if (given != null && change != null && !voided()) {
            line("given", given);
            line("change", change);
        }
    }

    private void credit() {
        Credit credit = document.credit();
        add(new Block.Rule());
        if (credit.balanceBeforeFen() != null) {
            line("balance.before", credit.balanceBeforeFen());
        }
        line("credited", credit.creditedFen());
        for (AmountLine extra : credit.extras()) {
            add(new Block.Line(extra.label(), Figures.yuan(extra.fen())));
        }
        if (credit.overdraftRepaidFen() != 0) {
            line("overdraft", credit.overdraftRepaidFen());
        }
        if (document.delivery() instanceof Delivery.Delivered) {
            proved(credit);
        }
    }

    /// A new balance is printed only when the meter has shown it.
    private void proved(Credit credit) {
        if (credit.balanceAfterFen() != null) {
            add(new Block.Figure(
                    words.get("balance.after"), Figures.yuan(credit.balanceAfterFen())));
        }
        if (credit.counter() != null) {
            pair("counter", Long.toString(credit.counter()));
        }
    }

    private void foot() {
        add(new Block.Rule());
        add(new Block.Note(words.get("sale", document.issue().shortSaleId())));
        add(new Block.Note(words.get("fapiao")));
    }

    private void pair(String key, String value) {
        add(new Block.Pair(words.get(key), value));
    }

    private void line(String key, long fen) {
        add(new Block.Line(words.get(key), Figures.yuan(fen)));
    }

    private void add(Block block) {
        blocks.add(block);
    }
}
