package wattdesk.pricing.ui;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An instant as people type it, `2027-01-01 00:00` or only the day, and as documents have it. What
/// is neither stays as it was typed, for the check to name.
final class InstantText {

    private static final Pattern PLAIN = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[ T]+(\\d{2}:\\d{2})(:\\d{2})?)?");
    private static final Pattern STATION = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}):(\\d{2})\\+08:00");

    private InstantText() {}

    static String read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher found = PLAIN.matcher(plain);
        if (!found.matches()) {
            return plain;
        }
        String time = found.group(2) == null ? "00:00" : found.group(2);
        String seconds = found.group(3) == null ? ":00" : found.group(3);
        return found.group(1) + "T" + time + seconds + "+08:00";
    }

    static String write(String document) {
        Matcher found = STATION.matcher(document);
        if (!found.matches()) {
            return document;
        }
        String seconds = found.group(3).equals("00") ? "" : ":" + found.group(3);
        return found.group(1) + " " + found.group(2) + seconds;
    }
}
