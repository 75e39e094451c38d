package wattdesk.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// What an amount buys, in exact whole numbers: whole Wh, rounded down; costs in units of 0.00001
/// fen (Wh × ten-thousandths of a yuan per kWh), brought to fen once.
///
/// With one price per tier the amount walks up the tiers from what the account has used. With bands
/// nobody knows when the energy will be used: there is one line per band, each for the whole amount
/// spent in that band alone, and `energy` is the least of them, which the amount surely buys.
public final class Quoting {

    /// Units of 0.00001 fen in one fen.
    private static final long UNITS_PER_FEN = 100_000;

    private Quoting() {}

    /// Empty when the amount reaches energy without end at price 0: such a figure says nothing.
    public static Optional<Quote> quote(TariffVersion version, Energy used, Money amount) {
        if (!version.dependsOnTime()) {
            return walk(version, version.bands().getFirst(), used, amount)
                    .map(steps -> new Quote(amount, Fen.lines(steps), sum(steps), false));
        }
        List<Quote.Line> lines = new ArrayList<>();
        for (Band band : version.bands()) {
            Optional<List<Step>> steps = walk(version, band, used, amount);
            if (steps.isEmpty()) {
                return Optional.empty();
            }
            UnitPrice first = steps.get().getFirst().price();
            lines.add(new Quote.Line(band.name(), sum(steps.get()), first, amount));
        }
        Energy least = lines.stream().map(Quote.Line::energy).min(Energy::compareTo).orElseThrow();
        return Optional.of(new Quote(amount, lines, least, true));
    }

    /// What one tier sells of an amount.
    record Step(int tier, Energy energy, UnitPrice price) {

        /// In units of 0.00001 fen.
        long units() {
            return Math.multiplyExact(energy.wh(), price.tenThousandths());
        }
    }

    private static Optional<List<Step>> walk(
            TariffVersion version, Band band, Energy used, Money amount) {
        List<Step> steps = new ArrayList<>();
        long budget = Math.multiplyExact(amount.fen(), UNITS_PER_FEN);
        Energy at = used;
        for (int i = 0; i < version.tiers().size(); i++) {
            Tier tier = version.tiers().get(i);
            Long room = room(tier, at);
            if (room != null && room <= 0) {
                continue;
            }
            Long bought = affordable(budget, tier.price(band), room);
            if (bought == null) {
                return Optional.empty();
            }
            Step step = new Step(i + 1, Energy.ofWh(bought), tier.price(band));
            steps.add(step);
            budget -= step.units();
            at = at.plus(step.energy());
            if (room == null || bought < room) {
                break;
            }
        }
        return Optional.of(withoutEmptyTail(steps));
    }

    /// Wh left in the tier; null without end.
    private static @Nullable Long room(Tier tier, Energy at) {
        return tier.upTo() == null ? null : tier.upTo().minus(Usage.of(at)).thousandths();
    }

    /// Whole Wh that the budget pays, at most what the tier has; null when that is without end.
    private static @Nullable Long affordable(long budget, UnitPrice price, @Nullable Long room) {
        if (price.tenThousandths() == 0) {
            return room;
        }
        long paid = budget / price.tenThousandths();
        return room == null ? paid : Long.valueOf(Math.min(paid, room));
    }

    private static List<Step> withoutEmptyTail(List<Step> steps) {
        boolean tail = steps.size() > 1 && steps.getLast().energy().equals(Energy.ZERO);
        return tail ? steps.subList(0, steps.size() - 1) : steps;
    }

    private static Energy sum(List<Step> steps) {
        return steps.stream().map(Step::energy).reduce(Energy.ZERO, Energy::plus);
    }

    /// Costs in fen: the exact sum rounded once, the lines fitted to it by largest remainder, ties
    /// to the earlier line.
    private static final class Fen {

        static List<Quote.Line> lines(List<Step> steps) {
            long exact = steps.stream().mapToLong(Step::units).sum();
            long total = Math.floorDiv(exact + UNITS_PER_FEN / 2, UNITS_PER_FEN);
            long[] fen = steps.stream().mapToLong(s -> s.units() / UNITS_PER_FEN).toArray();
            long missing = total - java.util.Arrays.stream(fen).sum();
            List<Integer> byRemainder = new ArrayList<>();
            for (int i = 0; i < fen.length; i++) {
                byRemainder.add(i);
            }
            byRemainder.sort((a, b) -> Long.compare(
                    steps.get(b).units() % UNITS_PER_FEN, steps.get(a).units() % UNITS_PER_FEN));
            for (int i = 0; i < missing; i++) {
                fen[byRemainder.get(i)]++;
            }
            return zip(steps, fen);
        }

        private static List<Quote.Line> zip(List<Step> steps, long[] fen) {
            List<Quote.Line> lines = new ArrayList<>();
            for (int i = 0; i < fen.length; i++) {
                Step step = steps.get(i);
                lines.add(new Quote.Line(String.valueOf(step.tier()), step.energy(),
                        step.price(), Money.ofFen(fen[i])));
            }
            return lines;
        }
    }
}
