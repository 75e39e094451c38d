package wattdesk.station;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wattdesk.download.Compared;
import wattdesk.download.PriceComparison;

/// Whether the meters charge what the station charges, as far as they were compared.
record PriceHealth(PriceComparison comparison, Clock clock) implements Supplier<Finding> {

    private static final int NUMBER = 14;
    private static final int MOST_NAMED = 5;

    @Override
    public Finding get() {
        List<Compared> latest = comparison.latest();
        if (latest.isEmpty()) {
            return new Finding(NUMBER, "prices in the meters", true, false,
                    Detail.Seen.PRICES_NEVER);
        }
        Instant last = latest.stream().map(Compared::at).max(Comparator.naturalOrder())
                .orElseThrow();
        List<Compared> other = PriceComparison.differences(latest);
        long hours = Duration.between(last, clock.instant()).toHours();
        return other.isEmpty()
                ? new Finding(NUMBER, "prices in the meters", true, true,
                        Detail.Seen.PRICES_AGREE, latest.size(), hours)
                : new Finding(NUMBER, "prices in the meters", false, true,
                        Detail.Seen.PRICES_DIFFER, other.size(), rooms(other));
    }

    private static String rooms(List<Compared> compared) {
        return compared.stream().limit(MOST_NAMED).map(Compared::room)
                .collect(Collectors.joining(", ")) + (compared.size() > MOST_NAMED ? " …" : "");
    }
}
