package wattdesk.meterio.cjt188;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// The metering data 901F (W1): cumulative value, value on the settlement day, clock, status.
///
/// @param cumulative null when it is no number or its unit is unknown
/// @param settled the cumulative value on the last settlement day
/// @param clock null for a clock that is all zero or not decimal: such meters have none
/// @param status ST with its first byte as the low one; null when the reply has none
public record MeteringData(
        @Nullable Amount cumulative, @Nullable Amount settled, @Nullable LocalDateTime clock,
        @Nullable Integer status) {

    /// What a value counts.
    public enum Kind { LITRES, WATT_HOURS }

    /// A whole number of litres or watt hours.
    public record Amount(Kind kind, long value) {
    }

    private static final int VALUE_DIGITS = 10;
    private static final int CLOCK_DIGITS = 14;
    private static final int WHOLE_DIGITS = 2 * VALUE_DIGITS + CLOCK_DIGITS + 4;

    /// Reads what follows identifier and serial number; what is missing or unclean is null.
    public static MeteringData of(String payload) {
        String whole = payload.length() >= WHOLE_DIGITS ? payload : "";
        return new MeteringData(amount(payload, 0), amount(payload, VALUE_DIGITS),
                whole.isEmpty() ? null : clock(whole.substring(
                        2 * VALUE_DIGITS, 2 * VALUE_DIGITS + CLOCK_DIGITS)),
                whole.isEmpty() ? null : Integer.valueOf(Hex.reversed(
                        whole.substring(WHOLE_DIGITS - 4, WHOLE_DIGITS)), 16));
    }

    /// Four bytes BCD in hundredths, then the unit (2C m³ was seen; 05 kWh and 29 L are not
    /// confirmed). Hundredths of a litre are dropped.
    private static @Nullable Amount amount(String payload, int at) {
        if (payload.length() < at + VALUE_DIGITS) {
            return null;
        }
        String digits = Hex.reversed(payload.substring(at, at + VALUE_DIGITS - 2));
        if (!digits.matches("\\d+")) {
            return null;
        }
        long hundredths = Long.parseLong(digits);
        return switch (payload.substring(at + VALUE_DIGITS - 2, at + VALUE_DIGITS)) {
            case "2C" -> new Amount(Kind.LITRES, 10 * hundredths);
            case "29" -> new Amount(Kind.LITRES, hundredths / 100);
            case "05" -> new Amount(Kind.WATT_HOURS, 10 * hundredths);
            default -> null;
        };
    }

    /// ss mm hh DD MM YY and the century, BCD.
    private static @Nullable LocalDateTime clock(String hex) {
        String digits = Hex.reversed(hex);
        if (!digits.matches("\\d{14}")) {
            return null;
        }
        try {
            return LocalDateTime.of(number(digits, 0, 4), number(digits, 4, 6),
                    number(digits, 6, 8), number(digits, 8, 10), number(digits, 10, 12),
                    number(digits, 12, 14));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
