package wattdesk.meterio.cjt188;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Meaning;

/// What a positive reply to a reading tells under its identifier (9).
///
/// Known forms: volumes as in 901F for the twelve months too, one byte BCD for a day, the address
/// in the head of the frame for 810A. No form of the price table 8102 and of the purchased amount
/// 8105 is published: they are told as they came.
///
/// @param value null where what came is no value
record Told188(@Nullable String value, @Nullable String unit, Meaning meaning) {

    private static final int VOLUME_DIGITS = 10;
    private static final int UNIT_AT = 8;
    private static final int MOST_MONTHS = 12;

    /// Null where the bytes do not have the form of the identifier, or it has none here.
    static @Nullable Told188 of(String identifier, String payload, String address) {
        return switch (identifier) {
            case "901F" -> payload.length() < VOLUME_DIGITS ? null : volume(payload, 0);
            case "8103" -> day(payload, "decode.188.settlement_day");
            case "8104" -> day(payload, "decode.188.reading_day");
            case "810A" -> new Told188(address, null, Meaning.of("decode.188.address", address));
            case "8102" -> new Told188(null, null, Meaning.of("decode.188.prices", payload));
            case "8105" -> new Told188(null, null, Meaning.of("decode.188.purchased", payload));
            default -> month(identifier, payload);
        };
    }

    /// D120 is the last month, D12B the twelfth before this one.
    private static @Nullable Told188 month(String identifier, String payload) {
        if (!identifier.startsWith("D12") || payload.length() != VOLUME_DIGITS) {
            return null;
        }
        int back = Integer.parseInt(identifier.substring(3), 16) + 1;
        return back > MOST_MONTHS ? null : volume(payload, back);
    }

    /// Four bytes BCD, low byte first, hundredths, then the unit.
    private static @Nullable Told188 volume(String payload, int monthsBack) {
        String digits = Hex.reversed(payload.substring(0, UNIT_AT));
        if (!digits.matches("\\d+")) {
            return null;
        }
        String value = BigDecimal.valueOf(Long.parseLong(digits), 2).toPlainString();
        return new Told188(value, unit(payload), monthsBack == 0
                ? Meaning.of("decode.188.value", value)
                : Meaning.of("decode.188.month", Integer.toString(monthsBack), value));
    }

    private static @Nullable String unit(String payload) {
        return switch (payload.substring(UNIT_AT, VOLUME_DIGITS)) {
            case "2C" -> "m3";
            case "05" -> "kWh";
            case "29" -> "L";
            default -> null;
        };
    }

    private static @Nullable Told188 day(String payload, String key) {
        return payload.matches("0[1-9]|[12]\\d|3[01]")
                ? new Told188(payload, null, Meaning.of(key, payload)) : null;
    }
}
