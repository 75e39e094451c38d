package wattdesk.reports.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Fixed formats of a paper: they follow neither the language nor the PC (trap T37).
final class Figures {

    private static final int FEN_PER_YUAN = 100;
    private static final int PRICE_DIGITS = 4;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Figures() {}

    /// `￥1,234.56`, `-￥0.05`. U+FFE5, because U+00A5 prints as `?` in GBK (trap T31).
    static String yuan(long fen) {
        String sign = fen < 0 ? "-" : "";
        long whole = Math.abs(fen / FEN_PER_YUAN);
        long rest = Math.abs(fen % FEN_PER_YUAN);
        return String.format(Locale.ROOT, "%s￥%,d.%02d", sign, whole, rest);
    }

    /// `343.64 kWh`; a third digit only where two would not be exact.
    static String energy(long wh) {
        BigDecimal kwh = BigDecimal.valueOf(wh, 3).stripTrailingZeros();
        int digits = Math.max(2, kwh.scale());
        return String.format(Locale.ROOT, "%,." + digits + "f kWh", kwh);
    }

    /// At least four digits and never fewer than the price has.
    static String price(BigDecimal yuanPerKwh) {
        int digits = Math.max(PRICE_DIGITS, yuanPerKwh.stripTrailingZeros().scale());
        return yuanPerKwh.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
    }

    static String time(LocalDateTime at) {
        return TIME.format(at);
    }
}
