/// DL/T 645-2007 as a virtual meter speaks it. Shares nothing with the driver's codec.
@NullMarked
package wattdesk.meterio.sim.dlt645;

import org.jspecify.annotations.NullMarked;
