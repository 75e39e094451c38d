package wattdesk.meterio.dlt645;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One event as the meter recorded it (7.6), in the meter's own time.
public sealed interface EventRecord {

    /// A clean record.
    ///
    /// @param start when it began, or the clock before it was set
    /// @param end when it ended, or the clock after it was set; null while it lasts, and for what
    ///     has no duration
    /// @param operator 8 hexadecimal digits of whoever did it; null where nobody did
    /// @param rest what follows in the record, hexadecimal, not explained here
    record Value(LocalDateTime start, @Nullable LocalDateTime end, @Nullable String operator,
            String rest) implements EventRecord {
    }

    /// The meter has no such record.
    record NoRecord() implements EventRecord {
    }

    /// Something answered that is no clean record: no value.
    record Unclean(String hex) implements EventRecord {
    }

    int TIME_DIGITS = 12;
    int OPERATOR_DIGITS = 8;

    static EventRecord decode(EventKind kind, String payload) {
        if (payload.matches("(?:00)*|(?:FF)*")) {
            return new NoRecord();
        }
        return switch (kind.shape()) {
            case SPAN -> span(payload, null, payload);
            case BY_OPERATOR -> byOperator(payload);
            case TIME_SET -> payload.length() < OPERATOR_DIGITS ? new Unclean(payload)
                    : span(payload.substring(OPERATOR_DIGITS),
                            payload.substring(0, OPERATOR_DIGITS), payload);
        };
    }

    /// Start and end; an end of zeros or FF has not come yet.
    private static EventRecord span(String hex, @Nullable String operator, String whole) {
        LocalDateTime start = time(hex, 0);
        LocalDateTime end = time(hex, TIME_DIGITS);
        if (start == null || hex.length() < 2 * TIME_DIGITS || (end == null
                && !hex.substring(TIME_DIGITS, 2 * TIME_DIGITS).matches("0{12}|F{12}"))) {
            return new Unclean(whole);
        }
        return new Value(start, end, operator, hex.substring(2 * TIME_DIGITS));
    }

    private static EventRecord byOperator(String hex) {
        int head = TIME_DIGITS + OPERATOR_DIGITS;
        LocalDateTime start = time(hex, 0);
        return start == null || hex.length() < head ? new Unclean(hex) : new Value(start, null,
                hex.substring(TIME_DIGITS, head), hex.substring(head));
    }

    private static @Nullable LocalDateTime time(String hex, int at) {
        if (hex.length() < at + TIME_DIGITS) {
            return null;
        }
        String own = hex.substring(at, at + TIME_DIGITS);
        return MeterTime.dateTime(own.substring(0, 6) + "00" + own.substring(6));
    }

    /// The payload that says this.
    static String encode(EventKind kind, Value record) {
        String operator = record.operator() == null ? "" : record.operator();
        String start = encode(record.start());
        String end = record.end() == null ? "0".repeat(TIME_DIGITS) : encode(record.end());
        return switch (kind.shape()) {
            case SPAN -> start + end + record.rest();
            case BY_OPERATOR -> start + operator + record.rest();
            case TIME_SET -> operator + start + end + record.rest();
        };
    }

    private static String encode(LocalDateTime time) {
        String clock = MeterTime.encode(time);
        return clock.substring(0, 6) + clock.substring(8);
    }
}
