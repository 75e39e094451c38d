package wattdesk.meterio.sim.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;

/// How consumption runs through the day: a shape by the hour, with noise by the quarter of an hour
/// that depends on nothing but the meter's seed and the time.
///
/// @param noisePercent how far a quarter may be from its hour, up and down
public record Load(Shape shape, int noisePercent) {

    public static final Load FLAT = new Load(Shape.FLAT, 0);

    static final long QUARTER_MILLIS = 900_000;
    private static final ZoneOffset SITE_ZONE = ZoneOffset.ofHours(8);

    /// Consumption in percent of the meter's load, by the hour; the second row is the weekend.
    @SuppressWarnings("ImmutableEnumChecker") // nobody gets hold of the rows
    public enum Shape {
        FLAT("100 ".repeat(24), "100 ".repeat(24)),
        HOME("40 30 25 25 25 30 60 110 90 60 50 60 90 70 60 60 80 130 190 220 210 180 120 70",
                "50 40 30 25 25 25 40 70 110 120 110 130 150 120 100 100 110 150 190 220 210 190 "
                        + "140 90"),
        OFFICE("15 15 15 15 15 15 20 50 140 190 200 200 160 190 200 200 190 150 80 40 25 20 15 "
                + "15",
                "15 15 15 15 15 15 15 15 20 25 25 25 25 25 25 25 20 20 15 15 15 15 15 15"),
        SHOP("20 20 20 20 20 20 25 40 90 150 170 180 180 170 160 160 170 190 210 210 190 140 50 "
                + "25",
                "20 20 20 20 20 20 25 50 110 180 200 210 210 200 190 190 200 220 240 240 220 170 "
                        + "60 25"),
        NIGHT("190 190 190 190 190 180 120 30 20 20 20 20 20 20 20 20 20 30 60 100 140 170 190 190",
                "190 190 190 190 190 180 120 30 20 20 20 20 20 20 20 20 20 30 60 100 140 170 190 "
                        + "190");

        private final int[] weekday;
        private final int[] weekend;

        Shape(String weekday, String weekend) {
            this.weekday = numbers(weekday);
            this.weekend = numbers(weekend);
        }

        private static int[] numbers(String text) {
            return java.util.stream.Stream.of(text.strip().split(" +"))
                    .mapToInt(Integer::parseInt).toArray();
        }
    }

    public Load {
        if (noisePercent < 0 || noisePercent > 100) {
            throw new IllegalArgumentException("noise: 0 to 100 percent needed");
        }
    }

    /// What is taken in the quarter of an hour that holds this instant.
    long watts(long base, long seed, Instant at) {
        var local = at.atOffset(SITE_ZONE);
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY
                || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        int percent = (weekend ? shape.weekend : shape.weekday)[local.getHour()];
        if (noisePercent == 0) {
            return base * percent / 100;
        }
        long quarter = Math.floorDiv(at.toEpochMilli(), QUARTER_MILLIS);
        long noise = Math.floorMod(mixed(seed * 0x9E37_79B9_7F4A_7C15L + quarter),
                2L * noisePercent + 1) - noisePercent;
        return base * percent * (100 + noise) / 10_000;
    }

    /// Every bit of the result depends on every bit of the value.
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
