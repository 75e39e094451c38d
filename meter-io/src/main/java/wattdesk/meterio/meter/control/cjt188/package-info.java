/// Orders to CJ/T 188 meters: the valve and the clock (9).
@NullMarked
package wattdesk.meterio.meter.control.cjt188;

import org.jspecify.annotations.NullMarked;
