package wattdesk.meterio.card;

/// How a change to a card ended.
public sealed interface WriteResult {

    /// Read back: same card, same record, right seal. The record is on the card; that the meter has
    /// loaded it is another matter.
    record Written(CardContents contents) implements WriteResult {}

    /// Nothing was sent that could have changed the card.
    record Refused(CardRefusal reason, String detail) implements WriteResult {}

    /// A change was sent and is not proved. Only reading the same card again decides it; no money
    /// is issued anew until then.
    record Unknown(String detail) implements WriteResult {}
}
