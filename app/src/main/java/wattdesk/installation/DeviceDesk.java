package wattdesk.installation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover;
import wattdesk.installation.DeviceStep.Why;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.message.BookMessages;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Commodity;

/// Previews and performs orders for devices, one after the other.
public final class DeviceDesk implements Devices {

    private final DevicePorts ports;
    private final DevicePlans plans;
    private final InstantSource clock;

    public DeviceDesk(DevicePorts ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
        plans = new DevicePlans(ports, clock);
    }

    @Override
    public List<Device> all() {
        return ports.book().all();
    }

    @Override
    public List<Device> of(String account) {
        return all().stream().filter(device -> account.equals(device.account())).toList();
    }

    @Override
    public Optional<Device> find(String number) {
        return ports.book().find(number);
    }

    @Override
    public Optional<Commodity> counts(Device device) {
        return ports.types().commodity(device.meter().profile());
    }

    @Override
    public Validity validity(Device device) {
        return Validity.of(device.due(), today(), ports.warnDays().getAsInt());
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant()).date();
    }

    @Override
    public List<Device> dueWithin(int days) {
        LocalDate last = today().plusDays(days);
        return all().stream().filter(device -> device.state() != Device.State.RETIRED
                        && device.due() != null && !device.due().isAfter(last))
                .sorted(Comparator.comparing((Device device) ->
                        Objects.requireNonNull(device.due())).thenComparing(Device::number))
                .toList();
    }

    @Override
    public DeviceStep preview(DeviceOrder order, Actor actor) {
        Why why = objection(order, actor);
        if (why != null) {
            return new DeviceStep.Refused(why);
        }
        return switch (plans.draw(order, null, actor)) {
            case DrawnDevices.Not(var not) -> new DeviceStep.Refused(not);
            case DrawnDevices.Plan drawn -> new DeviceStep.Planned(drawn.plan());
        };
    }

    private static @Nullable Why objection(DeviceOrder order, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
            return new Why.NotPermitted();
        }
        boolean needsReason = switch (order) {
            case DeviceOrder.AddRange _, DeviceOrder.Hang _, DeviceOrder.Verify _ -> false;
            case DeviceOrder.ChangeRatio _, DeviceOrder.TakeOff _, DeviceOrder.Shelve _,
                    DeviceOrder.MoveTo _ -> true;
        };
        return needsReason && order.reason().isBlank() ? new Why.NoReason() : null;
    }

    @Override
    public synchronized DeviceStep perform(UUID id, DevicePlan plan, Actor actor) {
        Why why = objection(plan.order(), actor);
        if (why != null) {
            return new DeviceStep.Refused(why);
        }
        if (ports.book().written(id)) {
            // Drawn up again it would stand in its own way; the books know whether it is the same.
            return write(id, new DrawnDevices.Plan(plan, List.of(), List.of()), actor);
        }
        return switch (plans.draw(plan.order(), plan.value(), actor)) {
            case DrawnDevices.Not(var not) -> new DeviceStep.Refused(not);
            case DrawnDevices.Plan drawn -> drawn.plan().content().equals(plan.content())
                    ? write(id, drawn, actor) : new DeviceStep.Refused(new Why.Moved());
        };
    }

    private DeviceStep write(UUID id, DrawnDevices.Plan drawn, Actor actor) {
        DeviceOrder order = drawn.plan().order();
        Commit commit = ports.books().commit(new Change(id, drawn.plan().content(), actor,
                drawn.moves(), List.of(), null, new AuditEntry("DEVICES_"
                + order.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT),
                subject(order), order + " " + order.reason()), List.of()));
        return switch (commit) {
            case Commit.Done _ -> {
                ports.changed().run();
                yield new DeviceStep.Done(drawn.plan(), charged(drawn.charged(), actor));
            }
            case Commit.Stale _, Commit.DifferentContent() ->
                new DeviceStep.Refused(new Why.Moved());
            case Commit.NotWritten(var code, var detail) -> refused(code, detail);
            case Commit.InDoubt(var code, var detail) -> refused(code, detail);
            case Commit.ClockSetBack(var last, var now) ->
                refused(BookMessages.CLOCK, now + " < " + last);
        };
    }

    private static String subject(DeviceOrder order) {
        return switch (order) {
            case DeviceOrder.AddRange(var from, var to, _, _, _, _, _, _) -> from + "-" + to;
            case DeviceOrder.Hang hang -> hang.meter().number();
            case DeviceOrder.Verify verify -> String.join(",", verify.meters());
            case DeviceOrder.ChangeRatio ratio -> ratio.meter();
            case DeviceOrder.TakeOff off -> off.meter();
            case DeviceOrder.Shelve shelve -> shelve.meter();
            case DeviceOrder.MoveTo move -> move.meter();
        };
    }

    private Handover.@Nullable Obstacle charged(List<String> accounts, Actor actor) {
        return accounts.stream().map(account -> ports.handover().charge(account, actor))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static DeviceStep refused(String code, String detail) {
        return new DeviceStep.Refused(new Why.NotWritten(code, detail));
    }
}
