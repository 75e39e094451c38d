package wattdesk.reports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/// Makes a cell of what the file writes for it: its type, its style, its value as text.
final class CellValues {

    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15);
    private static final BigDecimal LARGEST_EXACT = new BigDecimal("1E15");
    private static final int LARGEST_EXPONENT = 330;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> shared;
    private final StylesTable styles;
    private final boolean since1904;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    CellValues(List<String> shared, StylesTable styles, boolean since1904) {
        this.shared = shared;
        this.styles = styles;
        this.since1904 = since1904;
    }

    Cell of(@Nullable String type, int style, String written) {
        if (written.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> text(shared.get(Integer.parseInt(written.strip())));
            case "b" -> new Cell.Text(written.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell.Broken(written);
            case "n" -> number(style, written.strip());
            default -> text(written);
        };
    }

    private static Cell text(String written) {
        String text = ESCAPE.matcher(written).replaceAll(escape -> Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return text.isBlank() ? Cell.BLANK : new Cell.Text(text);
    }

    private Cell number(int style, String written) {
        BigDecimal typed = new BigDecimal(written).round(DIGITS_OF_EXCEL).stripTrailingZeros();
        if (Math.abs((long) typed.scale()) > LARGEST_EXPONENT) {
            return new Cell.Broken(written);
        }
        boolean exact = typed.abs().compareTo(LARGEST_EXACT) < 0;
        XSSFCellStyle look = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        int index = look == null ? 0 : look.getDataFormat();
        String format = look == null ? null : look.getDataFormatString();
        if (format != null && DateUtil.isADateFormat(index, format)
                && DateUtil.isValidExcelDate(typed.doubleValue())) {
            return new Cell.Day(DateUtil.getLocalDateTime(typed.doubleValue(), since1904)
                    .toLocalDate());
        }
        return new Cell.Numeral(typed, shown(typed, index, format), exact);
    }

    /// The general format would write large numbers with an exponent; people see their digits.
    private String shown(BigDecimal typed, int index, @Nullable String format) {
        boolean plain = format == null || format.equals("General") || format.equals("@");
        return plain ? typed.toPlainString()
                : formatter.formatRawCellContents(typed.doubleValue(), index, format).strip();
    }
}
