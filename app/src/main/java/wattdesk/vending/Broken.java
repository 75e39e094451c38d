package wattdesk.vending;

import java.util.ArrayList;
import java.util.List;

/// Sentences on what breaks a rule. Books that are broken throughout need no book to say so: the
/// first are kept, the others are counted.
final class Broken {

    private static final int MOST = 1_000;

    private final List<String> first = new ArrayList<>();
    private long more;

    void add(String sentence) {
        if (first.size() < MOST) {
            first.add(sentence);
        } else {
            more++;
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(first);
        if (more > 0) {
            all.add("and " + more + " more");
        }
        return all;
    }
}
