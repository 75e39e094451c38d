/// Meters and the lines they hang on; [MeterGateway] is the way to a device.
@NullMarked
package wattdesk.metering;

import org.jspecify.annotations.NullMarked;
