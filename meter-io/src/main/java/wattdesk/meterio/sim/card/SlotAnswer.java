package wattdesk.meterio.sim.card;

/// What a meter did with a card.
///
/// @param error what it shows: 0, or 31 to 36 (cards.md 10)
/// @param creditedFen what the balance rose by; negative for a refund
/// @param writtenBack the return file was written and acknowledged
public record SlotAnswer(int error, long creditedFen, boolean writtenBack, String why) {

    /// `Err 33`, or `OK`.
    public String display() {
        return error == 0 ? "OK" : "Err " + error;
    }
}
