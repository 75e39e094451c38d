package wattdesk.installation;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wattdesk.billing.Handover;
import wattdesk.billing.Handover.Foreseen;
import wattdesk.billing.MeterValue;
import wattdesk.billing.TakenValue;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Ratio;
import wattdesk.installation.DevicePlan.Kind;
import wattdesk.installation.DevicePlan.Line;
import wattdesk.quantity.BusinessDay;

/// The lines that several orders have in common.
final class DeviceLines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private DeviceLines() {}

    static List<Line> registers(TakenValue value) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(value.source() == MeterValue.Source.BY_HAND
                        ? Kind.READ_BY_HAND : Kind.READ_NOW, value.meterNumber(),
                MINUTE.format(BusinessDay.wallClock(value.at())),
                FiguresText.of(value.figures())));
        return lines;
    }

    static Line owes(Foreseen foreseen) {
        return switch (foreseen) {
            case Foreseen.Not _ -> Line.of(Kind.NOT_CHARGEABLE);
            case Foreseen.Due due -> owes(due.waits() ? Kind.OWES_LATER : Kind.OWES, due);
        };
    }

    /// A meter that goes on is charged by the daily run.
    static Line owesByTheRun(Foreseen foreseen) {
        return foreseen instanceof Foreseen.Due due ? owes(Kind.OWES_NEXT_RUN, due)
                : owes(foreseen);
    }

    private static Line owes(Kind kind, Foreseen.Due due) {
        return Line.of(kind, due.used(), due.unit(), due.amount().yuan());
    }

    static List<Line> off(
            AccountCard card, TakenValue last, LeftOnMeter left, Handover handover) {
        List<Line> lines = registers(last);
        lines.add(owes(handover.foresee(card.number(), last)));
        lines.addAll(left.lines());
        lines.add(Line.of(Kind.COMES_OFF, last.meterNumber(), card.room().code(),
                card.number()));
        return lines;
    }

    static String ratio(Ratio ratio) {
        return ratio.ct() + " × " + ratio.pt() + " = " + ratio.product();
    }
}
