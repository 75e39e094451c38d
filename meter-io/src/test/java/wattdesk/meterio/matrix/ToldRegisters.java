package wattdesk.meterio.matrix;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.control.ValveVerb;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// What Modbus and water meters are told in the matrix: how the meter is beforehand, the order, and
/// what is true of the simulator's own state exactly when it was done.
enum ToldRegisters {
    FORCE_OPEN(Line.MAP_B, meter -> { }, relay(RelayVerb.TRIP), ToldRegisters::forced,
            "true true true"),
    FORCE_CLOSED(Line.MAP_B, meter -> meter.force(true, true), relay(RelayVerb.CLOSE),
            ToldRegisters::forced, "true false false"),
    AUTOMATIC(Line.MAP_B, meter -> meter.force(true, true), relay(RelayVerb.AUTOMATIC),
            meter -> meter.forced() + "", "false"),
    LIMITS(Line.MAP_B, meter -> { }, clock -> new Order.Limits(5_000L, null, 3_000L, null, null),
            meter -> meter.inside(works -> works.memory().whole("alarm.1", -1) + " "
                    + works.memory().whole("limit.overdraft", -1)), "5000 3000"),
    PRICES(Line.MAP_B, meter -> { }, clock -> new Order.Prices(
            List.of(9_100L, 7_200L, 5_300L, 3_400L), TableSet.CURRENT, null),
            meter -> meter.inside(works -> works.memory().whole("price.1.1", -1) + " "
                    + works.memory().whole("price.1.4", -1)), "9100 3400"),
    CLOCK(Line.MAP_B, ToldRegisters::late, ToldRegisters::rightClock, ToldRegisters::offBy, "true"),
    SWITCH_OFF(Line.DDS238, meter -> { }, relay(RelayVerb.TRIP),
            meter -> meter.relayOpen() + "", "true"),
    VALVE_CLOSED(Line.WATER, meter -> { }, clock -> new Order.Valve(ValveVerb.CLOSE),
            meter -> meter.relayOpen() + "", "true"),
    VALVE_CLOSED_1F90(Line.WATER_1F90, meter -> { }, clock -> new Order.Valve(ValveVerb.CLOSE),
            meter -> meter.relayOpen() + "", "true"),
    WATER_CLOCK(Line.WATER, ToldRegisters::late, ToldRegisters::rightClock, ToldRegisters::offBy,
            "true");

    /// A profile, its line, and two meters on it.
    enum Line {
        MAP_B("acrel-ddsy1352-b", "9600,8N1", "5", () -> MeterSpec.acrel(5, "000024170105"),
                () -> MeterSpec.acrel(6, "000024170106")),
        DDS238("dds238-2", "9600,8N1", "7", () -> MeterSpec.plain("dds238-2", 7),
                () -> MeterSpec.plain("dds238-2", 8)),
        WATER("cjt188-water", "2400,8E1", "00002020120218",
                () -> MeterSpec.water("00002020120218"), () -> MeterSpec.water("00002020120219")),
        WATER_1F90("cjt188-water-1f90", "2400,8E1", "00002020120218",
                () -> MeterSpec.water("00002020120218").profile("cjt188-water-1f90"),
                () -> MeterSpec.water("00002020120219").profile("cjt188-water-1f90"));

        final String profile;
        final String settings;
        final String address;
        final Supplier<MeterSpec.Builder> meter;
        final Supplier<MeterSpec.Builder> neighbour;

        Line(String profile, String settings, String address, Supplier<MeterSpec.Builder> meter,
                Supplier<MeterSpec.Builder> neighbour) {
            this.profile = profile;
            this.settings = settings;
            this.address = address;
            this.meter = meter;
            this.neighbour = neighbour;
        }
    }

    final Line line;
    private final Consumer<VirtualMeter> before;
    private final Function<VirtualMeter, Order> order;
    private final Function<VirtualMeter, String> state;
    private final String done;

    ToldRegisters(Line line, Consumer<VirtualMeter> before, Function<VirtualMeter, Order> order,
            Function<VirtualMeter, String> state, String done) {
        this.line = line;
        this.before = before;
        this.order = order;
        this.state = state;
        this.done = done;
    }

    private static Function<VirtualMeter, Order> relay(RelayVerb verb) {
        return meter -> new Order.Relay(verb);
    }

    private static String forced(VirtualMeter meter) {
        return meter.forced() + " " + meter.forcedOpen() + " " + meter.relayOpen();
    }

    private static void late(VirtualMeter meter) {
        meter.setClock(siteNow(meter).minus(Duration.ofHours(3)).toInstant(ZoneOffset.ofHours(8)));
    }

    private static LocalDateTime siteNow(VirtualMeter meter) {
        return LocalDateTime.ofInstant(
                meter.inside(works -> works.siteNow()), ZoneOffset.ofHours(8));
    }

    private static Order rightClock(VirtualMeter meter) {
        return new Order.Clock(() -> siteNow(meter));
    }

    private static String offBy(VirtualMeter meter) {
        return Duration.between(meter.clock(), meter.inside(works -> works.siteNow())).abs()
                .compareTo(Duration.ofSeconds(3)) < 0 ? "true" : "false";
    }

    void prepare(VirtualMeter meter) {
        before.accept(meter);
    }

    Order order(VirtualMeter meter) {
        return order.apply(meter);
    }

    String state(VirtualMeter meter) {
        return state.apply(meter);
    }

    boolean done(VirtualMeter meter) {
        return state(meter).equals(done);
    }
}
