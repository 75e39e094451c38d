package wattdesk.meterio.card;

/// Why a card or its reader cannot be reached.
public enum CardLoss {
    NO_READER,
    NO_CARD,
    /// Another program holds the reader exclusively.
    IN_USE,
    /// Taken out, perhaps in the middle of a command.
    CARD_OUT,
    /// Reset by another program, or by Windows after five idle seconds in a transaction.
    CARD_RESET,
    /// The reader service ended; on Windows everyday, when the last reader is unplugged.
    SERVICE,
    /// Asked for inside a transaction, where a connect would never return.
    HELD,
    /// No answer within the limit.
    NO_ANSWER,
    OTHER
}
