package wattdesk.meterio.card.desk;

import wattdesk.meterio.card.CardContents;

/// What the same card, read again, says of a write that was not proved.
public sealed interface ReadBack {

    record Written(CardContents contents) implements ReadBack {}

    /// The old record is intact: the same record may be written again, as a new decision.
    record NotWritten(CardContents contents) implements ReadBack {}

    record StillUnknown(String detail) implements ReadBack {}
}
