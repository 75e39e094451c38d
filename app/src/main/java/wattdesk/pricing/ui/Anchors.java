package wattdesk.pricing.ui;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Finds the place that a finding speaks of: the one whose path in the document is nearest.
final class Anchors {

    private Anchors() {}

    /// Path of a version's part without the version: `calendar.seasons[0].days.WORKDAY[3]`.
    static String inVersion(String where) {
        return where.replaceFirst("^versions\\[\\d+]\\.?", "");
    }

    /// The longest of the paths that holds `where`, else the shortest that lies inside it.
    static Optional<String> nearest(Set<String> paths, String where) {
        String wanted = inVersion(where);
        Optional<String> around = paths.stream().filter(path -> holds(path, wanted))
                .max(Comparator.comparingInt(String::length));
        return around.or(() -> paths.stream().filter(path -> holds(wanted, path))
                .min(Comparator.comparingInt(String::length).thenComparing(path -> path)));
    }

    private static boolean holds(String outer, String inner) {
        return inner.equals(outer) || (inner.startsWith(outer)
                && ".[".indexOf(inner.charAt(outer.length())) >= 0);
    }
}
