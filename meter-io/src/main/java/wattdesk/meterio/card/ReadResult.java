package wattdesk.meterio.card;

/// What reading a card gave.
public sealed interface ReadResult {

    record Contents(CardContents contents) implements ReadResult {}

    /// As it came from the factory, ready to be issued.
    record Blank(MediumKind medium, String uid) implements ReadResult {}

    /// A card of another system, or with other keys.
    record Foreign(String detail) implements ReadResult {}

    record Failed(CardLoss loss, String detail) implements ReadResult {}
}
