package wattdesk.installation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// Numbers from one to another, both included, with the same letters and zeros in front.
record NumberRange(String prefix, int digits, long first, long last) {

    /// More is a slip of the finger.
    static final int MOST = 2_000;
    private static final int MOST_DIGITS = 18;

    private static final Pattern NUMBER = Pattern.compile("(.*?)([0-9]{1,18})");

    /// Throws IllegalArgumentException for what is no such range.
    static NumberRange parse(String from, String to) {
        Matcher first = NUMBER.matcher(from.strip());
        Matcher last = NUMBER.matcher(to.strip());
        if (!first.matches() || !last.matches() || !first.group(1).equals(last.group(1))
                || first.group(2).length() != last.group(2).length()
                || first.group(2).length() > MOST_DIGITS) {
            throw new IllegalArgumentException(from + " " + to);
        }
        NumberRange range = new NumberRange(first.group(1), first.group(2).length(),
                Long.parseLong(first.group(2)), Long.parseLong(last.group(2)));
        if (range.last < range.first || range.last - range.first >= MOST) {
            throw new IllegalArgumentException(from + " " + to);
        }
        return range;
    }

    List<String> all() {
        return LongStream.rangeClosed(first, last).mapToObj(this::number).toList();
    }

    private String number(long number) {
        String text = Long.toString(number);
        return prefix + "0".repeat(digits - text.length()) + text;
    }
}
