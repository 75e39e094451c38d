package wattdesk.meterio.sim.card;

/// The card is not in the reader, or was taken out in the middle of a command.
public final class CardTornException extends RuntimeException {
    CardTornException() {
        super("card out", null, false, false);
    }
}
