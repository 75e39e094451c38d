package wattdesk.meterio.card.apdu;

import wattdesk.meterio.card.CardLink;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.Reply;

/// One conversation with a connected card. Knows whether anything was sent that may have changed
/// the card: from then on, what is not proved is unknown.
public final class CardTalk {

    public static final int OK = 0x9000;

    private final CardLink link;
    private boolean touched;

    public CardTalk(CardLink link) {
        this.link = link;
    }

    public String reader() {
        return link.reader();
    }

    /// True once a change was sent, whatever came back.
    public boolean touched() {
        return touched;
    }

    /// Sends a command that changes nothing; whatever status comes back is an answer.
    public Reply.Answered ask(byte[] command) throws CardStop {
        return switch (sent(command)) {
            case Reply.Answered answered -> answered;
            case Reply.Lost lost -> throw CardStop.lost(lost.loss(), lost.detail());
        };
    }

    /// The same, but only 9000 will do.
    public byte[] need(byte[] command) throws CardStop {
        Reply.Answered answered = ask(command);
        if (answered.status() != OK) {
            throw CardStop.status(answered.status());
        }
        return answered.data();
    }

    /// Needs 9000 and exactly so many bytes.
    public byte[] need(byte[] command, int length) throws CardStop {
        byte[] data = need(command);
        if (data.length != length) {
            throw CardStop.lost(CardLoss.OTHER, data.length + " bytes instead of " + length);
        }
        return data;
    }

    /// Sends a change, once.
    public Reply.Answered change(byte[] command) throws CardStop {
        touched = true;
        return ask(command);
    }

    /// Links promise not to throw; a reader's driver that does so all the same is survived.
    private Reply sent(byte[] command) {
        try {
            return link.transmit(command);
        } catch (RuntimeException e) {
            return new Reply.Lost(CardLoss.OTHER, e.toString());
        }
    }
}
