/// The composition root: opens a station folder, wires everything by constructors, closes it.
@NullMarked
package wattdesk.station;

import org.jspecify.annotations.NullMarked;
