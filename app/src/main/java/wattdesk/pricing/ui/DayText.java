package wattdesk.pricing.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wattdesk.tariff.TariffDraft.Part;

/// A day's segments as one line of text: `00:00 谷  08:00 平`. What cannot be read stays as it was
/// typed, so that the check can name it.
final class DayText {

    private static final Pattern PART =
            Pattern.compile("([0-9]{1,2}(?::[0-9]{0,2})?)\\s*([^0-9\\s,;、]*)");
    private static final Pattern LEFT_OVER = Pattern.compile("[^\\s,;、]+");

    private final BandWords bands;

    DayText(BandWords bands) {
        this.bands = bands;
    }

    String write(List<Part> parts) {
        return parts.stream().map(part -> part.from() + " " + bands.word(part.band()))
                .collect(Collectors.joining("  "));
    }

    List<Part> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Part> parts = new ArrayList<>();
        Matcher found = PART.matcher(plain);
        int from = 0;
        while (found.find()) {
            leftOver(plain.substring(from, found.start()), parts);
            parts.add(new Part(time(found.group(1)), bands.code(found.group(2))));
            from = found.end();
        }
        leftOver(plain.substring(from), parts);
        return parts;
    }

    private static void leftOver(String text, List<Part> parts) {
        Matcher found = LEFT_OVER.matcher(text);
        while (found.find()) {
            parts.add(new Part(found.group(), ""));
        }
    }

    /// "8" and "8:30" are times too.
    private static String time(String text) {
        String[] fields = text.split(":", -1);
        String hour = fields[0].length() == 1 ? "0" + fields[0] : fields[0];
        return fields.length == 1 ? hour + ":00" : hour + ":" + fields[1];
    }
}
