package wattdesk.installation;

import java.util.Locale;
import java.util.StringJoiner;
import wattdesk.installation.DevicePlan.Line;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// Devices and what is done with them in words: the same on the screen and at the command line.
public final class DeviceWords {

    private final Words words;

    public DeviceWords(Language language) {
        words = Words.of("installation", "devices", language);
    }

    public String line(Line line) {
        return switch (line.kind()) {
            case READ_NOW, READ_BY_HAND -> words.get(line.kind().key(), line.facts().get(0),
                    line.facts().get(1), figures(FiguresText.parse(line.facts().get(2))));
            case HANGS, NUMBER_PROVED, SILENT, OWES, OWES_LATER, OWES_NEXT_RUN, NOT_CHARGEABLE,
                    RATIO, COMES_OFF, BALANCE_BY_HAND, OVERDRAWN, INTO_STOCK, RETIRED,
                    VERIFIED, NEW_IN_STOCK, NEW_IN_ROOM ->
                words.get(line.kind().key(), line.facts().toArray());
        };
    }

    /// "126.500", and the bands behind it.
    public String figures(Figures figures) {
        StringJoiner text = new StringJoiner(" · ");
        if (figures.total() != null) {
            text.add(figures.total().units());
        }
        for (Band band : Band.values()) {
            Usage shown = figures.bands().get(band);
            if (shown != null) {
                text.add(words.get("band."
                        + band.name().toLowerCase(Locale.ROOT).replace('_', '-')) + " "
                        + shown.units());
            }
        }
        return text.toString();
    }

    public String state(Device.State state) {
        return words.get("state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// "expires in 12 days"
    public String validity(Validity validity) {
        return words.get("validity." + validity.word().name().toLowerCase(Locale.ROOT),
                validity.days());
    }

    public String match(LineMatch.Kind kind) {
        return words.get("match." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
