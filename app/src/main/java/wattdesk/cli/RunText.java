package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.BillingMessages;
import wattdesk.billing.ExplainedCharge;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.MeterValue;
import wattdesk.billing.MonthLine;
import wattdesk.billing.Problem;
import wattdesk.billing.RunSummary;
import wattdesk.billing.WorkList;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.rating.ChargeLine;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;

/// How runs, charges and problems look in documents.
final class RunText {

    private static final int CARRY_DECIMALS = 5;

    private RunText() {}

    static ObjectNode of(RunSummary run) {
        return Json.object().put("day", run.day().toString())
                .put("finished", run.finishedAt() != null)
                .put("accounts", run.accounts()).put("charged", run.charged())
                .put("nothing", run.nothing()).put("waiting", run.waiting())
                .put("parked", run.parked()).put("gaps", run.gaps())
                .put("charges", run.charges()).put("amount", run.amount().yuan());
    }

    static ObjectNode of(Problem problem) {
        ObjectNode document = Json.object().put("id", problem.id().toString())
                .put("kind", problem.kind().name()).put("code", BillingMessages.of(problem).code())
                .put("account", problem.account()).put("room", problem.room())
                .put("meter", problem.meterNumber()).put("day", problem.day().toString())
                .put("detail", problem.detail());
        document.set("from", of(problem.from()));
        document.set("to", of(problem.to()));
        ArrayNode actions = document.putArray("actions");
        problem.actions().forEach(action -> actions.add(action.name()));
        return document;
    }

    static ObjectNode of(WorkList.Gap gap) {
        return Json.object().put("kind", "GAP").put("account", gap.account())
                .put("room", gap.room()).put("meter", gap.meterNumber())
                .put("day", gap.day().toString()).put("detail", gap.cause());
    }

    static ObjectNode of(ListedCharge charge) {
        return Json.object().put("id", charge.id().toString()).put("account", charge.account())
                .put("number", charge.number()).put("meter", charge.meterNumber())
                .put("mode", charge.mode().name()).put("day", charge.day().toString())
                .put("from", Json.instant(charge.from())).put("to", Json.instant(charge.to()))
                .put(unit(charge.commodity()), charge.usage().units())
                .put("amount", charge.amount().yuan())
                .put("estimated", charge.estimated()).put("clockDrift", charge.drifted());
    }

    private static String unit(Commodity commodity) {
        return switch (commodity) {
            case ELECTRICITY -> "kwh";
            case WATER -> "m3";
        };
    }

    private static @Nullable ObjectNode of(@Nullable MeterValue value) {
        if (value == null) {
            return null;
        }
        Usage total = value.figures().total();
        ObjectNode document = Json.object().put("at", Json.instant(value.at()))
                .put("source", value.source().name())
                .put("total", total == null ? null : total.units())
                .put("takenAt", Json.instant(value.takenAt()))
                .put("clockDriftSeconds",
                        value.drift() == null ? null : (Long) value.drift().toSeconds())
                .put("balance", Json.money(value.balance()))
                .put("operator", value.operator()).put("reason", value.reason());
        bands(document, value.figures().bands());
        return document;
    }

    private static void bands(ObjectNode document, Map<Band, Usage> bands) {
        if (!bands.isEmpty()) {
            ObjectNode node = document.putObject("bands");
            for (Band band : Band.values()) {
                Usage usage = bands.get(band);
                if (usage != null) {
                    node.put(band.name(), usage.units());
                }
            }
        }
    }

    static ObjectNode of(ExplainedCharge charge) {
        ObjectNode document = of(charge.charge());
        document.put("room", charge.room()).put("tariff", charge.tariffId())
                .put("ratio", charge.ratio()).put("byBand", charge.byBand())
                .put("rollover", charge.lifted().units())
                .put("tierUsedBefore", charge.tierBefore().units())
                .put("tierUsedAfter", charge.tierAfter().units())
                .put("carryFenBefore", fen(charge.carryBefore()))
                .put("exactFen", fen(charge.exact()))
                .put("carryFenAfter", fen(charge.carryAfter()))
                .put("entry", charge.entry() == null ? null : charge.entry().toString())
                .put("deductedByMeter", Json.money(charge.deducted()));
        document.set("fromReading", of(charge.from()));
        document.set("toReading", of(charge.to()));
        ArrayNode lines = document.putArray("lines");
        charge.lines().forEach(line -> lines.add(of(line, charge.charge().commodity())));
        return document;
    }

    private static ObjectNode of(ChargeLine line, Commodity commodity) {
        ObjectNode document = Json.object().put("from", Json.instant(line.from()))
                .put("to", Json.instant(line.to())).put("version", Json.instant(line.version()))
                .put("tier", line.tier()).put("band", line.band().name())
                .put(unit(commodity), line.usage().units())
                .put("price", line.price().yuanPerUnit()).put("exactFen", fen(line.exact()))
                .put("amount", line.amount().yuan())
                .put("tierUsedBefore", line.tierBefore().units())
                .put("tierUsedAfter", line.tierAfter().units());
        return line.estimated() ? document.put("estimated", true) : document;
    }

    /// Units of 0.00001 fen, with five decimals.
    private static String fen(long units) {
        return java.math.BigDecimal.valueOf(units, CARRY_DECIMALS).toPlainString();
    }

    static ObjectNode of(MonthLine line) {
        ObjectNode document = Json.object().put("account", line.account())
                .put("room", line.room()).put("mode", line.mode().name())
                .put(unit(line.commodity()), line.usage().units())
                .put("amount", line.amount().yuan()).put("exactFen", fen(line.exact()))
                .put("charges", line.charges()).put("openGaps", line.openGaps())
                .put("parked", line.parked());
        bands(document, line.byBand());
        return document;
    }

    static ObjectNode totals(String period, java.util.List<MonthLine> lines) {
        Money amount = lines.stream().map(MonthLine::amount).reduce(Money.ZERO, Money::plus);
        ObjectNode document = Json.object().put("period", period).put("amount", amount.yuan());
        for (Commodity commodity : Commodity.values()) {
            document.put(unit(commodity), lines.stream()
                    .filter(line -> line.commodity() == commodity)
                    .map(MonthLine::usage).reduce(Usage.ZERO, Usage::plus).units());
        }
        document.put("complete", lines.stream().noneMatch(l -> l.parked() || l.openGaps() > 0));
        ArrayNode accounts = document.putArray("accounts");
        lines.forEach(line -> accounts.add(of(line)));
        return document;
    }
}
