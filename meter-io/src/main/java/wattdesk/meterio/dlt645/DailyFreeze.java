package wattdesk.meterio.dlt645;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a meter froze on one of its last days, block 0506FFnn (22): the time, then forward active
/// energy, total first and the tariffs behind it. There is no balance in it.
public sealed interface DailyFreeze {

    /// A clean record.
    ///
    /// @param at whole minutes, the meter's own time
    /// @param totalWh, tariffsWh forward active energy
    record Value(LocalDateTime at, long totalWh, List<Long> tariffsWh) implements DailyFreeze {
        public Value {
            tariffsWh = List.copyOf(tariffsWh);
        }

        /// The block that says this.
        public String encode() {
            StringBuilder hex = new StringBuilder(SwitchTime.encode(at))
                    .append(Bcd.encode(totalWh / STEP_WH, NUMBER_BYTES));
            tariffsWh.forEach(wh -> hex.append(Bcd.encode(wh / STEP_WH, NUMBER_BYTES)));
            return hex.toString();
        }
    }

    /// The meter has none of that day.
    record NoRecord() implements DailyFreeze {
    }

    /// Something answered that is no clean record: no value.
    record Unclean(String hex) implements DailyFreeze {
    }

    int STEP_WH = 10;
    int NUMBER_BYTES = 4;
    int MOST_DAYS = 62;

    /// The identifier of the block `day` days back: 1 is the last one.
    static String identifier(int day) {
        if (day < 1 || day > MOST_DAYS) {
            throw new IllegalArgumentException("day " + day + " back");
        }
        return String.format(java.util.Locale.ROOT, "0506FF%02X", day);
    }

    /// Reads a block. One number that is not clean spoils the record.
    static DailyFreeze decode(String payload) {
        int time = 2 * SwitchTime.BYTES;
        if (payload.matches("(?:00)*|(?:FF)*")) {
            return new NoRecord();
        }
        LocalDateTime at = payload.length() < time ? null
                : SwitchTime.decode(payload.substring(0, time));
        List<Long> numbers = at == null ? null : numbers(payload.substring(time));
        return at == null || numbers == null || numbers.isEmpty() ? new Unclean(payload)
                : new Value(at, numbers.getFirst(), numbers.subList(1, numbers.size()));
    }

    private static @Nullable List<Long> numbers(String hex) {
        List<Long> numbers = new ArrayList<>();
        for (int at = 0; at < hex.length(); at += 2 * NUMBER_BYTES) {
            Long number = at + 2 * NUMBER_BYTES > hex.length() ? null
                    : Bcd.unsigned(hex.substring(at, at + 2 * NUMBER_BYTES));
            if (number == null) {
                return null;
            }
            numbers.add(number * STEP_WH);
        }
        return numbers;
    }
}
