/// The first day of a station: what it has, what it still needs up to its first sale. Nothing is
/// remembered here; everything follows from what the station holds.
@NullMarked
package wattdesk.start;

import org.jspecify.annotations.NullMarked;
