/// Meters of the station on the lines of `meterio`.
@NullMarked
package wattdesk.metering.device;

import org.jspecify.annotations.NullMarked;
