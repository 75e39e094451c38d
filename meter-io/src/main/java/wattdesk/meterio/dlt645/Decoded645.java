package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Meaning;

/// A frame taken apart for people. What does not apply is null.
///
/// @param valid the checksum fits
/// @param control two hexadecimal digits
/// @param data after the identifier, wire order, 33H removed
/// @param value text of the value, in `unit`
/// @param error error word in reading order
public record Decoded645(
        boolean valid, @Nullable String address, @Nullable String control,
        @Nullable String identifier, @Nullable String data, @Nullable String value,
        @Nullable String unit, @Nullable String error, Meaning meaning) {

    static Decoded645 nothing() {
        return new Decoded645(false, null, null, null, null, null, null, null,
                Meaning.of("decode.nothing"));
    }
}
