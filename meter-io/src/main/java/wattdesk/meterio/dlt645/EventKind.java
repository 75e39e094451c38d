package wattdesk.meterio.dlt645;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a meter keeps records of (7.6; L1 for groups 03, F1 for 1D, 1E and 21), where the number of
/// times is, where the last ten records are, and how one reads.
public enum EventKind {
    VOLTAGE_LOSS_A("03010000", "030101", Shape.SPAN, 0),
    VOLTAGE_LOSS_B("03010000", "030102", Shape.SPAN, 1),
    VOLTAGE_LOSS_C("03010000", "030103", Shape.SPAN, 2),
    POWER_OFF("03110000", "031100", Shape.SPAN, 0),
    PROGRAMMING("03300000", "033000", Shape.BY_OPERATOR, 0),
    METER_CLEAR("03300100", "033001", Shape.BY_OPERATOR, 0),
    EVENT_CLEAR("03300300", "033003", Shape.BY_OPERATOR, 0),
    TIME_SET("03300400", "033004", Shape.TIME_SET, 0),
    PERIODS_CHANGED("03300500", "033005", Shape.BY_OPERATOR, 0),
    METER_COVER("03300D00", "03300D", Shape.SPAN, 0),
    TERMINAL_COVER("03300E00", "03300E", Shape.SPAN, 0),
    /// The identifier is from memory.
    MAGNET("03350000", "033500", Shape.SPAN, 0),
    TRIP("1D000001", "1D00FF", Shape.BY_OPERATOR, 0),
    CLOSE("1E000001", "1E00FF", Shape.BY_OPERATOR, 0),
    REVERSE("21000001", "2100FF", Shape.SPAN, 0);

    /// How a record begins; what follows is kept as it is.
    enum Shape {
        /// Start and end.
        SPAN,
        /// The time and who did it.
        BY_OPERATOR,
        /// Who did it, the clock before and the clock after.
        TIME_SET
    }

    public static final int MOST_RECORDS = 10;
    private static final int COUNT_DIGITS = 6;
    private static final int PHASE_DIGITS = 2 * COUNT_DIGITS;

    private final String counter;
    private final String group;
    private final Shape shape;
    private final int phase;

    EventKind(String counter, String group, Shape shape, int phase) {
        this.counter = counter;
        this.group = group;
        this.shape = shape;
        this.phase = phase;
    }

    /// Key of its words.
    public String key() {
        return "event." + name().toLowerCase(Locale.ROOT);
    }

    /// The identifier of the number of times.
    public String counter() {
        return counter;
    }

    /// The identifier of a record; 1 is the last one.
    public String record(int back) {
        if (back < 1 || back > MOST_RECORDS) {
            throw new IllegalArgumentException("record " + back + " back");
        }
        return group + String.format(Locale.ROOT, "%02X", back);
    }

    /// How many times, from what the counter says; null when it is not clean. The block of a phase
    /// event holds count and minutes of each phase.
    public @Nullable Integer count(String payload) {
        int at = phase * PHASE_DIGITS;
        Long count = payload.length() < at + COUNT_DIGITS ? null
                : Bcd.unsigned(payload.substring(at, at + COUNT_DIGITS));
        return count == null ? null : Integer.valueOf(count.intValue());
    }

    Shape shape() {
        return shape;
    }
}
