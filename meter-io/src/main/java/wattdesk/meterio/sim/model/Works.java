package wattdesk.meterio.sim.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is inside a meter's case. Reached through [VirtualMeter#inside], which lets everything
/// happen first that time has brought, one caller at a time.
public final class Works {

    private static final ZoneOffset METER_ZONE = ZoneOffset.ofHours(8);

    private final MeterSpec spec;
    private final MeterState state;
    private final SiteTime time;
    private final MeterClock clock;
    private final Tariffs tariffs;
    private final Wallet wallet;
    private final Relay relay;
    private final Events events;
    private final Freezes freezes;
    private final Orders orders;
    private @Nullable Instant past;

    Works(MeterSpec spec, MeterState state, SiteTime time, Supplier<Quirks> quirks) {
        this.spec = spec;
        this.state = state;
        this.time = time;
        this.clock = new MeterClock(time, quirks);
        this.tariffs = new Tariffs(state.memory, spec.priceTenThousandths());
        this.wallet = new Wallet(spec, state, tariffs, time, this::relay);
        this.relay = new Relay(state, wallet, spec.habits().relay(), this::relayMoved);
        this.events = new Events(state.memory);
        this.freezes = new Freezes(state.memory, state);
        this.orders = new Orders(state.memory);
    }

    /// A relay that opens or closes leaves a record.
    private void relayMoved() {
        events.add(state.relayOpen ? EventKind.TRIP : EventKind.CLOSE, new MeterEvent(
                now(), java.util.Optional.empty(), relay.operator(),
                state.energyWh, state.energyWh, ""));
    }

    Orders orders() {
        return orders;
    }

    MeterState state() {
        return state;
    }

    SiteTime time() {
        return time;
    }

    MeterClock clock() {
        return clock;
    }

    public Memory memory() {
        return state.memory;
    }

    public Tariffs tariffs() {
        return tariffs;
    }

    public Wallet wallet() {
        return wallet;
    }

    public Relay relay() {
        return relay;
    }

    public Events events() {
        return events;
    }

    public Freezes freezes() {
        return freezes;
    }

    public MeterSpec spec() {
        return spec;
    }

    /// The meter's own local time (its clock may be wrong).
    public LocalDateTime now() {
        return localTime(siteNow());
    }

    /// The right time of the site: while the past is made up for, that of what happens.
    public Instant siteNow() {
        return past == null ? time.instant() : past;
    }

    /// What happens next happened then; null for now.
    void past(@Nullable Instant instant) {
        past = instant;
    }

    LocalDateTime localTime(Instant siteTime) {
        return LocalDateTime.ofInstant(clock.at(siteTime), METER_ZONE);
    }

    /// Forward energy in a band, 1 to 4.
    public long bandWh(int band) {
        return state.bandWh[band - 1];
    }

    public long energyWh() {
        return state.energyWh;
    }

    public long reverseWh() {
        return state.reverseWh;
    }

    /// Forward energy of the month by the meter's clock.
    public long monthWh() {
        return state.energyWh - state.monthStartWh;
    }

    /// What the meter counts at this instant: nothing while it is cut, without power or bypassed.
    long watts(Instant at) {
        boolean idle = state.relayOpen || spec.loadWatts() == 0
                || state.memory.flag("dark") || state.memory.flag("bypassed");
        long watts = idle ? 0 : spec.habits().load().watts(spec.loadWatts(), spec.seed(), at);
        return events.lasts(EventKind.MAGNET) ? watts / 2 : watts;
    }

    /// What it counts now.
    public long watts() {
        return watts(siteNow());
    }

    /// Something begins that lasts.
    public void begin(EventKind kind) {
        events.begin(kind, now(), state.energyWh);
    }

    /// What began ends.
    public void finish(EventKind kind) {
        events.finish(kind, now(), state.energyWh);
    }

    /// Something happened at a command.
    public void record(EventKind kind, String operator, String extra) {
        events.add(kind, new MeterEvent(now(), java.util.Optional.empty(), operator,
                state.energyWh, state.energyWh, extra));
    }

    public void clear(EventKind kind) {
        events.clear(kind);
    }

    public void freezeNow() {
        freezes.take(Freezes.Kind.INSTANT, now().withNano(0));
    }

    /// A meter whose registers begin again keeps neither energy nor freezes.
    public void clearRegisters() {
        state.energyWh = 0;
        state.reverseWh = 0;
        state.bandWh = new long[Tariffs.BANDS];
        state.monthStartWh = 0;
        state.memory.forgetAll("frozen.");
        state.memory.forgetAll("demand.");
    }

    /// Remembers a change that somebody asked for and the meter made.
    public void did(String command, String what, String operator) {
        state.remember(new Deed(command, what, operator, siteNow()));
    }

    /// Sets the volume or energy that it shows.
    public void setEnergyWh(long wh) {
        state.energyWh = wh;
        state.bandWh = new long[Tariffs.BANDS];
        state.bandWh[MeterState.FLAT_BAND] = wh;
        state.monthStartWh = Math.min(state.monthStartWh, wh);
    }
}
