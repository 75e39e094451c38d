package wattdesk.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// How far each register moved in a step, after the ratio, in whole Wh (rules 1 and 2).
final class Moved {

    private static final String TOTAL = "TOTAL";

    private final Instant from;
    private final long seconds;
    private final List<Band> bands;
    private final long[] wh;

    private Moved(Step step, List<Usage> before, List<Usage> after) {
        from = step.from().at();
        seconds = secondsTo(step.to().at());
        bands = step.from().registers().bands();
        wh = new long[before.size()];
        for (int i = 0; i < wh.length; i++) {
            wh[i] = Math.multiplyExact(
                    after.get(i).minus(before.get(i)).thousandths(), step.ratio());
        }
    }

    /// For a step that has no problem.
    static Moved of(Step step) {
        return new Moved(
                step, step.from().registers().figures(), step.to().registers().figures());
    }

    /// Why the registers of the two readings cannot be compared.
    static Optional<Rated> problem(Step step) {
        List<Band> bands = step.from().registers().bands();
        if (!bands.equals(step.to().registers().bands())) {
            return Optional.of(new Rated.DifferentRegisters());
        }
        List<Usage> before = step.from().registers().figures();
        List<Usage> after = step.to().registers().figures();
        for (int i = 0; i < before.size(); i++) {
            if (after.get(i).compareTo(before.get(i)) < 0) {
                return Optional.of(new Rated.NegativeStep(
                        bands.isEmpty() ? TOTAL : bands.get(i).name()));
            }
        }
        return Optional.empty();
    }

    private long secondsTo(Instant at) {
        return Duration.between(from, at).toSeconds();
    }

    /// The bands that have a register, in their order; none for one register of all hours.
    List<Band> bands() {
        return bands;
    }

    /// What each register moved within a part of the step.
    long[] within(Span part) {
        long before = secondsTo(part.from());
        long after = secondsTo(part.to());
        long[] moved = new long[wh.length];
        for (int i = 0; i < wh.length; i++) {
            moved[i] = until(wh[i], after) - until(wh[i], before);
        }
        return moved;
    }

    /// ⌊Wh × elapsed ÷ seconds + ½⌋
    private long until(long whole, long elapsed) {
        Product moved = Product.divided(whole, elapsed, seconds);
        return moved.remainder() * 2 >= seconds ? moved.whole() + 1 : moved.whole();
    }
}
