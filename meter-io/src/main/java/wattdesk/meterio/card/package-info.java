/// Cards: what every reader, medium and layout has in common, and what the counter decides.
///
/// Transport ([CardReaderPort], [CardLink]) below, the protocols of the media above it, one
/// [CardFormat] per family of meters on top. A change to a card is proved by reading it again and
/// by nothing else; what is not proved is Unknown. Source: cards.md.
@NullMarked
package wattdesk.meterio.card;

import org.jspecify.annotations.NullMarked;
