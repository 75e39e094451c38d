package wattdesk.meterio.sim.dlt645;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.sim.model.EventKind;
import wattdesk.meterio.sim.model.MeterEvent;
import wattdesk.meterio.sim.model.Works;

/// Event counters and the last ten records by data identifier (7.6). Lengths as L1 has them:
/// covers 60 bytes, magnet 28 (mem), power-off 12, programming 50, clearing of registers 106, of
/// events 14,
/// time set 16. Trip and close have one identifier per field (1D00xxnn), FF for all of them.
final class Events645 {

    private static final int TIME = 6;

    private final Works works;

    Events645(Works works) {
        this.works = works;
    }

    /// The kind that an identifier speaks of.
    static Optional<EventKind> kind(String identifier) {
        return switch (identifier.substring(0, 6)) {
            case "03300D" -> Optional.of(EventKind.METER_COVER);
            case "03300E" -> Optional.of(EventKind.TERMINAL_COVER);
            case "033500" -> Optional.of(EventKind.MAGNET);
            case "031100" -> Optional.of(EventKind.POWER_OFF);
            case "033000" -> Optional.of(EventKind.PROGRAMMING);
            case "033001" -> Optional.of(EventKind.METER_CLEAR);
            case "033002" -> Optional.of(EventKind.DEMAND_CLEAR);
            case "033003" -> Optional.of(EventKind.EVENT_CLEAR);
            case "033004" -> Optional.of(EventKind.TIME_SET);
            case "033005" -> Optional.of(EventKind.TABLES_CHANGED);
            default -> switch (identifier.substring(0, 4)) {
                case "1D00" -> Optional.of(EventKind.TRIP);
                case "1E00" -> Optional.of(EventKind.CLOSE);
                case "2100" -> Optional.of(EventKind.REVERSE);
                case "0301" -> Optional.of(EventKind.VOLTAGE_LOSS);
                default -> Optional.empty();
            };
        };
    }

    Optional<byte[]> read(String identifier) {
        return switch (identifier.substring(0, 4)) {
            case "0301", "0302", "0303", "0304" -> phases(identifier);
            case "1D00", "1E00", "2100" -> field(identifier);
            default -> kind(identifier).flatMap(kind -> record(identifier, kind));
        };
    }

    /// Count and minutes for each of three phases; only the first has a history here.
    private Optional<byte[]> phases(String identifier) {
        if (!identifier.endsWith("0000")) {
            return Optional.empty();
        }
        var out = new byte[18];
        if (identifier.startsWith("0301")) {
            var kind = EventKind.VOLTAGE_LOSS;
            System.arraycopy(Bcd.of(works.events().count(kind), 3), 0, out, 0, 3);
            System.arraycopy(Bcd.of(works.events().minutes(kind), 3), 0, out, 3, 3);
        }
        return Optional.of(out);
    }

    private Optional<byte[]> record(String identifier, EventKind kind) {
        int back = Integer.parseInt(identifier.substring(6), 16);
        if (back == 0) {
            return Optional.of(Bcd.of(works.events().count(kind), 3));
        }
        return back > 10 ? Optional.empty() : Optional.of(works.events().last(kind, back)
                .map(event -> record(kind, event)).orElseGet(() -> new byte[length(kind)]));
    }

    private static int length(EventKind kind) {
        return switch (kind) {
            case METER_COVER, TERMINAL_COVER -> 60;
            case MAGNET -> 28;
            case PROGRAMMING -> 50;
            case METER_CLEAR -> 106;
            case DEMAND_CLEAR -> 202;
            case EVENT_CLEAR -> 14;
            case TIME_SET -> 16;
            case TABLES_CHANGED -> 14;
            case POWER_OFF, REVERSE, VOLTAGE_LOSS, TRIP, CLOSE -> 12;
        };
    }

    private static byte[] record(EventKind kind, MeterEvent event) {
        var out = new ByteArrayOutputStream();
        switch (kind) {
            case METER_COVER, TERMINAL_COVER -> span(out, event, 20);
            case MAGNET -> span(out, event, 4);
            case TIME_SET -> {
                out.writeBytes(operator(event));
                out.writeBytes(Bcd.wire(event.extra().substring(0, 12)));
                out.writeBytes(Bcd.wire(event.extra().substring(12)));
            }
            case PROGRAMMING, METER_CLEAR, DEMAND_CLEAR, EVENT_CLEAR, TABLES_CHANGED -> {
                out.writeBytes(time(event.start()));
                out.writeBytes(operator(event));
                out.writeBytes(Bcd.wire(event.extra()));
            }
            case POWER_OFF, REVERSE, VOLTAGE_LOSS, TRIP, CLOSE -> times(out, event);
        }
        return Arrays.copyOf(out.toByteArray(), length(kind));
    }

    /// Start, end, forward energy and so many bytes of others before; the same after.
    private static void span(ByteArrayOutputStream out, MeterEvent event, int others) {
        times(out, event);
        out.writeBytes(Bcd.of(event.beforeWh() / 10, 4));
        out.writeBytes(new byte[others]);
        out.writeBytes(Bcd.of(event.afterWh() / 10, 4));
        out.writeBytes(new byte[others]);
    }

    private static void times(ByteArrayOutputStream out, MeterEvent event) {
        out.writeBytes(time(event.start()));
        out.writeBytes(event.end().map(Events645::time).orElse(new byte[TIME]));
    }

    /// 1D00xxnn: 00 count, 01 time, 02 operator, 03 forward energy, FF time, operator and six
    /// energies. Reverse flow: 01 start, 02 end, FF both.
    private Optional<byte[]> field(String identifier) {
        var kind = kind(identifier).orElseThrow();
        var field = identifier.substring(4, 6);
        int back = Integer.parseInt(identifier.substring(6), 16);
        if (field.equals("00")) {
            return back == 1
                    ? Optional.of(Bcd.of(works.events().count(kind), 3)) : Optional.empty();
        }
        return works.events().last(kind, back).flatMap(event -> Optional.ofNullable(
                kind == EventKind.REVERSE ? reverse(field, event) : moved(field, event)));
    }

    private static byte @Nullable [] moved(
            String field, MeterEvent event) {
        return switch (field) {
            case "01" -> time(event.start());
            case "02" -> operator(event);
            case "03" -> Bcd.of(event.beforeWh() / 10, 4);
            case "FF" -> {
                var out = new ByteArrayOutputStream();
                out.writeBytes(time(event.start()));
                out.writeBytes(operator(event));
                out.writeBytes(Bcd.of(event.beforeWh() / 10, 4));
                yield Arrays.copyOf(out.toByteArray(), 34);
            }
            default -> null;
        };
    }

    private static byte @Nullable [] reverse(
            String field, MeterEvent event) {
        var out = new ByteArrayOutputStream();
        times(out, event);
        return switch (field) {
            case "01" -> Arrays.copyOf(out.toByteArray(), 6);
            case "02" -> Arrays.copyOfRange(out.toByteArray(), 6, 12);
            case "FF" -> out.toByteArray();
            default -> null;
        };
    }

    private static byte[] time(LocalDateTime time) {
        return Bcd.wire(Clock645.stamp(time));
    }

    /// As it was given, first byte first (22).
    private static byte[] operator(MeterEvent event) {
        return event.operator().isEmpty() ? new byte[4]
                : HexFormat.of().parseHex(event.operator());
    }
}
