package wattdesk.meterio.sim.dlt645;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.sim.model.VirtualMeter;

/// When a meter listens to the time that is broadcast (F1): within five minutes, not around
/// midnight, once a day. Otherwise it says and does nothing.
final class Clock645 {

    private static final ZoneOffset METER_ZONE = ZoneOffset.ofHours(8);
    private static final Duration FARTHEST = Duration.ofMinutes(5);
    private static final LocalTime LATE = LocalTime.of(23, 55);
    private static final LocalTime EARLY = LocalTime.of(0, 5);
    private static final int LENGTH = 6;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyMMddHHmmss");

    private final VirtualMeter meter;
    private @Nullable LocalDate listened;

    Clock645(VirtualMeter meter) {
        this.meter = meter;
    }

    void hear(byte[] data) {
        var mine = LocalDateTime.ofInstant(meter.clock(), METER_ZONE);
        boolean quiet = mine.toLocalTime().isBefore(LATE) && mine.toLocalTime().isAfter(EARLY);
        time(data).filter(told -> quiet && !mine.toLocalDate().equals(listened)).ifPresent(told -> {
            var change = Duration.between(mine, told);
            if (change.abs().compareTo(FARTHEST) <= 0) {
                listened = mine.toLocalDate();
                meter.setClock(meter.clock().plusMillis(change.toMillis()));
            }
        });
    }

    /// The time that a write of the clock asks for: date and week (04000101), time (04000102) or
    /// both (0400010C), low byte first; the week is the meter's own affair.
    static Optional<LocalDateTime> told(String identifier, byte[] value, LocalDateTime before) {
        var digits = Bcd.reading(value, 0, value.length);
        var now = stamp(before);
        var stamp = switch (identifier) {
            case "04000101" -> value.length == 4 ? digits.substring(0, 6) + now.substring(6) : "";
            case "04000102" -> value.length == 3 ? now.substring(0, 6) + digits : "";
            default -> value.length == 7 ? digits.substring(0, 6) + digits.substring(8) : "";
        };
        return stamp.isEmpty() ? Optional.empty() : time(Bcd.wire(stamp));
    }

    /// YYMMDDhhmmss.
    static String stamp(LocalDateTime time) {
        return STAMP.format(time);
    }

    /// ss mm hh DD MM YY.
    static Optional<LocalDateTime> time(byte[] data) {
        if (data.length != LENGTH || !Bcd.hex(data, 0, LENGTH).matches("[0-9]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(2000 + part(data, 5), part(data, 4), part(data, 3),
                    part(data, 2), part(data, 1), part(data, 0)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(byte[] data, int at) {
        return Integer.parseInt(Bcd.hex(data, at, 1));
    }
}
