package wattdesk.meterio.dlt645;

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

    /// Null when one of the bytes is not BCD or the length does not fit.
    public static @Nullable List<TableEntry> decode(String hex) {
        List<TableEntry> table = new ArrayList<>();
        for (int at = 0; at < hex.length(); at += DIGITS) {
            Long entry = at + DIGITS > hex.length() ? null
                    : Bcd.unsigned(hex.substring(at, at + DIGITS));
            if (entry == null) {
                return null;
            }
            table.add(new TableEntry((int) (entry / 10_000), (int) (entry / 100 % 100),
                    (int) (entry % 100)));
        }
        return List.copyOf(table);
    }
}
