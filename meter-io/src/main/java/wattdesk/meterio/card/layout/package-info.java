/// The own layout (cards.md 13): keys, sealed slots, and the write that leaves the current slot
/// alone. What cards.md left open is fixed in decision 0060.
@NullMarked
package wattdesk.meterio.card.layout;

import org.jspecify.annotations.NullMarked;
