package wattdesk.meterio.meter.profile;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of a meter's clock in the order in which it sends them, one byte each, two letters a
/// part: `YYMMDDWWhhmmss`; `--` stands for a byte that says nothing. Sunday is weekday 0.
public record ClockLayout(String parts, boolean bcd) {

    /// In front of the parts in a [ByteForm]: the bytes are BCD, not binary.
    static final String BCD = "bcd:";

    private static final Pattern FORM = Pattern.compile("(?:YY|MM|DD|WW|hh|mm|ss|--)+");
    private static final List<String> NEEDED = List.of("YY", "MM", "DD", "hh", "mm", "ss");
    private static final int CENTURY = 2000;

    /// The layout of a clock's form.
    public static ClockLayout of(ByteForm form) {
        boolean bcd = form.layout().startsWith(BCD);
        return new ClockLayout(form.layout().substring(bcd ? BCD.length() : 0), bcd);
    }

    /// True when every part that makes a time is there once.
    static boolean sound(String parts) {
        return FORM.matcher(parts).matches() && NEEDED.stream()
                .allMatch(part -> at(parts, part) >= 0 && once(parts, part));
    }

    private static boolean once(String parts, String part) {
        return at(parts.substring(2 * at(parts, part) + 2), part) < 0;
    }

    private static int at(String parts, String part) {
        for (int i = 0; i + 2 <= parts.length(); i += 2) {
            if (parts.startsWith(part, i)) {
                return i / 2;
            }
        }
        return -1;
    }

    public int bytes() {
        return parts.length() / 2;
    }

    /// The time, or null for what is no date: such a meter has none.
    public @Nullable LocalDateTime read(byte[] sent) {
        try {
            return LocalDateTime.of(CENTURY + part(sent, "YY"), part(sent, "MM"), part(sent, "DD"),
                    part(sent, "hh"), part(sent, "mm"), part(sent, "ss"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int part(byte[] sent, String part) {
        int value = sent[at(parts, part)] & 0xFF;
        if (!bcd) {
            return value;
        }
        boolean digits = (value >> 4) < 10 && (value & 0xF) < 10;
        return digits ? 10 * (value >> 4) + (value & 0xF) : Integer.MAX_VALUE - CENTURY;
    }

    /// The bytes that set a clock.
    public byte[] write(LocalDateTime time) {
        byte[] bytes = new byte[bytes()];
        for (int i = 0; i < bytes.length; i++) {
            int value = switch (parts.substring(2 * i, 2 * i + 2)) {
                case "YY" -> time.getYear() % 100;
                case "MM" -> time.getMonthValue();
                case "DD" -> time.getDayOfMonth();
                case "WW" -> time.getDayOfWeek().getValue() % 7;
                case "hh" -> time.getHour();
                case "mm" -> time.getMinute();
                case "ss" -> time.getSecond();
                default -> 0;
            };
            bytes[i] = (byte) (bcd ? ((value / 10) << 4) | (value % 10) : value);
        }
        return bytes;
    }
}
