package wattdesk.rating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Tariff;

/// Prices steps under one tariff by the exact rule (docs/tariff.md), in whole numbers: parts first,
/// then bands, then tiers, then money. Pure: the same input gives the same charge for ever.
public final class Rating {

    private final Timeline timeline;

    public Rating(Tariff tariff) {
        this.timeline = new Timeline(tariff.versions());
    }

    /// One step under a tariff; who rates many keeps a Rating per tariff.
    public static Rated rate(Tariff tariff, Standing before, Step step) {
        return new Rating(tariff).rate(before, step);
    }

    /// Start of the count of tiers that an instant belongs to: the start of its tier period, or the
    /// instant of the version since which tiers are counted as they are. An instant on a start
    /// belongs to the new count. Empty before the first version.
    public Optional<Instant> countedSince(Instant at) {
        return timeline.isInForce(at) ? Optional.of(timeline.countedSince(at)) : Optional.empty();
    }

    /// Whether a step between the two instants has to be divided by time: a version or a count
    /// begins strictly between them. False before the first version.
    public boolean divides(Instant from, Instant to) {
        return timeline.isInForce(from) && timeline.spans(from, to).size() > 1;
    }

    public Rated rate(Standing before, Step step) {
        try {
            return Moved.problem(step).orElseGet(() -> comparable(before, step));
        } catch (ArithmeticException e) {
            return new Rated.TooLarge();
        }
    }

    private Rated comparable(Standing before, Step step) {
        Instant from = step.from().at();
        if (!timeline.isInForce(from)) {
            return new Rated.NoVersion(from);
        }
        Moved moved = Moved.of(step);
        List<Span> parts = timeline.spans(from, step.to().at());
        for (Span part : parts) {
            Optional<Band> band = BandEnergy.withoutPrice(part, moved);
            if (band.isPresent()) {
                return new Rated.BandWithoutPrice(band.get(), part.version().effectiveFrom());
            }
        }
        return new Rated.Charged(charge(before, step, moved, parts));
    }

    private Charge charge(Standing before, Step step, Moved moved, List<Span> parts) {
        TierWalk walk = new TierWalk(before, parts.size() > 1);
        parts.forEach(part -> walk.add(BandEnergy.of(part, moved)));
        Fen fen = Fen.round(walk.lines(), before.carry());
        Usage usage = walk.usage();
        Standing after = before.after(walk.counts(), fen.carry());
        return new Charge(step.from().at(), step.to().at(), fen.lines(), usage,
                Money.ofFen(fen.total()), before, after, used(after, step.to().at()));
    }

    private Usage used(Standing standing, Instant at) {
        return timeline.counts(at) ? standing.used(timeline.countedSince(at))
                : standing.lastCount();
    }
}
