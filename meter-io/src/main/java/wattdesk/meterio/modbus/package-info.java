/// Modbus-RTU: framing, the guarded connection under j2mod, and vendor function codes.
/// The only package that knows j2mod.
@NullMarked
package wattdesk.meterio.modbus;

import org.jspecify.annotations.NullMarked;
