/// Meter profiles (11): how one type of meter speaks, read from TOML with findings by line.
@NullMarked
package wattdesk.meterio.meter.profile;

import org.jspecify.annotations.NullMarked;
