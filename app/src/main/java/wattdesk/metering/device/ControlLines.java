package wattdesk.metering.device;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.ControlAbility;
import wattdesk.metering.ControlGateway;
import wattdesk.metering.ControlResult;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterKeys;
import wattdesk.metering.MeterOrder;
import wattdesk.metering.PriceResult;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.ValveVerb;
import wattdesk.meterio.meter.profile.Capability;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;

/// Orders to meters over the station's lines, in the class of the counter (13, 14).
public final class ControlLines implements ControlGateway {

    private static final String OPERATOR_CODE = "00000000";

    private final OpenLines lines;
    private final Profiles profiles;
    private final Meters meters;
    private final MeterKeys keys;
    private final InstantSource clock;

    ControlLines(OpenLines lines, Profiles profiles, Meters meters, MeterKeys keys,
            InstantSource clock) {
        this.lines = lines;
        this.profiles = profiles;
        this.meters = meters;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Set<ControlAbility> abilities(Meter meter) {
        Set<Capability> can = profiles.find(meter.profile())
                .map(profile -> profile.control().can()).orElse(Set.of());
        Set<ControlAbility> abilities = EnumSet.noneOf(ControlAbility.class);
        for (ControlAbility ability : ControlAbility.values()) {
            if (can.contains(Capability.valueOf(ability.name()))) {
                abilities.add(ability);
            }
        }
        return abilities;
    }

    @Override
    public ControlResult tell(Meter meter, MeterOrder order, Consumer<Step> progress) {
        Optional<String> password = keys.password(meter.profile());
        if (password.isEmpty() && needsPassword(meter)) {
            return new ControlResult.NotTold(
                    PriceResult.Why.NO_PASSWORD, meter.profile(), List.of());
        }
        Authority authority = new Authority(password.orElse(""), OPERATOR_CODE);
        return on(meter, device -> ControlOutcomes.of(device.tell(order(order), authority,
                step -> progress.accept(Step.valueOf(step.name())))));
    }

    @Override
    public ControlResult look(Meter meter, MeterOrder order) {
        return on(meter, device -> ControlOutcomes.of(device.readBack(order(order))));
    }

    private boolean needsPassword(Meter meter) {
        return profiles.find(meter.profile()).map(MeterProfile::protocol)
                .filter(protocol -> protocol == Protocol.DLT645).isPresent();
    }

    private ControlResult on(Meter meter, Function<ControlledMeter, ControlResult> act) {
        if (profiles.find(meter.profile()).isEmpty()) {
            return new ControlResult.NotTold(PriceResult.Why.NOT_CAPABLE,
                    "profile " + meter.profile(), List.of());
        }
        return switch (lines.open(meter.line())) {
            case OpenLines.Opening.NotOpened(var why) -> new ControlResult.NotTold(
                    PriceResult.Why.LINE_DOWN, why, List.of());
            case OpenLines.Opening.Opened(Bus bus) -> act.apply(meters.control(bus,
                    new MeterAddress(meter.profile(), meter.address()), meter.number()));
        };
    }

    private Order order(MeterOrder order) {
        return switch (order) {
            case MeterOrder.Relay(var verb) -> new Order.Relay(RelayVerb.valueOf(verb.name()));
            case MeterOrder.Valve(var open) ->
                new Order.Valve(open ? ValveVerb.OPEN : ValveVerb.CLOSE);
            case MeterOrder.Clock() -> new Order.Clock(
                    () -> BusinessDay.wallClock(clock.instant()).toLocalDateTime());
            case MeterOrder.Limits to -> new Order.Limits(fen(to.alarm1()), fen(to.alarm2()),
                    fen(to.overdraft()), fen(to.hoarding()), fen(to.closePermit()));
            case MeterOrder.Open(var customer) -> new Order.Open(customer);
        };
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.fen());
    }
}
