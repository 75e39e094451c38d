/// The fault language of the virtual line: what happens to a reply, written as a short list.
@NullMarked
package wattdesk.meterio.sim.fault;

import org.jspecify.annotations.NullMarked;
