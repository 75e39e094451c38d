package wattdesk.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.TierPeriod;

/// A tariff's versions in time, and where the count of tiers begins anew (rules 2 and 4).
final class Timeline {

    private final List<TariffVersion> versions;
    /// For each version the instant since which the way of counting is the same; the first has
    /// no version before it, so its count goes back as far as its period does.
    private final List<Instant> countingSince = new ArrayList<>();

    /// Versions in order of their instants.
    Timeline(List<TariffVersion> versions) {
        this.versions = versions;
        for (int i = 0; i < versions.size(); i++) {
            countingSince.add(i == 0 ? Instant.MIN
                    : sameCount(versions.get(i - 1), versions.get(i)) ? countingSince.get(i - 1)
                    : versions.get(i).effectiveFrom());
        }
    }

    private static boolean sameCount(TariffVersion before, TariffVersion after) {
        return Objects.equals(before.tierPeriod(), after.tierPeriod());
    }

    boolean isInForce(Instant at) {
        return index(at) >= 0;
    }

    /// Place of the version in force; −1 before the first.
    private int index(Instant at) {
        int index = versions.size() - 1;
        while (index >= 0 && versions.get(index).effectiveFrom().isAfter(at)) {
            index--;
        }
        return index;
    }

    /// Whether the version in force counts tiers at all.
    boolean counts(Instant at) {
        return versions.get(index(at)).tierPeriod() != null;
    }

    /// Start of the count that an instant belongs to; an instant on a start belongs to the new one.
    Instant countedSince(Instant at) {
        int index = index(at);
        Instant counting = countingSince.get(index);
        TierPeriod period = versions.get(index).tierPeriod();
        if (period == null) {
            return counting.equals(Instant.MIN) ? versions.getFirst().effectiveFrom() : counting;
        }
        Instant start = period.startOf(at);
        return start.isAfter(counting) ? start : counting;
    }

    /// The time between two instants, divided where the version or the count changes.
    List<Span> spans(Instant from, Instant to) {
        List<Span> spans = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            Instant end = end(at, to);
            spans.add(new Span(versions.get(index(at)), at, end, countedSince(at)));
            at = end;
        }
        return spans;
    }

    private Instant end(Instant at, Instant to) {
        int index = index(at);
        Instant end = to;
        if (index + 1 < versions.size()) {
            end = earlier(end, versions.get(index + 1).effectiveFrom());
        }
        TierPeriod period = versions.get(index).tierPeriod();
        return period == null ? end : earlier(end, period.startAfter(at));
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
