package wattdesk.installation;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// Figures of a draft as one text: "TOTAL=126.000 PEAK=31.500", before any ratio.
public final class FiguresText {

    private static final String TOTAL = "TOTAL";

    private FiguresText() {}

    public static String of(Figures figures) {
        StringJoiner text = new StringJoiner(" ");
        Usage total = figures.total();
        if (total != null) {
            text.add(TOTAL + "=" + total.units());
        }
        for (Band band : Band.values()) {
            Usage shown = figures.bands().get(band);
            if (shown != null) {
                text.add(band + "=" + shown.units());
            }
        }
        return text.toString();
    }

    /// Throws IllegalArgumentException for what is no such text.
    public static Figures parse(String text) {
        @Nullable Usage total = null;
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        for (String part : text.strip().split("\\s+", -1)) {
            int sign = part.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("no register: " + part);
            }
            Usage shown = usage(part.substring(sign + 1));
            String name = part.substring(0, sign);
            if (name.equals(TOTAL)) {
                total = shown;
            } else {
                bands.put(Band.valueOf(name), shown);
            }
        }
        return new Figures(total, bands);
    }

    private static Usage usage(String text) {
        try {
            Usage shown = Usage.parse(text);
            if (shown.thousandths() < 0) {
                throw new IllegalArgumentException("no register: " + text);
            }
            return shown;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("no register: " + text, e);
        }
    }
}
