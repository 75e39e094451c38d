/// Reads the file that describes a virtual site.
@NullMarked
package wattdesk.meterio.sim.site;

import org.jspecify.annotations.NullMarked;
