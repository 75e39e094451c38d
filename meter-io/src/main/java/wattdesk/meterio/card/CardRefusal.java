package wattdesk.meterio.card;

/// Why a card was not changed.
public enum CardRefusal {
    /// Reader, card or service could not be reached.
    NOT_REACHED,
    /// Of another system, or with other keys.
    FOREIGN_CARD,
    /// Not the card that was meant.
    OTHER_CARD,
    /// The card belongs to another meter or customer.
    OTHER_METER,
    /// A newer purchase, or another one of the same count, is on the card already.
    COUNT,
    /// The card has to be issued first.
    BLANK,
    /// The error counter of the PSC is not full: presenting it might kill the card.
    ERROR_COUNTER,
    /// The card is dead: its PSC was wrong three times.
    CARD_LOCKED,
    AUTHENTICATION,
    /// The reader is not known to be safe for this kind of card.
    READER,
    /// This format is only read.
    READ_ONLY,
    /// The card holds no room for it or answered out of order.
    CARD_FAULT
}
