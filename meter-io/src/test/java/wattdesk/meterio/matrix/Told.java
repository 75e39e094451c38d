package wattdesk.meterio.matrix;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import wattdesk.meterio.meter.control.DaySlot;
import wattdesk.meterio.meter.control.FreezeTime;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.control.YearZone;
import wattdesk.meterio.sim.model.Freezes;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// The orders of the matrix: how the meter is beforehand, what it is told, and what is true of the
/// simulator's own state exactly when that was done.
enum Told {
    TRIP(works -> { }, relay(RelayVerb.TRIP), works -> works.relay().open() + ""
            + works.relay().commandOpen(), "truetrue"),
    CLOSE(works -> works.relay().trip(""), relay(RelayVerb.CLOSE), works -> works.relay().open()
            + "" + works.relay().commandOpen(), "falsefalse"),
    KEEP_POWER(works -> { }, relay(RelayVerb.KEEP_POWER),
            works -> works.relay().keepsPower() + "", "true"),
    END_KEEP_POWER(works -> works.relay().keepPower(true, ""), relay(RelayVerb.END_KEEP_POWER),
            works -> works.relay().keepsPower() + "", "false"),
    ALARM(works -> { }, relay(RelayVerb.ALARM), works -> works.memory().flag("alarm.sounds") + "",
            "true"),
    LIMITS(works -> { }, always(new Order.Limits(5_000L, 2_000L, 3_000L, 800_000L, 100L)),
            works -> numbers(works, "alarm.1", "alarm.2", "limit.overdraft", "limit.hoarding",
                    "limit.close"), "5000 2000 3000 800000 100"),
    PRICES(works -> { }, always(new Order.Prices(List.of(9_100L, 7_200L, 5_300L, 3_400L),
            TableSet.CURRENT, null)), works -> prices(works, 1), "9100 7200 5300 3400"),
    STANDBY_PRICES(works -> { }, always(new Order.Prices(List.of(9_100L, 7_200L, 5_300L, 3_400L),
            TableSet.STANDBY, LocalDateTime.of(2031, 1, 1, 0, 0))), works -> prices(works, 2)
            + works.memory().text("switch.price").orElse(""), "9100 7200 5300 34003101010000"),
    TIERS(works -> works.memory().put("ladder.count", 2), always(new Order.Tiers(
            List.of(170_000L, 260_000L), List.of(0L, 500L, 3_000L), TableSet.CURRENT, null)),
            works -> numbers(works, "ladder.limit.1.1", "ladder.limit.1.2", "ladder.price.1.1",
                    "ladder.price.1.2", "ladder.price.1.3"), "17000 26000 0 500 3000"),
    PERIODS(works -> { }, always(new Order.Periods(List.of(new YearZone(MonthDay.of(1, 1), 1),
            new YearZone(MonthDay.of(7, 1), 2)), List.of(
            List.of(new DaySlot(LocalTime.of(0, 0), 4), new DaySlot(LocalTime.of(8, 30), 2)),
            List.of(new DaySlot(LocalTime.of(6, 15), 1))), TableSet.STANDBY, null)),
            works -> table(works, "zone.2", 12) + table(works, "day.2.1", 84)
                    + table(works, "day.2.2", 84),
            "010101070102" + "000004" + "083002".repeat(13) + "061501".repeat(14)),
    FREEZE(works -> { }, always(new Order.Freeze(FreezeTime.NOW)),
            works -> works.freezes().last(Freezes.Kind.INSTANT, 1).isPresent() + "", "true");

    private final Consumer<Works> before;
    private final BiFunction<Rig645, VirtualMeter, Order> order;
    private final Function<Works, String> state;
    private final String done;

    Told(Consumer<Works> before, BiFunction<Rig645, VirtualMeter, Order> order,
            Function<Works, String> state, String done) {
        this.before = before;
        this.order = order;
        this.state = state;
        this.done = done;
    }

    private static BiFunction<Rig645, VirtualMeter, Order> relay(RelayVerb verb) {
        return always(new Order.Relay(verb));
    }

    private static BiFunction<Rig645, VirtualMeter, Order> always(Order order) {
        return (rig, meter) -> order;
    }

    private static String numbers(Works works, String... names) {
        return String.join(" ", List.of(names).stream()
                .map(name -> works.memory().whole(name, -1) + "").toList());
    }

    private static String prices(Works works, int set) {
        return String.join(" ", List.of(1, 2, 3, 4).stream()
                .map(band -> works.tariffs().bandPrice(set, band) + "").toList());
    }

    /// The table as the meter sends it: a shorter one is filled up with its last entry.
    private static String table(Works works, String name, int digits) {
        String text = works.memory().text(name).orElse("------");
        return text + text.substring(text.length() - 6).repeat((digits - text.length()) / 6);
    }

    void prepare(Rig645 rig) {
        rig.meter.inside(works -> {
            before.accept(works);
            return works;
        });
    }

    Order order(Rig645 rig) {
        return order.apply(rig, rig.meter);
    }

    String state(Rig645 rig) {
        return rig.meter.inside(state);
    }

    boolean done(Rig645 rig) {
        return state(rig).equals(done);
    }

    /// The right time of a line's site, in the meters' zone.
    static LocalDateTime now(Rig645 rig) {
        return LocalDateTime.ofInstant(rig.clock.instant(), ZoneOffset.ofHours(8));
    }

    static Duration off(Rig645 rig) {
        return Duration.between(rig.clock.instant(), rig.meter.clock()).abs();
    }
}
