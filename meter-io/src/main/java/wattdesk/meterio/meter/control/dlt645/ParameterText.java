package wattdesk.meterio.meter.control.dlt645;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Bcd;
import wattdesk.meterio.dlt645.SwitchTime;
import wattdesk.meterio.dlt645.TableEntry;
import wattdesk.meterio.dlt645.TableEntry.Kind;

/// How a parameter's bytes read.
enum ParameterText {
    /// XXXXXX.XX, one or several of four bytes.
    HUNDREDTHS,
    /// NNNN.NNNN, one or several of four bytes.
    TEN_THOUSANDTHS,
    TIME,
    DAY_TABLE,
    ZONE_TABLE,
    DIGITS;

    private static final int NUMBER_DIGITS = 8;

    /// Null when it is not clean.
    @Nullable String text(String hex) {
        return switch (this) {
            case HUNDREDTHS -> numbers(hex, 2);
            case TEN_THOUSANDTHS -> numbers(hex, 4);
            case TIME -> time(SwitchTime.decode(hex));
            case DAY_TABLE -> table(Kind.DAY, hex, "%02d:%02d=%d");
            case ZONE_TABLE -> table(Kind.ZONE, hex, "%02d-%02d=%d");
            case DIGITS -> Line645.number(hex);
        };
    }

    private static @Nullable String numbers(String hex, int decimals) {
        List<String> numbers = new ArrayList<>();
        for (int at = 0; at < hex.length(); at += NUMBER_DIGITS) {
            Long number = at + NUMBER_DIGITS > hex.length() ? null
                    : Bcd.unsigned(hex.substring(at, at + NUMBER_DIGITS));
            if (number == null) {
                return null;
            }
            numbers.add(BigDecimal.valueOf(number, decimals).toPlainString());
        }
        return String.join(" ", numbers);
    }

    private static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String table(Kind kind, String hex, String form) {
        List<TableEntry> table = TableEntry.decode(kind, hex);
        return table == null ? null : table.stream().map(entry -> String.format(Locale.ROOT, form,
                entry.high(), entry.low(), entry.number())).collect(Collectors.joining(" "));
    }
}
