package wattdesk.billing.ui;

import java.util.ArrayList;
import java.util.List;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.ui.WordKey;

/// Registers in words.
final class FigureWords {

    private FigureWords() {}

    static List<String> lines(Figures figures, Words words) {
        List<String> lines = new ArrayList<>();
        Usage total = figures.total();
        if (total != null) {
            lines.add(words.get("register", words.get("register.total"), total.units()));
        }
        for (Band band : Band.values()) {
            Usage usage = figures.bands().get(band);
            if (usage != null) {
                lines.add(words.get("register", words.get(WordKey.of("band.", band)),
                        usage.units()));
            }
        }
        return lines;
    }
}
