package wattdesk.meterio.card;

/// The layout of one family of meters: a plug-in. Real meters' layouts and keys belong to their
/// makers (cards.md 2, 12).
///
/// No method throws; each works on a card that is connected and neither holds nor closes it.
public interface CardFormat {

    String id();

    ReadResult read(CardLink link);

    /// Issues a blank card where the order opens an account or replaces a card, writes the purchase
    /// and proves it by reading back.
    WriteResult sell(CardLink link, CardOrder order);

    /// Makes the card blank again.
    WriteResult clear(CardLink link);
}
