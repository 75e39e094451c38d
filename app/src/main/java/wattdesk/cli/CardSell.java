package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.message.Message;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardDecision;
import wattdesk.meterio.card.CardOrder;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardTerms;
import wattdesk.meterio.card.CounterRule;
import wattdesk.meterio.card.LedgerView;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.desk.CardDesk;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// Puts a purchase onto a card on the bench, outside the books, and proves it by reading back.
@Command(name = "sell")
final class CardSell implements Callable<Integer> {

    private static final int BENCH = 0;

    private final Desk desk;

    @Mixin
    private CardBench bench = new CardBench();

    @Option(names = "--meter", paramLabel = "NUMBER", required = true)
    private String meter = "";

    @Option(names = "--customer", paramLabel = "NUMBER", required = true)
    private String customer = "";

    @Option(names = "--amount", paramLabel = "A", required = true)
    private String amount = "";

    @Option(names = "--count", paramLabel = "N", required = true)
    private long count;

    @Option(names = "--kind", paramLabel = "open|buy|replace|refund")
    private @Nullable PurchaseKind kind;

    @Option(names = "--yes")
    private boolean yes;

    CardSell(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        CardOrder order = order(Amounts.parse(amount));
        CardKeyFile _ = bench.keys();
        if (!yes) {
            throw Fault.of(Exit.USAGE, "WD-1156", amount, meter).thrown();
        }
        try (CardDesk cards = bench.openToWrite()) {
            fits(cards, order.purchase());
            keep(order.purchase());
            return print(order.purchase(), cards.sell(bench.reader(), order));
        }
    }

    private CardOrder order(Money money) {
        PurchaseKind given = kind;
        PurchaseKind chosen = given != null ? given
                : count == 1 ? PurchaseKind.OPEN : PurchaseKind.BUY;
        CardPurchase purchase =
                new CardPurchase(chosen, count, meter, customer, money.fen(), false);
        LocalDate today = BusinessDay.wallClock(Instant.now()).toLocalDate();
        try {
            return new CardOrder(purchase, CardTerms.NONE, today, BENCH, "");
        } catch (IllegalArgumentException e) {
            String option = String.valueOf(e.getMessage());
            throw Fault.of(Exit.USAGE, "WD-1003", "--" + option, given(option)).thrown();
        }
    }

    private String given(String option) {
        return switch (option) {
            case "meter" -> meter;
            case "customer" -> customer;
            case "count" -> Long.toString(count);
            default -> amount;
        };
    }

    /// The counter's rule, with the card itself for the books that a bench has not.
    private void fits(CardDesk cards, CardPurchase purchase) {
        CardTrouble trouble = new CardTrouble(desk.terminal());
        switch (cards.read(bench.reader())) {
            case ReadResult.Contents found -> allowed(found.contents(), purchase, trouble);
            case ReadResult.Blank _ -> { }
            case ReadResult.Foreign foreign -> throw trouble.foreign(foreign.detail()).thrown();
            case ReadResult.Failed failed ->
                throw trouble.lost(failed.loss(), failed.detail()).thrown();
        }
    }

    private static void allowed(CardContents card, CardPurchase purchase, CardTrouble trouble) {
        if (card.purchase().filter(purchase::equals).isPresent()) {
            return;
        }
        LedgerView books = new LedgerView(purchase.count() - 1, LedgerView.State.WRITTEN,
                purchase.meter(), purchase.customer(), Optional.of(card.uid()),
                OptionalLong.empty());
        switch (CounterRule.decide(card, books)) {
            case CardDecision.Sell _, CardDecision.WriteAgain _ -> { }
            case CardDecision.Replace _, CardDecision.AskWhetherLoaded _ -> {
                if (purchase.kind() != PurchaseKind.REPLACE) {
                    throw trouble.blocked(CardDecision.Reason.BEHIND).thrown();
                }
            }
            case CardDecision.NotLoaded not -> throw trouble.notLoaded(not.count()).thrown();
            case CardDecision.Block block -> throw trouble.blocked(block.reason()).thrown();
        }
    }

    private void keep(CardPurchase purchase) {
        boolean kept = new BenchIntents(desk.folder()).keep(document("INTENT", purchase)
                .put("at", Json.instant(Instant.now())));
        if (!kept) {
            throw Fault.of(Exit.DEVICE, "WD-1045", "bench.jsonl", desk.folder()).thrown();
        }
    }

    private static ObjectNode document(String state, CardPurchase purchase) {
        return Json.object().put("state", state)
                .put("kind", purchase.kind().name().toLowerCase(Locale.ROOT))
                .put("meter", purchase.meter()).put("customer", purchase.customer())
                .put("amount", Money.ofFen(purchase.amount()).yuan())
                .put("count", purchase.count());
    }

    private int print(CardPurchase purchase, WriteResult result) {
        return switch (result) {
            case WriteResult.Written done -> answer(document("WRITTEN", purchase)
                    .put("uid", done.contents().uid())
                    .put("medium", done.contents().medium().name()), Exit.DONE);
            case WriteResult.Refused no ->
                throw new CardTrouble(desk.terminal()).refused(no).thrown();
            case WriteResult.Unknown unknown -> {
                int exit = answer(document("UNKNOWN", purchase), Exit.UNKNOWN);
                desk.terminal().tell(Message.of("cli", "WD-1161", unknown.detail()));
                yield exit;
            }
        };
    }

    private int answer(ObjectNode document, Exit exit) {
        String state = document.path("state").asText();
        desk.terminal().answer(desk.json(), document,
                desk.terminal().word("card.value." + state) + "\t" + meter + "\t"
                        + document.path("amount").asText() + "\t" + count);
        return exit.code();
    }
}
