package wattdesk.meterio.card.apdu;

import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.Hex;

/// Ends a conversation with a card; becomes a result where the conversation began.
public final class CardStop extends Exception {

    /// Why it ended.
    public sealed interface Why {

        record Lost(CardLoss loss, String detail) implements Why {}

        /// The card said no: a status word other than the one that was needed.
        record Status(int status) implements Why {}

        /// A rule of ours said no.
        record Rule(CardRefusal reason, String detail) implements Why {}
    }

    private final transient Why why;

    private CardStop(Why why) {
        super(why.toString(), null, false, false);
        this.why = why;
    }

    static CardStop lost(CardLoss loss, String detail) {
        return new CardStop(new Why.Lost(loss, detail));
    }

    public static CardStop status(int status) {
        return new CardStop(new Why.Status(status));
    }

    public static CardStop rule(CardRefusal reason, String detail) {
        return new CardStop(new Why.Rule(reason, detail));
    }

    public Why why() {
        return why;
    }

    /// What a refusal is called where nothing was sent that could have changed the card.
    public CardRefusal refusal() {
        return switch (why) {
            case Why.Lost _ -> CardRefusal.NOT_REACHED;
            case Why.Status status -> refused(status.status());
            case Why.Rule rule -> rule.reason();
        };
    }

    /// 6300 and 63Cx: wrong key; 6982: not authenticated; 6983: key blocked.
    private static CardRefusal refused(int status) {
        boolean key = (status & 0xFF00) == 0x6300 || status == 0x6982 || status == 0x6983;
        return key ? CardRefusal.AUTHENTICATION : CardRefusal.CARD_FAULT;
    }

    public String detail() {
        return switch (why) {
            case Why.Lost lost -> lost.loss() + " " + lost.detail();
            case Why.Status status -> Hex.word(status.status());
            case Why.Rule rule -> rule.detail();
        };
    }
}
