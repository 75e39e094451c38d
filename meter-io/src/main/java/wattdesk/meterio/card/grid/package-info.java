/// The CPU user card of State Grid and Southern Grid, read only: its keys are not ours
/// (cards.md 9).
@NullMarked
package wattdesk.meterio.card.grid;

import org.jspecify.annotations.NullMarked;
