package wattdesk.pricing.ui;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wattdesk.message.Words;

/// The place in a draft that a finding speaks of, as the editor calls it.
final class WhereWords {

    private static final Pattern SEASON = Pattern.compile(
            "calendar\\.seasons\\[(\\d+)](?:\\.(name|from|to|days)(?:\\.([A-Z]+))?)?.*");
    private static final Pattern PRICE = Pattern.compile("prices\\[(\\d+)](?:\\.([A-Z_]+))?.*");
    private static final Pattern STEP = Pattern.compile("tiers\\.steps\\[(\\d+)].*");

    private final Words words;
    private final BandWords bands;

    WhereWords(Words words) {
        this.words = words;
        bands = new BandWords(words);
    }

    /// "" for a place without a name of its own. A draft without tiers has no tier to name.
    String of(String where, boolean tiered) {
        String path = Anchors.inVersion(where);
        Matcher season = SEASON.matcher(path);
        if (season.matches()) {
            return season(season);
        }
        Matcher price = PRICE.matcher(path);
        if (price.matches()) {
            String tier = tiered ? words.get("edit.tier.number", number(price.group(1)))
                    : words.get("edit.prices.plain");
            return price.group(2) == null ? tier : tier + " " + bands.word(price.group(2));
        }
        Matcher step = STEP.matcher(path);
        if (step.matches()) {
            return words.get("edit.tier.number", number(step.group(1))) + " "
                    + words.get("edit.limit");
        }
        return named(path);
    }

    private String season(Matcher season) {
        String number = words.get("season.number", number(season.group(1)));
        String part = season.group(2);
        if (part == null) {
            return number;
        }
        return switch (part) {
            case "name" -> number + " " + words.get("edit.name");
            case "from" -> number + " " + words.get("season.from");
            case "to" -> number + " " + words.get("season.to");
            default -> season.group(3) == null ? number
                    : number + " " + words.get("day." + season.group(3).toLowerCase(Locale.ROOT));
        };
    }

    private static int number(String index) {
        return Integer.parseInt(index) + 1;
    }

    private String named(String path) {
        String first = path.replaceAll("\\[.*", "");
        boolean start = first.equals("tiers.start");
        return switch (first.startsWith("tiers") && !start ? "prices" : first) {
            case "effectiveFrom" -> words.get("edit.from");
            case "id" -> words.get("edit.id");
            case "name" -> words.get("edit.name");
            case "commodity" -> words.get("edit.commodity");
            case "bands" -> words.get("edit.bands");
            case "prices" -> words.get("edit.prices");
            case "tiers.start" -> words.get("tiers.start");
            case "calendar", "calendar.seasons" -> words.get("edit.calendar");
            case "calendar.holidays" -> words.get("edit.holidays");
            case "calendar.makeupWorkdays" -> words.get("edit.workdays");
            default -> "";
        };
    }
}
