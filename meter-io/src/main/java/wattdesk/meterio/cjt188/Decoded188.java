package wattdesk.meterio.cjt188;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Meaning;

/// A frame taken apart for people. What does not apply is null.
///
/// @param identifier 901F whichever byte order the meter uses
/// @param data after identifier and serial number, wire order
/// @param error status bytes of an abnormal reply, in reading order
public record Decoded188(
        boolean valid, @Nullable String address, @Nullable String control,
        @Nullable String identifier, @Nullable String data, @Nullable String value,
        @Nullable String unit, @Nullable String error, Meaning meaning) {
}
