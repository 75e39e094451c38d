/// The card desk: the one thread that speaks to cards, and what it does with them.
@NullMarked
package wattdesk.meterio.card.desk;

import org.jspecify.annotations.NullMarked;
