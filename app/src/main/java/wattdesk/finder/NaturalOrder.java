package wattdesk.finder;

import java.util.Comparator;

/// Compares texts with their runs of digits taken as numbers: "2" before "10", "A9" before "A10".
public final class NaturalOrder {

    public static final Comparator<String> FIRST_TO_LAST = NaturalOrder::compare;

    private NaturalOrder() {}

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = runEnd(a, i);
            int endB = runEnd(b, j);
            int order = compareRuns(a.substring(i, endA), b.substring(j, endB));
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        int left = Integer.compare(a.length() - i, b.length() - j);
        return left != 0 ? left : a.compareTo(b);
    }

    private static int runEnd(String text, int from) {
        int end = from + 1;
        while (digit(text, from) && end < text.length() && digit(text, end)) {
            end++;
        }
        return end;
    }

    private static int compareRuns(String a, String b) {
        if (!digit(a, 0) || !digit(b, 0)) {
            return a.compareTo(b);
        }
        String x = a.replaceFirst("^0+", "");
        String y = b.replaceFirst("^0+", "");
        int longer = Integer.compare(x.length(), y.length());
        return longer != 0 ? longer : x.compareTo(y);
    }

    private static boolean digit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }
}
