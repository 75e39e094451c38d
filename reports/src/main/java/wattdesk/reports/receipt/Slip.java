package wattdesk.reports.receipt;

import java.util.ArrayList;
import java.util.List;
import wattdesk.reports.Language;

/// Composes the blocks of a receipt. The only place that decides what stands where.
final class Slip {

    private final ReceiptDocument document;
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();

    private Slip(ReceiptDocument document, Language language) {
        this.document = document;
        this.words = new Words(language);
    }

    static List<Block> of(ReceiptDocument document, Language language) {
        Slip slip = new Slip(document, language);
        slip.head();
        slip.buyer();
        slip.money();
        slip.state();
        slip.credit();
        slip.energy();
        slip.foot();
        return List.copyOf(slip.blocks);
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
        rule();
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
        rule();
        add(new Block.Figure(words.get("room"), buyer.room()));
        pair("customer", buyer.customer());
        pair("account", buyer.accountNumber());
        pair("meter", buyer.meterNumber());
    }

    private void money() {
        Payment payment = document.payment();
        boolean voided = document.delivery() instanceof Delivery.Voided;
        rule();
        add(new Block.Figure(
                words.get(voided ? "amount.returned" : "amount"),
                Figures.yuan(payment.amountFen())));
        pair("tender", words.get("tender", payment.tender()));
        if (payment.givenFen() != null) {
            line("given", payment.givenFen());
        }
        if (payment.changeFen() != null) {
            line("change", payment.changeFen());
        }
    }

    private void state() {
        switch (document.delivery()) {
            case Delivery.Delivered done ->
                state("delivered", words.get("delivered.meaning", Figures.time(done.at())));
            case Delivery.Pending _ -> state("pending", words.get("pending.meaning"));
            case Delivery.Unknown _ -> state("unknown", words.get("unknown.meaning"));
            case Delivery.Refused no -> {
                String reason = no.reason().isBlank() ? "" : no.reason() + "\n";
                state("refused", reason + words.get("refused.meaning"));
            }
            case Delivery.Disputed _ -> state("disputed", words.get("disputed.meaning"));
            case Delivery.Voided gone -> voided(gone);
        }
    }

    private void voided(Delivery.Voided gone) {
        state("voided", words.get("voided.meaning"));
        pair("voided.at", Figures.time(gone.at()));
        pair("voided.by", gone.requestedBy());
        pair("voided.approved", gone.approvedBy());
        pair("voided.reason", gone.reason());
    }

    private void credit() {
        Credit credit = document.credit();
        if (document.delivery() instanceof Delivery.Voided) {
            return;
        }
        rule();
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
        if (credit.balanceAfterFen() != null) {
            add(new Block.Figure(
                    words.get("balance.after"), Figures.yuan(credit.balanceAfterFen())));
        }
        if (credit.counter() != null) {
            pair("counter", Long.toString(credit.counter()));
        }
    }

    private void energy() {
        Credit credit = document.credit();
        if (document.delivery() instanceof Delivery.Voided
                || (credit.energy().isEmpty() && credit.tier() == null)) {
            return;
        }
        rule();
        for (EnergyLine line : credit.energy()) {
            add(new Block.Line(energyLabel(line), Figures.yuan(line.amountFen())));
        }
        if (credit.tier() != null) {
            tier(credit.tier());
        }
    }

    private String energyLabel(EnergyLine line) {
        List<String> name = new ArrayList<>();
        if (line.tier() > 0) {
            name.add(words.get("tier", Integer.toString(line.tier())));
        }
        if (line.band() != null) {
            name.add(words.get("band", line.band()));
        }
        name.add(Figures.energy(line.energyWh()) + " × " + Figures.price(line.yuanPerKwh()));
        return String.join(" ", name);
    }

    private void tier(TierStanding tier) {
        add(new Block.Note(words.get(
                "tier.now", Integer.toString(tier.tier()), Figures.price(tier.yuanPerKwh()))));
        TierStanding.Next next = tier.next();
        if (next != null) {
            add(new Block.Note(words.get(
                    "tier.next",
                    Figures.energy(next.remainingWh()),
                    Integer.toString(tier.tier() + 1),
                    Figures.price(next.yuanPerKwh()))));
        }
    }

    private void foot() {
        rule();
        add(new Block.Note(words.get("sale", document.issue().shortSaleId())));
        add(new Block.Note(words.get("fapiao")));
    }

    private void state(String key, String meaning) {
        add(new Block.State(words.get(key), meaning));
    }

    private void pair(String key, String value) {
        add(new Block.Pair(words.get(key), value));
    }

    private void line(String key, long fen) {
        add(new Block.Line(words.get(key), Figures.yuan(fen)));
    }

    private void rule() {
        add(new Block.Rule());
    }

    private void add(Block block) {
        blocks.add(block);
    }
}
