/// What a virtual meter is: its state, its money, its bad habits; no protocol.
@NullMarked
package wattdesk.meterio.sim.model;

import org.jspecify.annotations.NullMarked;
