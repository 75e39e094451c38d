/// Maps meters and credits of the domain to `meter-io`: lines, profiles, sealed results.
@NullMarked
package wattdesk.metering.device;

import org.jspecify.annotations.NullMarked;
