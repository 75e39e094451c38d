package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Tariff;

/// 100,000 steps over three tiers and five bands, against the limit of one second and against a
/// plain loop that multiplies as many prices and usages and sums them.
@Tag("bench")
class RatingBenchTest {

    private static final int STEPS = 100_000;
    private static final int ROUNDS = 9;
    private static final double LIMIT_MILLIS = 1_000;
    private static final Tariff SHOP = Plans.tariff(Plans.banded("2020-01-01", Plans.everyDay(
            "00:00 DEEP_VALLEY", "04:00 VALLEY", "08:00 FLAT", "10:00 PEAK", "18:00 SHARP",
            "22:00 VALLEY"), Plans.FIRST_OF_MONTH,
            "@100 SHARP 1.2 PEAK 1.0 FLAT 0.7 VALLEY 0.4 DEEP_VALLEY 0.3",
            "@110 SHARP 1.25 PEAK 1.05 FLAT 0.75 VALLEY 0.45 DEEP_VALLEY 0.35",
            "SHARP 1.5 PEAK 1.3 FLAT 1.0 VALLEY 0.7 DEEP_VALLEY 0.6"));

    @Test
    void stepsOfThreeTiersAndFiveBands() {
        Rating rating = new Rating(SHOP);
        report("band registers", rating, steps(true), 15);
        report("one register, divided by the calendar", rating, steps(false), 15);
    }

    private static void report(String what, Rating rating, List<Step> steps, int linesPerStep) {
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        long fen = 0;
        for (int round = -3; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            fen += rated(rating, steps, linesPerStep);
            long between = System.nanoTime();
            fen += plain(steps.size() * linesPerStep);
            long end = System.nanoTime();
            if (round >= 0) {
                ours[round] = (between - begin) / 1e6;
                plain[round] = (end - between) / 1e6;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(plain);
        double median = ours[ROUNDS / 2];
        System.out.printf("rating, %s: n=%,d steps, %d rounds, median %.0f ms (%.0f to %.0f), %.3f "
                + "of the limit of %.0f ms, %.0f times a plain loop of prices times usages "
                + "(%.2f ms) [%d]%n", what, steps.size(), ROUNDS, median, ours[0],
                ours[ROUNDS - 1], median / LIMIT_MILLIS, LIMIT_MILLIS, median / plain[ROUNDS / 2],
                plain[ROUNDS / 2], fen % 10);
    }

    private static long rated(Rating rating, List<Step> steps, int linesPerStep) {
        Standing before = Standing.of(Plans.at("2026-07-01"), Usage.parse("95"), 0);
        long fen = 0;
        long lines = 0;
        for (Step step : steps) {
            if (rating.rate(before, step) instanceof Rated.Charged(Charge charge)) {
                fen += charge.amount().fen();
                lines += charge.lines().size();
            }
        }
        assertThat(lines).as("every step reaches every tier and band")
                .isEqualTo((long) steps.size() * linesPerStep);
        return fen;
    }

    /// As many products of a price and a usage, summed and rounded once a step.
    private static long plain(int products) {
        long sum = 0;
        for (int i = 0; i < products; i++) {
            sum += (1_000L + i % 7) * (3_000L + i % 11);
        }
        return (sum + 50_000) / 100_000;
    }

    private static List<Step> steps(boolean byBand) {
        Random random = new Random(20_260_701);
        Instant from = Plans.at("2026-07-05");
        List<Step> steps = new ArrayList<>(STEPS);
        for (int i = 0; i < STEPS; i++) {
            Map<Band, Usage> stood = new EnumMap<>(Band.class);
            Map<Band, Usage> stands = new EnumMap<>(Band.class);
            for (Band band : Band.values()) {
                long before = random.nextInt(1_000_000);
                stood.put(band, new Usage(before));
                stands.put(band, new Usage(before + 6_000 + random.nextInt(3_000)));
            }
            steps.add(new Step(new RegisterReading(from, registers(stood, byBand)),
                    new RegisterReading(from.plusSeconds(86_400), registers(stands, byBand)), 1));
        }
        return steps;
    }

    private static Registers registers(Map<Band, Usage> usages, boolean byBand) {
        return byBand ? new Registers.ByBand(usages) : new Registers.Total(
                usages.values().stream().reduce(Usage.ZERO, Usage::plus));
    }
}
