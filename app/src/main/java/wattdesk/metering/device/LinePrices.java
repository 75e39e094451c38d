package wattdesk.metering.device;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterKeys;
import wattdesk.metering.PriceAbility;
import wattdesk.metering.PriceFact;
import wattdesk.metering.PriceGateway;
import wattdesk.metering.PricePlan;
import wattdesk.metering.PriceResult;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.profile.Capability;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.quantity.BusinessDay;

/// Prices over the station's lines: day tables first, then prices, then tiers, so that a price is
/// never in force without its hours.
public final class LinePrices implements PriceGateway {

    private static final String OPERATOR_CODE = "00000000";

    private final OpenLines lines;
    private final Profiles profiles;
    private final Meters meters;
    private final MeterKeys keys;

    LinePrices(OpenLines lines, Profiles profiles, Meters meters, MeterKeys keys) {
        this.lines = lines;
        this.profiles = profiles;
        this.meters = meters;
        this.keys = keys;
    }

    @Override
    public PriceAbility ability(Meter meter) {
        return profiles.find(meter.profile()).map(LinePrices::ability).orElse(PriceAbility.NONE);
    }

    private static PriceAbility ability(MeterProfile profile) {
        Set<Capability> can = profile.control().can();
        return new PriceAbility(can.contains(Capability.PRICES),
                can.contains(Capability.STANDBY_PRICES), can.contains(Capability.TIERS),
                can.contains(Capability.STANDBY_TIERS), can.contains(Capability.PERIODS),
                can.contains(Capability.STANDBY_PERIODS), profile.asksPassword());
    }

    @Override
    public PriceResult tell(Meter meter, PricePlan plan, @Nullable Instant switchAt) {
        Optional<String> password = keys.password(meter.profile());
        if (password.isEmpty() && ability(meter).password()) {
            return new PriceResult.NotTold(PriceResult.Why.NO_PASSWORD, meter.profile());
        }
        Authority authority = new Authority(password.orElse(""), OPERATOR_CODE);
        return each(meter, plan, switchAt, (device, part) -> PriceOutcomes.of(
                device.tell(part.order(), authority, _ -> { })), true);
    }

    @Override
    public PriceResult look(Meter meter, PricePlan plan, @Nullable Instant switchAt) {
        return each(meter, plan, switchAt, (device, part) -> PriceOutcomes.looked(
                device.readBack(part.order())), false);
    }

    private PriceResult each(Meter meter, PricePlan plan, @Nullable Instant switchAt,
            BiFunction<ControlledMeter, PriceOrders.Part, PriceResult> act, boolean stops) {
        return switch (lines.open(meter.line())) {
            case OpenLines.Opening.NotOpened no ->
                new PriceResult.NotTold(PriceResult.Why.LINE_DOWN, no.why());
            case OpenLines.Opening.Opened open ->
                each(device(meter, open.bus()), parts(plan, switchAt), act, stops);
        };
    }

    private static List<PriceOrders.Part> parts(PricePlan plan, @Nullable Instant switchAt) {
        LocalDateTime wall = switchAt == null ? null
                : BusinessDay.wallClock(switchAt).toLocalDateTime();
        return PriceOrders.of(plan, wall);
    }

    /// A look goes through all parts, so that every difference is named.
    private static PriceResult each(ControlledMeter device, List<PriceOrders.Part> parts,
            BiFunction<ControlledMeter, PriceOrders.Part, PriceResult> act, boolean stops) {
        List<PriceFact> facts = new ArrayList<>();
        boolean differs = false;
        for (PriceOrders.Part part : parts) {
            PriceResult result = act.apply(device, part);
            if (part.whereThere() && PriceOutcomes.hasNone(result)) {
                continue;
            }
            switch (result) {
                case PriceResult.AsAsked as -> facts.addAll(as.facts());
                case PriceResult.Different other when !stops -> {
                    facts.addAll(other.facts());
                    differs = true;
                }
                case PriceResult.Different _, PriceResult.Refused _, PriceResult.NotTaken _,
                        PriceResult.Unknown _, PriceResult.NotTold _ -> {
                    return result;
                }
            }
        }
        return differs ? new PriceResult.Different(facts) : new PriceResult.AsAsked(facts);
    }

    private ControlledMeter device(Meter meter, Bus bus) {
        return meters.control(bus, new MeterAddress(meter.profile(), meter.address()),
                meter.number());
    }
}
