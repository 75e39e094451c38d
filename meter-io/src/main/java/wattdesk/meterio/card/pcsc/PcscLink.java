package wattdesk.meterio.card.pcsc;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import wattdesk.meterio.card.CardLink;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.Reply;

/// A card in a PC/SC reader. A torn card makes the providers throw unchecked exceptions; every
/// exception ends here.
final class PcscLink implements CardLink {

    private final PcscPort port;
    private final PcscContext context;
    private final String reader;
    private final Card card;
    private final String atr;
    private boolean holding;
    private boolean dead;

    PcscLink(PcscPort port, PcscContext context, String reader, Card card) {
        this.port = port;
        this.context = context;
        this.reader = reader;
        this.card = card;
        this.atr = Hex.of(card.getATR().getBytes());
    }

    @Override
    public String reader() {
        return reader;
    }

    @Override
    public String atr() {
        return atr;
    }

    @Override
    public Reply transmit(byte[] command) {
        if (dead) {
            return new Reply.Lost(CardLoss.CARD_OUT, "after a loss");
        }
        try {
            CommandAPDU apdu = new CommandAPDU(command);
            return Reply.of(card.getBasicChannel().transmit(apdu).getBytes());
        } catch (CardException | RuntimeException e) {
            dead = true;
            return new Reply.Lost(port.lost(e, context), Losses.detail(e));
        }
    }

    @Override
    public boolean hold() {
        try {
            card.beginExclusive();
            holding = true;
            port.held(this);
            return true;
        } catch (CardException | RuntimeException e) {
            Losses.LOG.debug("not held: {}", port.lost(e, context));
            return false;
        }
    }

    @Override
    public void release() {
        if (!holding) {
            return;
        }
        holding = false;
        port.released(this);
        try {
            card.endExclusive();
        } catch (CardException | RuntimeException e) {
            Losses.LOG.debug("not released: {}", port.lost(e, context));
        }
    }

    /// Without a reset: another program may be at work on the card.
    @Override
    public void close() {
        release();
        try {
            card.disconnect(false);
        } catch (CardException | RuntimeException e) {
            Losses.LOG.debug("not disconnected: {}", port.lost(e, context));
        }
    }
}
