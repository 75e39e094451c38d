package wattdesk.ledger;

/// A move that needs a number of its own, beside the one that its change asks for: the books give
/// it the next of `series` in the same transaction, as the receipt of its stamp.
public interface Numbered extends Move {

    String series();
}
