package wattdesk.meterio.discovery;

import java.time.Duration;
import java.util.List;
import wattdesk.meterio.port.LineSettings;

/// What to look for, and how patiently.
///
/// @param settings speeds and byte formats to try, in this order; one for a line in use
/// @param turnaround longest time that a meter may think (20 to 500 ms by 4.4)
/// @param tries how often an address is asked before it counts as silent
public record ScanPlan(
        List<LineSettings> settings, List<Search> searches, Duration turnaround, int tries) {

    public static final Duration USUAL_TURNAROUND = Duration.ofMillis(500);

    public ScanPlan {
        settings = List.copyOf(settings);
        searches = List.copyOf(searches);
        if (settings.isEmpty() || searches.isEmpty() || tries < 1 || turnaround.isNegative()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }

    /// Once per address, with the usual patience.
    public static ScanPlan of(LineSettings settings, Search... searches) {
        return new ScanPlan(List.of(settings), List.of(searches), USUAL_TURNAROUND, 1);
    }
}
