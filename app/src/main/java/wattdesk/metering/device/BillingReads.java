package wattdesk.metering.device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PlainOutcome;
import wattdesk.meterio.meter.PlainReading;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// Reads meters for bills, in the class of everyday polling: the counter goes first. Who answers is
/// looked at before anything is believed: a bus address is not an identity (money 3.3).
public final class BillingReads implements RegisterGateway {

    private final OpenLines lines;
    private final Profiles profiles;
    private final Meters meters;
    private final InstantSource clock;

    BillingReads(OpenLines lines, Profiles profiles, Meters meters, InstantSource clock) {
        this.lines = lines;
        this.profiles = profiles;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Contact contact(Meter meter, Set<LocalDate> midnights) {
        MeterProfile profile = profiles.find(meter.profile()).orElse(null);
        if (profile == null) {
            return new Contact.Missed(Cause.UNUSABLE, "profile " + meter.profile());
        }
        return switch (lines.open(meter.line())) {
            case OpenLines.Opening.NotOpened(var why) -> new Contact.Missed(Cause.LINE_DOWN, why);
            case OpenLines.Opening.Opened(Bus bus) -> profile.prepaid()
                    ? prepaid(meter, profile.protocol(), bus, midnights) : plain(meter, bus);
        };
    }

    private Contact prepaid(Meter meter, Protocol protocol, Bus bus, Set<LocalDate> midnights) {
        MeterAddress address = new MeterAddress(meter.profile(), meter.address());
        return switch (meters.on(bus, address).read(Priority.POLL)) {
            case ReadOutcome.Failure failure -> missed(failure);
            case ReadOutcome.Values(MeterSnapshot seen, var _) -> {
                Instant at = clock.instant();
                if (!seen.meterNumber().equals(meter.number())) {
                    yield wrong(meter, seen.meterNumber());
                }
                Duration drift = drift(seen.clock(), at);
                Memories memories = protocol == Protocol.DLT645
                        ? new Memories(meters.terminal645(bus, address), Priority.POLL) : null;
                Figures now = memories == null
                        ? BandFigures.measured(seen.energyWh(), seen.measured())
                        : memories.now(seen.energyWh());
                yield now == null ? new Contact.Missed(Cause.UNUSABLE, "energy_total")
                        : new Contact.Answered(at, now, Money.ofFen(seen.balanceFen()),
                                money(seen.totalPurchasedFen()), drift,
                                memories == null ? Map.of()
                                        : memories.frozen(midnights, today(seen.clock(), at)));
            }
        };
    }

    private Contact plain(Meter meter, Bus bus) {
        MeterAddress address = new MeterAddress(meter.profile(), meter.address());
        return switch (meters.plain(bus, address).read(Priority.POLL)) {
            case PlainOutcome.Missed(var why) -> missed(why);
            case PlainOutcome.Values(PlainReading seen, var _) -> {
                Instant at = clock.instant();
                String number = seen.meterNumber();
                if (number != null && !number.equals(meter.number())) {
                    yield wrong(meter, number);
                }
                Long litres = seen.volumeLitres();
                Figures now = litres != null ? BandFigures.total(litres)
                        : BandFigures.measured(seen.energyWh(), seen.measured());
                yield now == null ? new Contact.Missed(Cause.UNUSABLE, "total")
                        : new Contact.Answered(
                                at, now, null, null, drift(seen.clock(), at), Map.of());
            }
        };
    }

    private static Contact missed(ReadOutcome.Failure failure) {
        return new Contact.Missed(cause(failure), detail(failure));
    }

    static Cause cause(ReadOutcome.Failure failure) {
        return switch (failure) {
            case ReadOutcome.NoAnswer _ -> Cause.NO_ANSWER;
            case ReadOutcome.Garbled _, ReadOutcome.RefusedByMeter _ -> Cause.UNUSABLE;
            case ReadOutcome.NotOnLine _ -> Cause.LINE_DOWN;
        };
    }

    static String detail(ReadOutcome.Failure failure) {
        return switch (failure) {
            case ReadOutcome.NoAnswer(var reason, var _) -> reason.name();
            case ReadOutcome.Garbled(var what, var _) -> what;
            case ReadOutcome.RefusedByMeter(var code, var _) -> code.hex();
            case ReadOutcome.NotOnLine(var why, var _) -> why;
        };
    }

    private static Contact wrong(Meter meter, String found) {
        return new Contact.Missed(Cause.WRONG_METER, meter.number() + " ≠ " + found);
    }

    static @Nullable Duration drift(@Nullable LocalDateTime shown, Instant at) {
        return shown == null ? null
                : Duration.between(at, shown.toInstant(BusinessDay.ZONE));
    }

    private static LocalDate today(@Nullable LocalDateTime shown, Instant at) {
        return shown == null ? BusinessDay.of(at).date() : shown.toLocalDate();
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
