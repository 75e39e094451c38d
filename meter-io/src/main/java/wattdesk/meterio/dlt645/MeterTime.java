package wattdesk.meterio.dlt645;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// A meter's clock: ss mm hh WW DD MM YY, BCD, in the meter's own local time (0400010C, 22).
public final class MeterTime {

    private static final int CENTURY = 2000;

    private MeterTime() {
    }

    /// Null for anything that is no date.
    public static @Nullable LocalDateTime dateTime(String hex) {
        if (!hex.matches("\\d{14}")) {
            return null;
        }
        byte[] part = new byte[7];
        for (int i = 0; i < part.length; i++) {
            part[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2));
        }
        try {
            return LocalDateTime.of(CENTURY + part[6], part[5], part[4], part[2], part[1], part[0]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Sunday is 00.
    public static String encode(LocalDateTime time) {
        int[] part = {time.getSecond(), time.getMinute(), time.getHour(),
            time.getDayOfWeek().getValue() % 7, time.getDayOfMonth(), time.getMonthValue(),
            time.getYear() % 100};
        StringBuilder hex = new StringBuilder();
        for (int value : part) {
            hex.append(Hex.octet(value / 10 * 16 + value % 10));
        }
        return hex.toString();
    }
}
