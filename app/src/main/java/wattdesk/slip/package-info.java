/// Papers that are handed over at the window: numbered, kept as they were printed, printed again as
/// copies.
@NullMarked
package wattdesk.slip;

import org.jspecify.annotations.NullMarked;
