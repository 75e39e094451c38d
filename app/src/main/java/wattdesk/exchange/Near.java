package wattdesk.exchange;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// What was probably meant by a name that is not known.
final class Near {

    private static final int SHORTEST = 3;

    private Near() {}

    /// The same thing written in another way: "3栋", "3号楼" and "03" for "3".
    static Optional<String> sameAs(String typed, Collection<String> known) {
        return known.stream().filter(each -> !each.equals(typed) && bare(each).equals(bare(typed)))
                .findFirst();
    }

    /// That, or one with a slip of the finger.
    static Optional<String> of(String typed, Collection<String> known) {
        return sameAs(typed, known).or(() -> known.stream()
                .filter(each -> Math.min(each.length(), typed.length()) >= SHORTEST)
                .filter(each -> apart(bare(each), bare(typed)) <= 1 + typed.length() / 8)
                .min(java.util.Comparator.comparingInt(each -> apart(bare(each), bare(typed)))));
    }

    private static String bare(String name) {
        String plain = Headings.plain(name).replaceAll("(号楼|栋|楼|幢|座|#|building|bldg)$", "");
        String digits = plain.replaceAll("^0+(?=\\d)", "");
        return digits.isEmpty() ? name.toLowerCase(Locale.ROOT) : digits;
    }

    /// How many characters must change to make one of the other.
    static int apart(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
