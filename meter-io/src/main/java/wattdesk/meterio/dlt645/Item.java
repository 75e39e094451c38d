package wattdesk.meterio.dlt645;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// What an identifier means (7.5, 7.6).
///
/// @param word key of its name
/// @param bytes length of the value; 0 takes what there is
/// @param decimals digits behind the point
/// @param unit `yuan`, `kWh`, `V` ..., null for pure numbers
public record Item(String word, Form form, int bytes, int decimals, @Nullable String unit) {

    /// How the bytes read.
    public enum Form { NUMBER, SIGNED, DIGITS, WORD, DATE_TIME, TIME, DATE, BLOCK }

    /// The value as text, null when it is no clean value of this item.
    public @Nullable String value(String payload) {
        if (form == Form.BLOCK || payload.isEmpty() || payload.length() < 2 * bytes) {
            return null;
        }
        String own = bytes == 0 ? payload : payload.substring(0, 2 * bytes);
        return switch (form) {
            case NUMBER -> decimal(Bcd.unsigned(own));
            case SIGNED -> decimal(Bcd.signed(own));
            case DIGITS -> digits(Hex.reversed(own));
            case WORD -> Hex.reversed(own);
            case DATE_TIME -> text(MeterTime.dateTime(own));
            case TIME, DATE -> digits(Hex.reversed(own));
            case BLOCK -> null;
        };
    }

    private @Nullable String decimal(@Nullable Long raw) {
        return raw == null ? null : BigDecimal.valueOf(raw, decimals).toPlainString();
    }

    private static @Nullable String digits(String text) {
        return text.matches("\\d+") ? text : null;
    }

    private static @Nullable String text(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }
}
