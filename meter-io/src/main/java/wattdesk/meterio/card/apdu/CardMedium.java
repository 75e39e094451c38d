package wattdesk.meterio.card.apdu;

import wattdesk.meterio.card.MediumKind;

/// One connected card, as places to read and write. What it needs to be authenticated for, it
/// authenticates itself.
public interface CardMedium {

    MediumKind kind();

    /// The serial number, asked for anew each time: an old link may stand on another card.
    byte[] uid() throws CardStop;

    /// Whether the card is as its factory left it, or became partly ours when an issue or a wipe
    /// was interrupted.
    boolean blank(MediumKeys keys) throws CardStop;

    byte[] read(Place place, MediumKeys keys) throws CardStop;

    /// Everything that has to hold before the first change: authentication, error counters. Throws
    /// where writing would be refused or would harm the card.
    void prepareWriting(Place place, MediumKeys keys) throws CardStop;

    /// Writes a place that was prepared; stops at the first part that is not acknowledged.
    void write(Place place, byte[] bytes, MediumKeys keys) throws CardStop;

    /// Puts the card's own keys in place of those of its factory; may be called again after it was
    /// interrupted.
    void issue(MediumKeys keys) throws CardStop;

    /// Wipes all places and puts the keys of the factory back.
    void wipe(MediumKeys keys) throws CardStop;
}
