package wattdesk.meterio.card;

/// Where cards are put in: PC/SC, a maker's own serial reader, or a card kept in a file.
///
/// No method throws; every way to fail is a result. Used by one thread, the card thread.
public interface CardReaderPort extends AutoCloseable {

    ReaderList readers();

    /// Connects to the card in a reader. Refused while a link of this port holds the card
    /// exclusively: inside a held transaction a second connect never returns and takes the whole
    /// service with it (cards.md 5).
    Connected connect(String reader);

    @Override
    void close();
}
