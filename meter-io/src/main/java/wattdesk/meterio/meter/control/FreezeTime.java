package wattdesk.meterio.meter.control;

import org.jspecify.annotations.Nullable;

/// When a meter freezes its registers: null stands for every month, day or hour. Without a minute
/// it freezes at once.
public record FreezeTime(@Nullable Integer month, @Nullable Integer day, @Nullable Integer hour,
        @Nullable Integer minute) {

    public static final FreezeTime NOW = new FreezeTime(null, null, null, null);

    public FreezeTime {
        check(month, 1, 12);
        check(day, 1, 28);
        check(hour, 0, 23);
        check(minute, 0, 59);
        if (minute == null && (month != null || day != null || hour != null)) {
            throw new IllegalArgumentException("a freeze time needs its minute");
        }
    }

    private static void check(@Nullable Integer part, int least, int most) {
        if (part != null && (part < least || part > most)) {
            throw new IllegalArgumentException(part + " is not from " + least + " to " + most);
        }
    }

    public boolean now() {
        return minute == null;
    }
}
