package wattdesk.meterio.card;

/// What the counter may do with the card that lies in the reader (cards.md 14).
public sealed interface CardDecision {

    /// The last purchase is in the meter: sell under this count.
    record Sell(long count) implements CardDecision {}

    /// The last purchase is not in the meter: put the card in the meter first. A supervisor may
    /// cancel it only after reading the meter's count over its line.
    record NotLoaded(long count) implements CardDecision {}

    /// Our last write never reached the card: write the same record again, so that the meter
    /// credits once.
    record WriteAgain(long count) implements CardDecision {}

    /// A card of this system without a purchase: give it out as a replacement under this count.
    record Replace(long count) implements CardDecision {}

    /// The same, but neither card nor meter tells whether the last purchase was loaded: read the
    /// meter. Loaded: `count` + 1, not loaded: `count` again.
    record AskWhetherLoaded(long count) implements CardDecision {}

    /// Foreign, restored or replaced: a supervisor, and a line in the audit.
    record Block(Reason reason) implements CardDecision {}

    enum Reason {
        NO_HEADER,
        OTHER_CARD,
        OTHER_METER,
        OTHER_CUSTOMER,
        /// The card has a purchase that the books do not know.
        AHEAD,
        /// The card is older than the books: an earlier state was put back.
        BEHIND,
        /// The meter wrote back a count that cannot be.
        RETURN_COUNT
    }
}
