package wattdesk.metering.device;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.LiveGateway;
import wattdesk.metering.LiveValues;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterMark;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PlainOutcome;
import wattdesk.meterio.meter.PlainReading;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.ReadOutcome.Silence;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.quantity.Money;

/// Meters as they are now. Who answers is looked at before anything is believed: a bus address is
/// not an identity (money 3.3).
public final class LiveReads implements LiveGateway {

    private final OpenLines lines;
    private final Profiles profiles;
    private final Meters meters;
    private final InstantSource clock;

    LiveReads(OpenLines lines, Profiles profiles, Meters meters, InstantSource clock) {
        this.lines = lines;
        this.profiles = profiles;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Look look(Meter meter, Urgency urgency) {
        MeterProfile profile = profiles.find(meter.profile()).orElse(null);
        if (profile == null) {
            return new Look.Missed(Cause.UNUSABLE, "profile " + meter.profile());
        }
        return switch (lines.open(meter.line())) {
            case OpenLines.Opening.NotOpened(var why) -> new Look.Missed(Cause.LINE_DOWN, why);
            case OpenLines.Opening.Opened(Bus bus) -> profile.prepaid()
                    ? prepaid(meter, profile, bus, urgency) : plain(meter, bus, urgency);
        };
    }

    private Look prepaid(Meter meter, MeterProfile profile, Bus bus, Urgency urgency) {
        MeterAddress address = new MeterAddress(meter.profile(), meter.address());
        return switch (meters.on(bus, address).read(priority(urgency))) {
            case ReadOutcome.Failure failure -> missed(failure);
            case ReadOutcome.Values(MeterSnapshot seen, var _) -> {
                Instant at = clock.instant();
                if (!seen.meterNumber().equals(meter.number())) {
                    yield wrong(meter, seen.meterNumber());
                }
                StatusReads more = profile.protocol() == Protocol.DLT645
                        ? new StatusAsker(meters.terminal645(bus, address), urgency).reads()
                        : StatusReads.NONE;
                yield more == null ? new Look.GaveWay()
                        : new Look.Seen(prepaid(seen, more, at));
            }
        };
    }

    private static LiveValues prepaid(MeterSnapshot seen, StatusReads more, Instant at) {
        return new LiveValues(at, Money.ofFen(seen.balanceFen()), seen.count(),
                money(seen.totalPurchasedFen()), more.figures() != null ? more.figures()
                        : BandFigures.measured(seen.energyWh(), seen.measured()),
                Switches.of(seen.relay()), Switches.forced(seen.measured()), more.marks(),
                BillingReads.drift(seen.clock(), at), more.electrics() != null
                        ? more.electrics() : PhaseValues.of(seen.measured()));
    }

    private Look plain(Meter meter, Bus bus, Urgency urgency) {
        MeterAddress address = new MeterAddress(meter.profile(), meter.address());
        return switch (meters.plain(bus, address).read(priority(urgency))) {
            case PlainOutcome.Missed(var why) -> missed(why);
            case PlainOutcome.Values(PlainReading seen, var _) -> {
                String number = seen.meterNumber();
                yield number != null && !number.equals(meter.number())
                        ? wrong(meter, number) : new Look.Seen(plain(seen, clock.instant()));
            }
        };
    }

    private static LiveValues plain(PlainReading seen, Instant at) {
        Long litres = seen.volumeLitres();
        SwitchState valve = Switches.of(seen.valve());
        return new LiveValues(at, null, null, null,
                litres != null ? BandFigures.total(litres)
                        : BandFigures.measured(seen.energyWh(), seen.measured()),
                valve != null ? valve : Switches.of(seen.relay()),
                Switches.forced(seen.measured()),
                Boolean.TRUE.equals(seen.batteryLow())
                        ? Set.of(MeterMark.BATTERY_LOW) : null,
                BillingReads.drift(seen.clock(), at), PhaseValues.of(seen.measured()));
    }

    static Priority priority(Urgency urgency) {
        return switch (urgency) {
            case PERSON -> Priority.COUNTER;
            case SWEEP -> Priority.SWEEP;
        };
    }

    private static Look missed(ReadOutcome.Failure failure) {
        return gaveWay(failure) ? new Look.GaveWay() : new Look.Missed(
                BillingReads.cause(failure), BillingReads.detail(failure));
    }

    static boolean gaveWay(ReadOutcome.Failure failure) {
        return failure instanceof ReadOutcome.NoAnswer(var reason, var _)
                && (reason == Silence.CANCELLED || reason == Silence.BUSY
                        || reason == Silence.RESTING);
    }

    private static Look wrong(Meter meter, String found) {
        return new Look.Missed(Cause.WRONG_METER, meter.number() + " ≠ " + found);
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
