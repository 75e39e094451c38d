package wattdesk.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// A meter whose registers are known at every instant: so many Wh an hour, and what tests add.
final class ModelMeter {

    final String number;
    final Instant hung;
    final long firstWh;
    final long whPerHour;
    private final TreeMap<Instant, Long> added = new TreeMap<>();
    boolean freezes = true;
    boolean offline;
    boolean bands;
    /// What stands on it; null where it keeps no money.
    @Nullable Money balance;
    /// The number that it tells; null for its own.
    @Nullable String answersAs;
    /// Register width; the register begins anew there.
    long width = Long.MAX_VALUE;
    Duration drift = Duration.ZERO;

    ModelMeter(String number, Instant hung, long firstWh, long whPerHour) {
        this.number = number;
        this.hung = hung;
        this.firstWh = firstWh;
        this.whPerHour = whPerHour;
    }

    void add(Instant at, long wh) {
        added.merge(at, wh, Long::sum);
    }

    /// What went through, whatever the register shows.
    long wh(Instant at) {
        return firstWh + Duration.between(hung, at).toSeconds() * whPerHour / 3600
                + added.headMap(at, true).values().stream().mapToLong(Long::longValue).sum();
    }

    Figures figures(Instant at) {
        long total = Math.floorMod(wh(at), width);
        Map<Band, Usage> each = new EnumMap<>(Band.class);
        if (bands) {
            each.put(Band.PEAK, new Usage(total / 4));
            each.put(Band.VALLEY, new Usage(total - total / 4));
        }
        return new Figures(new Usage(total), each);
    }
}
