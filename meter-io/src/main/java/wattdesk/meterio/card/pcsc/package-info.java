/// PC/SC: the only room that knows javax.smartcardio and the library behind it. Measured behaviour
/// and its traps: cards.md 3 to 6.
@NullMarked
package wattdesk.meterio.card.pcsc;

import org.jspecify.annotations.NullMarked;
