package wattdesk.billing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.Explanation.Part;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.rating.ChargeLine;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;

/// Turns a charge into paper: both readings, what the clock was, the exact products, the rounding.
/// Every figure is one that the charge was made of; none is rated again.
public final class ChargeExplanation {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ExplainedCharge charge;
    private final Words paper;
    private final List<Part> parts = new ArrayList<>();

    private ChargeExplanation(ExplainedCharge charge, Language language) {
        this.charge = charge;
        paper = Words.of("billing", "explain", language);
    }

    public static Explanation of(ExplainedCharge charge, Language language) {
        return new ChargeExplanation(charge, language).explained();
    }

    private Explanation explained() {
        ListedCharge listed = charge.charge();
        parts.add(new Part.Title(paper.get(water() ? "title.water" : "title.electricity",
                charge.room(), charge.customer()), paper.get("below", listed.account(),
                listed.meterNumber(), listed.day(), listed.number(), charge.tariffName())));
        if (listed.estimated()) {
            parts.add(new Part.Banner(paper.get("banner.estimated")));
        }
        if (listed.drifted()) {
            parts.add(new Part.Banner(paper.get("banner.drifted")));
        }
        readings();
        products();
        rounding();
        booking();
        parts.add(new Part.Total(paper.get("total", usage(listed.usage())),
                paper.get("yuan", listed.amount().yuan())));
        return new Explanation(parts);
    }

    private boolean water() {
        return charge.charge().commodity() == Commodity.WATER;
    }

    private String usage(Usage usage) {
        return paper.get(water() ? "m3" : "kwh", usage.units());
    }

    // Readings -----------------------------------------------------------------------------------

    private void readings() {
        parts.add(new Part.Heading(paper.get("readings")));
        parts.add(new Part.Pair(paper.get("reading.a"), reading(charge.from())));
        parts.add(new Part.Pair(paper.get("reading.b"), reading(charge.to())));
        parts.add(new Part.Columns(List.of(paper.get("head.register"), "",
                paper.get("head.a"), paper.get("head.b"), paper.get("head.difference"),
                paper.get("head.usage"))));
        if (charge.byBand()) {
            for (Band band : Band.values()) {
                Usage before = charge.from().figures().bands().get(band);
                Usage after = charge.to().figures().bands().get(band);
                if (before != null && after != null) {
                    register(band(band), before, after);
                }
            }
        } else {
            Usage before = total(charge.from().figures());
            Usage after = total(charge.to().figures());
            if (before != null && after != null) {
                register(paper.get("register.total"), before, after);
            }
        }
        if (!charge.lifted().equals(Usage.ZERO)) {
            parts.add(new Part.Note(paper.get("lifted", usage(charge.lifted()))));
        }
        if (charge.ratio() != 1) {
            parts.add(new Part.Note(paper.get("ratio", charge.ratio())));
        }
    }

    private static @Nullable Usage total(Figures figures) {
        return figures.total();
    }

    private void register(String name, Usage before, Usage after) {
        long difference = after.minus(before).thousandths();
        if (difference < 0) {
            difference += charge.lifted().thousandths();
        }
        parts.add(new Part.Line(List.of(name, "", before.units(), after.units(),
                new Usage(difference).units(),
                new Usage(Math.multiplyExact(difference, charge.ratio())).units())));
    }

    /// When, how, and what the meter's clock was.
    private String reading(MeterValue value) {
        String when = SECOND.format(BusinessDay.wallClock(value.at()));
        String how = paper.get("source." + value.source().name());
        Duration drift = value.drift();
        String clock = drift == null ? paper.get("clock.untold")
                : drift.isZero() ? paper.get("clock.right")
                : paper.get(drift.isNegative() ? "clock.behind" : "clock.ahead",
                        drift.abs().toSeconds());
        return paper.get("reading", when, how, clock)
                + (value.afterChange() ? paper.get("reading.changed") : "");
    }

    private String band(Band band) {
        return paper.get("band." + band.name());
    }

    // Products -----------------------------------------------------------------------------------

    private void products() {
        parts.add(new Part.Heading(paper.get("products")));
        parts.add(new Part.Columns(List.of(paper.get("head.part"), paper.get("head.tier"),
                paper.get(water() ? "head.m3" : "head.kwh"), paper.get("head.price"),
                paper.get("head.exact"), paper.get("head.amount"))));
        boolean tiers = false;
        for (ChargeLine line : charge.lines()) {
            parts.add(new Part.Line(List.of(part(line), tier(line)
                            + (line.estimated() ? " *" : ""), line.usage().units(),
                    line.price().yuanPerUnit(), exactYuan(line.exact()), line.amount().yuan())));
            tiers |= !line.tierAfter().equals(Usage.ZERO);
        }
        if (tiers) {
            parts.add(new Part.Pair(paper.get("counted"), paper.get("from.to",
                    usage(charge.tierBefore()), usage(charge.tierAfter()))));
            charge.lines().stream().filter(line -> !line.tierAfter().equals(Usage.ZERO))
                    .forEach(line -> parts.add(new Part.Pair(
                            paper.get("standing", tier(line)), paper.get("from.to",
                                    usage(line.tierBefore()), usage(line.tierAfter())))));
        }
        if (charge.lines().stream().anyMatch(ChargeLine::estimated)) {
            parts.add(new Part.Note(paper.get("estimated")));
        }
    }

    private String part(ChargeLine line) {
        return paper.get("part", minute(line.from()), minute(line.to()),
                minute(line.version()).substring(0, 10));
    }

    private String tier(ChargeLine line) {
        return paper.get("tier", line.tier(), band(line.band()));
    }

    private static String minute(Instant at) {
        return MINUTE.format(BusinessDay.wallClock(at));
    }

    // Rounding -----------------------------------------------------------------------------------

    private void rounding() {
        parts.add(new Part.Heading(paper.get("rounding")));
        long exact = charge.exact();
        long carried = charge.carryBefore();
        parts.add(new Part.Pair(paper.get("exact"), paper.get("yuan", exactYuan(exact))));
        parts.add(new Part.Pair(paper.get("carried"), paper.get("fen", fen(carried))));
        parts.add(new Part.Pair(paper.get("due"),
                paper.get("yuan", exactYuan(Math.addExact(exact, carried)))));
        parts.add(new Part.Pair(paper.get("rounded"),
                paper.get("yuan", charge.charge().amount().yuan())));
        parts.add(new Part.Pair(paper.get("left"),
                paper.get("fen", fen(charge.carryAfter()))));
        parts.add(new Part.Note(paper.get("rounding.note")));
    }

    private void booking() {
        Money deducted = charge.deducted();
        UUID entry = charge.entry();
        parts.add(new Part.Pair(paper.get("entry"), entry == null
                ? paper.get("entry.none." + charge.charge().mode().name()) : entry.toString()));
        if (deducted != null) {
            parts.add(new Part.Pair(paper.get("deducted"),
                    paper.get("yuan", deducted.yuan())));
        }
    }

    /// Units of 0.00001 fen as yuan with seven decimals: exact.
    static String exactYuan(long units) {
        return decimals(units, 7);
    }

    /// Units of 0.00001 fen as fen with five decimals.
    static String fen(long units) {
        return decimals(units, 5);
    }

    private static String decimals(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }
}
