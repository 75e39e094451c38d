package wattdesk.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values of bench commands as people type them; what is not one is wrong input, by the name of its
/// option.
final class Typed {

    private Typed() {}

    /// A decimal number with at most that many decimals, in its smallest unit.
    static long number(String option, String typed, int decimals) {
        try {
            long value = new BigDecimal(typed.strip()).movePointRight(decimals).longValueExact();
            if (value >= 0) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below
        }
        throw wrong(option, typed);
    }

    /// Yuan, not negative; null where nothing was typed.
    static @Nullable Long fen(String option, @Nullable String yuan) {
        return yuan == null ? null : Long.valueOf(number(option, yuan, 2));
    }

    static List<Long> numbers(String option, List<String> typed, int decimals) {
        return typed.stream().map(text -> number(option, text, decimals)).toList();
    }

    /// A word of an enumeration, `permit-close` for `PERMIT_CLOSE`.
    static <E extends Enum<E>> E word(String option, Class<E> words, String typed) {
        String wanted = typed.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(words.getEnumConstants()).filter(each -> each.name().equals(wanted))
                .findFirst().orElseThrow(() -> wrong(option, typed));
    }

    /// `2026-12-01T00:00`; null where nothing was typed.
    static @Nullable LocalDateTime time(String option, @Nullable String typed) {
        try {
            return typed == null ? null : LocalDateTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw wrong(option, typed);
        }
    }

    /// Leading zeros say nothing about which meter it is.
    static boolean sameNumber(String one, String other) {
        return withoutZeros(one).equals(withoutZeros(other));
    }

    private static String withoutZeros(String number) {
        return number.strip().replaceFirst("^0+(?=.)", "");
    }

    static CommandFault wrong(String option, @Nullable Object typed) {
        return Fault.of(Exit.USAGE, "WD-1003", option, String.valueOf(typed)).thrown();
    }
}
