package wattdesk.meterio.meter.control;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.control.ControlDriver.Planned;
import wattdesk.meterio.meter.profile.Capability;

/// A meter on a line: takes the reservation and lets the course of an order work under it.
///
/// @param key names the meter on the line, the same for reading, credit and control
/// @param meterNumber the number on record: another one on the line stops everything
public record BusControl(Bus bus, String key, String meterNumber, ControlDriver driver)
        implements ControlledMeter {

    /// Longest wait for another conversation with the same meter.
    private static final Duration TURN = Duration.ofSeconds(60);

    @Override
    public Set<Capability> capabilities() {
        return driver.capabilities();
    }

    @Override
    public ControlOutcome tell(
            Order order, Authority authority, Consumer<ControlStep> progress) {
        if (!capabilities().contains(order.needs())) {
            return not(new Obstacle.NotCapable(order.needs()));
        }
        return switch (driver.plan(order, authority)) {
            case Planned.Not no -> not(no.why());
            case Planned.Ready ready -> reserved(meter -> new ControlCourse(
                    meter, driver, meterNumber, ready.change(), progress).run());
        };
    }

    @Override
    public ControlOutcome readBack(Order order) {
        return switch (driver.plan(order, Authority.NONE)) {
            case Planned.Not no -> not(no.why());
            case Planned.Ready ready -> reserved(meter -> new ControlCourse(
                    meter, driver, meterNumber, ready.change(), step -> { }).readBack());
        };
    }

    private ControlOutcome reserved(Function<Reservation, ControlOutcome> course) {
        Reservation meter = bus.reserve(key, TURN);
        if (meter == null) {
            return not(new Obstacle.Busy());
        }
        try (meter) {
            return course.apply(meter);
        }
    }

    private static ControlOutcome not(Obstacle why) {
        return new ControlOutcome.NotStarted(why, List.of());
    }
}
