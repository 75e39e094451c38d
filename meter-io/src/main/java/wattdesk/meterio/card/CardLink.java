package wattdesk.meterio.card;

/// A card that was connected. After any loss the link stays dead: connect again.
public interface CardLink extends AutoCloseable {

    /// The name of its reader, which tells the reader's settings.
    String reader();

    /// The answer to reset, in hex.
    String atr();

    /// Sends one command and returns what came back; never throws, never repeats.
    Reply transmit(byte[] command);

    /// Holds the card for one write; false where it could not be held.
    boolean hold();

    /// Ends what [#hold()] began; harmless without it.
    void release();

    @Override
    void close();
}
