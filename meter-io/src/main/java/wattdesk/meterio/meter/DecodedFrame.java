package wattdesk.meterio.meter;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.cjt188.Decoded188;
import wattdesk.meterio.dlt645.Decoded645;
import wattdesk.meterio.line.Meaning;
import wattdesk.meterio.modbus.DecodedRtu;

/// A frame of any protocol taken apart. What does not apply is null.
///
/// @param valid checksum or CRC fits
/// @param unit unit of measure of `value`
/// @param unitNumber Modbus unit
/// @param function Modbus function as on the wire
/// @param exception Modbus exception code
/// @param meaning a sentence, for [MeterWords#say(Meaning)]
public record DecodedFrame(
        boolean valid, @Nullable String address, @Nullable String control,
        @Nullable String identifier, @Nullable String data, @Nullable String value,
        @Nullable String unit, @Nullable String error, @Nullable Integer unitNumber,
        @Nullable Integer function, @Nullable Integer exception, Meaning meaning) {

    static DecodedFrame of(Decoded645 frame) {
        return new DecodedFrame(frame.valid(), frame.address(), frame.control(),
                frame.identifier(), frame.data(), frame.value(), frame.unit(), frame.error(),
                null, null, null, frame.meaning());
    }

    static DecodedFrame of(Decoded188 frame) {
        return new DecodedFrame(frame.valid(), frame.address(), frame.control(),
                frame.identifier(), frame.data(), frame.value(), frame.unit(), frame.error(),
                null, null, null, frame.meaning());
    }

    static DecodedFrame of(DecodedRtu frame) {
        return new DecodedFrame(frame.valid(), null, null, null, frame.data(), null, null, null,
                frame.unit(), frame.function(), frame.exception(), frame.meaning());
    }
}
