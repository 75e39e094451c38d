package wattdesk.meterio.dlt645;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// A time without seconds, YYMMDDhhmm in five bytes BCD, low byte first: switch times 04000106 to
/// 09 and the time of a freeze (7.6, 22).
public final class SwitchTime {

    public static final int BYTES = 5;
    private static final int CENTURY = 2000;

    private SwitchTime() {
    }

    public static String encode(LocalDateTime time) {
        return Hex.reversed(String.format(java.util.Locale.ROOT, "%02d%02d%02d%02d%02d",
                time.getYear() % 100, time.getMonthValue(), time.getDayOfMonth(), time.getHour(),
                time.getMinute()));
    }

    /// Null for anything that is no time, zeros and FF included.
    public static @Nullable LocalDateTime decode(String hex) {
        String text = hex.length() == 2 * BYTES ? Hex.reversed(hex) : "";
        if (!text.matches("\\d{10}")) {
            return null;
        }
        try {
            return LocalDateTime.of(CENTURY + part(text, 0), part(text, 2), part(text, 4),
                    part(text, 6), part(text, 8));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int part(String text, int at) {
        return Integer.parseInt(text.substring(at, at + 2));
    }
}
