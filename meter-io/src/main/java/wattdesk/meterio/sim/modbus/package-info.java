/// Modbus-RTU as a virtual Acrel map B meter speaks it. Shares nothing with the driver's.
@NullMarked
package wattdesk.meterio.sim.modbus;

import org.jspecify.annotations.NullMarked;
