/// Orders to Modbus meters under a profile: relay, clock, limits and prices (10, 11, 13).
@NullMarked
package wattdesk.meterio.meter.control.modbus;

import org.jspecify.annotations.NullMarked;
