package wattdesk.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import wattdesk.customer.AccountPlan.Kind;
import wattdesk.customer.AccountPlan.Line;
import wattdesk.customer.Settlement.MeterEnd;
import wattdesk.customer.Settlement.Settled;
import wattdesk.metering.Figures;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Band;

/// The lines of a plan that tell what was read and what it costs.
final class PlanLines {
    private PlanLines() {}

    /// Meter, time, the register for all hours ("" where it was not told), then one text per band.
    static List<Line> readings(List<MeterEnd> ends) {
        List<Line> lines = new ArrayList<>();
        for (MeterEnd end : ends) {
            List<String> facts = new ArrayList<>(List.of(end.meter(), time(end.at())));
            facts.addAll(figures(end.figures()));
            lines.add(new Line(end.byHand() ? Kind.READ_BY_HAND : Kind.READ_NOW, facts, null));
        }
        return lines;
    }

    private static List<String> figures(Figures figures) {
        List<String> texts = new ArrayList<>();
        texts.add(figures.total() == null ? "" : figures.total().units());
        for (Band band : Band.values()) {
            if (figures.bands().containsKey(band)) {
                texts.add(band + " " + Objects.requireNonNull(figures.bands().get(band)).units());
            }
        }
        return texts;
    }

    static String time(java.time.Instant at) {
        return BusinessDay.wallClock(at).toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString().replace('T', ' ');
    }

    static List<Line> charges(Settled.Done done) {
        return done.charges().stream().map(charge -> Line.of(Kind.CHARGED, charge.meter(),
                time(charge.from()), time(charge.to()), charge.usage(), charge.unit())
                .worth(charge.amount())).toList();
    }

    /// What prepaid meters hold themselves.
    static List<Line> onMeters(List<MeterEnd> ends, boolean goesOver) {
        List<Line> lines = new ArrayList<>();
        for (MeterEnd end : ends) {
            if (end.balance() != null) {
                lines.add(Line.of(goesOver ? Kind.ON_METER_GOES_OVER : Kind.ON_METER_STAYS,
                        end.meter()).worth(end.balance()));
            }
        }
        return lines;
    }

    /// What there might be and is not: said, so that nobody has to wonder.
    static List<Line> nothings(AccountFile file, List<Flow> flows) {
        List<Line> lines = new ArrayList<>();
        boolean deposit = flows.stream().anyMatch(flow -> flow.purse().equals(Purses.DEPOSIT));
        boolean other = flows.stream().anyMatch(flow -> !flow.purse().equals(Purses.DEPOSIT));
        if (!other && file.mode() != BillingMode.METER) {
            lines.add(Line.of(Kind.NOTHING_OPEN));
        }
        if (!deposit) {
            lines.add(Line.of(Kind.NO_DEPOSIT));
        }
        return lines;
    }
}
