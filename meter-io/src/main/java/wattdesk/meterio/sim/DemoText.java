package wattdesk.meterio.sim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes the demo property down.
final class DemoText {

    static final String CSV_HEAD =
            "building,room,line,profile,address,number,customer,count,balance,hardCase\n";

    private static final int MAIN_WATTS = 18_000;

    private DemoText() {}

    static String csv(DemoMeter m) {
        return String.join(",", Integer.toString(m.building()), m.room(), m.line(), m.profile(),
                m.address(), m.number(), m.customer(), Integer.toString(m.count()),
                yuan(m.balanceFen()), m.hardCase().name()) + "\n";
    }

    static String toml(long seed, List<DemoSite.Line> lines, List<DemoMeter> meters) {
        var out = new StringBuilder("# A demo property. No such place, no such meters.\n");
        out.append("seed = ").append(seed).append("\n");
        lines.forEach(line -> line(out, line));
        var random = new SplittableRandom(seed + 1);
        meters.forEach(meter -> meter(out, meter, random));
        return out.toString();
    }

    private static void line(StringBuilder out, DemoSite.Line line) {
        var pace = Pace.parse(line.settings());
        out.append("\n[[line]]\n");
        text(out, "name", line.name());
        number(out, "baud", pace.baud());
        number(out, "bits", pace.bits());
        number(out, "turnaround_ms", pace.turnaroundMillis());
    }

    private static void meter(StringBuilder out, DemoMeter m, SplittableRandom random) {
        out.append("\n[[meter]]\n");
        text(out, "line", m.line());
        text(out, "profile", m.profile());
        text(out, "address", m.address());
        text(out, "number", m.number());
        if (m.isMain()) {
            text(out, "price", "0");
            number(out, "energy_wh", random.nextLong(50_000_000, 90_000_000) / 10 * 10);
            number(out, "load_w", MAIN_WATTS);
            return;
        }
        boolean ahead = m.hardCase() == HardCase.COUNT_AHEAD;
        long total = m.balanceFen() + random.nextLong(10_000, 300_000);
        text(out, "customer", m.customer());
        text(out, "balance", yuan(m.balanceFen() + (ahead ? 5_000 : 0)));
        number(out, "count", m.count() + (ahead ? 1 : 0));
        text(out, "total", yuan(total + (ahead ? 5_000 : 0)));
        text(out, "hoarding", "10000");
        text(out, "price", "0.5820");
        number(out, "energy_wh", (total - m.balanceFen()) * 10_000 / 582 / 10 * 10);
        number(out, "load_w", random.nextLong(50, 1_500));
        hardCase(out, m.hardCase());
    }

    private static void hardCase(StringBuilder out, HardCase hardCase) {
        switch (hardCase) {
            case NONE, AT_HOARDING_LIMIT, COUNT_AHEAD -> { }
            case OFFLINE -> out.append("offline = true\n");
            case SLOW -> number(out, "late_ms", 300);
            case LATE -> number(out, "late_ms", 1_800);
            case DRIFTED_CLOCK -> number(out, "clock_drift_s", 2_400);
            case REFUSING -> text(out, "refuse", "other");
            case SWAPPED -> text(out, "answers_number", "000024999999");
        }
    }

    private static void text(StringBuilder out, String key, String value) {
        out.append(String.format(Locale.ROOT, "%s = \"%s\"\n", key, value));
    }

    private static void number(StringBuilder out, String key, long value) {
        out.append(key).append(" = ").append(value).append('\n');
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
