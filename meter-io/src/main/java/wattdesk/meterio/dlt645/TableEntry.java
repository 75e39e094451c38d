package wattdesk.meterio.dlt645;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a day table (from hour, minute: tariff) or of a zone table (from month, day: day
/// table): three bytes BCD, low byte first, `NN mm hh` and `NN DD MM` (22).
///
/// @param high hour or month
/// @param low minute or day
/// @param number tariff or day table
public record TableEntry(int high, int low, int number) {

    /// The table that an entry belongs to, and what it can say there.
    public enum Kind {
        DAY, ZONE;

        /// At most 63 tariffs and 8 day tables (7.6).
        boolean allows(TableEntry entry) {
            return switch (this) {
                case DAY -> entry.high <= 23 && entry.low <= 59
                        && entry.number >= 1 && entry.number <= 63;
                case ZONE -> entry.high >= 1 && entry.high <= 12 && entry.low >= 1
                        && entry.low <= Month.of(entry.high).maxLength()
                        && entry.number >= 1 && entry.number <= 8;
            };
        }
    }

    private static final int DIGITS = 6;
    private static final int MOST = 99;

    public TableEntry {
        if (Math.min(Math.min(high, low), number) < 0
                || Math.max(Math.max(high, low), number) > MOST) {
            throw new IllegalArgumentException(high + ":" + low + " " + number);
        }
    }

    /// The table as bytes.
    public static String encode(List<TableEntry> table) {
        StringBuilder hex = new StringBuilder();
        table.forEach(entry -> hex.append(Bcd.encode(
                entry.high * 10_000L + entry.low * 100L + entry.number, 3)));
        return hex.toString();
    }

    /// Null when one of the bytes is not BCD, when an entry is no time of the day or day of the
    /// year, or when the length does not fit.
    public static @Nullable List<TableEntry> decode(Kind kind, String hex) {
        List<TableEntry> table = new ArrayList<>();
        for (int at = 0; at < hex.length(); at += DIGITS) {
            Long number = at + DIGITS > hex.length() ? null
                    : Bcd.unsigned(hex.substring(at, at + DIGITS));
            TableEntry entry = number == null ? null : of(number);
            if (entry == null || !kind.allows(entry)) {
                return null;
            }
            table.add(entry);
        }
        return List.copyOf(table);
    }

    private static TableEntry of(long number) {
        return new TableEntry((int) (number / 10_000), (int) (number / 100 % 100),
                (int) (number % 100));
    }
}
