package wattdesk.meterio.modbus;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Meaning;

/// A Modbus-RTU frame taken apart for people. What does not apply is null.
///
/// @param valid the CRC fits
/// @param function as on the wire: 131 is an exception to 3
/// @param exception the exception code
/// @param data between function code and CRC
public record DecodedRtu(
        boolean valid, @Nullable Integer unit, @Nullable Integer function,
        @Nullable Integer exception, @Nullable String data, Meaning meaning) {
}
