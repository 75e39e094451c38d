package wattdesk.installation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover;
import wattdesk.billing.TakenValue;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Hanging;
import wattdesk.customer.MeterHanger;
import wattdesk.customer.NewMeter;
import wattdesk.installation.DeviceOrder.AddRange;
import wattdesk.installation.DeviceOrder.ChangeRatio;
import wattdesk.installation.DeviceOrder.Hang;
import wattdesk.installation.DeviceOrder.MoveTo;
import wattdesk.installation.DeviceOrder.Shelve;
import wattdesk.installation.DeviceOrder.TakeOff;
import wattdesk.installation.DeviceOrder.Verify;
import wattdesk.installation.DevicePlan.Kind;
import wattdesk.installation.DevicePlan.Line;
import wattdesk.installation.DeviceStep.Why;
import wattdesk.ledger.Move;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.operator.Actor;

/// Draws up what orders for devices do. Everything that could be wrong is looked at here, before
/// anything is written.
final class DevicePlans {

    /// Registers read longer ago are no last ones: what was used since would belong to nobody.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final DevicePorts ports;
    private final RangePlans ranges;
    private final InstantSource clock;

    DevicePlans(DevicePorts ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
        ranges = new RangePlans(ports.book(), ports.types(), ports.lines());
    }

    /// `value` is what was read for the preview; null reads now.
    DrawnDevices draw(DeviceOrder order, @Nullable TakenValue value, Actor actor) {
        return switch (order) {
            case AddRange range -> ranges.draw(range);
            case Verify verify -> verify(verify);
            case Shelve shelve -> shelve(shelve);
            case Hang hang -> hang(hang, value, actor);
            case ChangeRatio change -> atAccount(change.meter(), change.byHand(), value,
                    (card, last) -> ratio(change, card, last, actor));
            case TakeOff off -> atAccount(off.meter(), off.byHand(), value,
                    (card, last) -> off(off, card, last, actor));
            case MoveTo move -> atAccount(move.meter(), move.byHand(), value,
                    (card, last) -> move(move, card, last, actor));
        };
    }

    private static DrawnDevices not(Why why) {
        return new DrawnDevices.Not(why);
    }

    private DrawnDevices verify(Verify order) {
        List<Line> lines = new ArrayList<>();
        for (String number : order.meters()) {
            Optional<Device> device = ports.book().find(number);
            if (device.isEmpty()) {
                return not(new Why.NoSuchDevice(number));
            }
            if (!Objects.equals(device.get().due(), order.due())) {
                lines.add(Line.of(Kind.VERIFIED, number, date(device.get().due()),
                        date(order.due())));
            }
        }
        return lines.isEmpty() ? not(new Why.NothingChanges()) : new DrawnDevices.Plan(
                new DevicePlan(order, lines, null),
                List.of(new DeviceMoved.Verified(order.meters(), order.due())), List.of());
    }

    private static String date(@Nullable Object due) {
        return due == null ? "–" : due.toString();
    }

    private DrawnDevices shelve(Shelve order) {
        Optional<Device> device = ports.book().find(order.meter());
        if (device.isEmpty()) {
            return not(new Why.NoSuchDevice(order.meter()));
        }
        String account = device.get().account();
        if (account != null) {
            return not(new Why.AtAccount(order.meter(), account));
        }
        return device.get().state().name().equals(order.becomes().name())
                ? not(new Why.NothingChanges()) : new DrawnDevices.Plan(
                new DevicePlan(order, List.of(becomes(order.meter(), order.becomes())), null),
                List.of(new DeviceMoved.Shelved(order.meter(), order.becomes())), List.of());
    }

    private static Line becomes(String meter, Fate fate) {
        return Line.of(fate == Fate.IN_STOCK ? Kind.INTO_STOCK : Kind.RETIRED, meter);
    }

    /// What an order does once the last registers are known.
    @FunctionalInterface
    private interface WithRegisters {
        DrawnDevices draw(AccountCard card, TakenValue last);
    }

    private DrawnDevices atAccount(String number, @Nullable Figures byHand,
            @Nullable TakenValue value, WithRegisters then) {
        Optional<AccountCard> card = ports.accounts().byMeter(number);
        if (card.isEmpty()) {
            return not(ports.book().find(number).isEmpty() ? new Why.NoSuchDevice(number)
                    : new Why.NoAccount(number));
        }
        if (ports.accounts().creditOpen(number)) {
            return not(new Why.CreditOpen(number));
        }
        if (value != null && value.at().isBefore(now().minus(LONGEST))) {
            return not(new Why.Moved());
        }
        TakenValue last = value;
        if (last == null && byHand != null) {
            last = TakenValue.byHand(number, now(), byHand);
        }
        if (last == null) {
            switch (ports.handover().look(card.get().meter())) {
                case Handover.Look.Missed(var cause, var detail) -> {
                    return not(missed(number, cause, detail));
                }
                case Handover.Look.Read(var read) -> last = read;
            }
        }
        Handover.Obstacle objection = ports.handover().objection(card.get().number(), last);
        return objection != null ? not(new Why.Registers(objection))
                : then.draw(card.get(), last);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Why missed(String number, Cause cause, String detail) {
        return cause == Cause.WRONG_METER
                ? new Why.WrongMeter(number, detail.substring(detail.lastIndexOf(' ') + 1))
                : new Why.Silent(number, cause.name());
    }

    private DrawnDevices ratio(
            ChangeRatio order, AccountCard card, TakenValue last, Actor actor) {
        if (!order.now().isValid()) {
            return not(new Why.Unfit(
                    new Hanging.BadRatio(order.now().ct(), order.now().pt())));
        }
        Device device = ports.book().find(order.meter()).orElseThrow();
        if (device.ratio().equals(order.now())) {
            return not(new Why.NothingChanges());
        }
        List<Line> lines = DeviceLines.registers(last);
        lines.add(DeviceLines.owesByTheRun(ports.handover().foresee(card.number(), last)));
        lines.add(Line.of(Kind.RATIO, DeviceLines.ratio(device.ratio()),
                DeviceLines.ratio(order.now())));
        return new DrawnDevices.Plan(new DevicePlan(order, lines, last), List.of(
                ports.handover().readings(card.number(), List.of(last), order.reason(), actor),
                new DeviceMoved.RatioChanged(order.meter(), device.ratio(), order.now(),
                        last.at())), List.of());
    }

    private DrawnDevices off(TakeOff order, AccountCard card, TakenValue last, Actor actor) {
        LeftOnMeter left = LeftOnMeter.of(card, last, order.balance(), ports.types());
        Why stays = stays(card, left, null);
        if (stays != null) {
            return not(stays);
        }
        List<Line> lines = DeviceLines.off(card, last, left, ports.handover());
        lines.add(becomes(order.meter(), order.becomes()));
        List<Move> moves = ending(card, last, order.reason(), actor);
        moves.add(new DeviceMoved.TakenOff(order.meter(), card.number(), order.becomes()));
        return new DrawnDevices.Plan(
                new DevicePlan(order, lines, last), moves, List.of(card.number()));
    }

    /// What keeps a meter at its account; `to` is where it would go, null for nowhere.
    private @Nullable Why stays(AccountCard card, LeftOnMeter left, @Nullable String to) {
        if (ports.accounts().cards(card.number()).size() <= 1) {
            return new Why.LastMeter(left.meter(), card.number());
        }
        return card.number().equals(to) ? new Why.NothingChanges() : left.objection();
    }

    private List<Move> ending(AccountCard card, TakenValue last, String reason, Actor actor) {
        return new ArrayList<>(List.of(
                ports.handover().closings(card.number(), List.of(last), reason, actor),
                ports.handover().ends(card.number(), List.of(last.meterNumber()))));
    }

    private DrawnDevices move(MoveTo order, AccountCard card, TakenValue last, Actor actor) {
        LeftOnMeter left = LeftOnMeter.of(card, last, order.balance(), ports.types());
        Why stays = stays(card, left, order.account());
        if (stays != null) {
            return not(stays);
        }
        Device device = ports.book().find(order.meter()).orElseThrow();
        Meter meter = device.meter();
        NewMeter wanted = new NewMeter(order.account(), meter.number(), meter.line(),
                meter.profile(), meter.address(), meter.customerNumber(), device.ratio());
        return switch (ports.hanger().checkMoving(wanted)) {
            case MeterHanger.Checked.Not(var why) -> not(new Why.Unfit(why));
            case MeterHanger.Checked.Fine(var to, var plain, var holds) -> {
                List<Line> lines = DeviceLines.off(card, last, left, ports.handover());
                lines.add(Line.of(Kind.HANGS, meter.number(), to.room().code(), to.number()));
                List<Move> moves = ending(card, last, order.reason(), actor);
                moves.add(new DeviceMoved.TakenOff(
                        order.meter(), card.number(), Fate.IN_STOCK));
                moves.add(ports.handover().begins(
                        to.number(), List.of(last), order.reason(), actor));
                moves.add(ports.accounts().hanging(plain, holds, last.at()));
                yield new DrawnDevices.Plan(new DevicePlan(order, lines, last), moves,
                        List.of(card.number()));
            }
        };
    }

    private DrawnDevices hang(Hang order, @Nullable TakenValue value, Actor actor) {
        return switch (ports.hanger().check(order.meter(), null)) {
            case MeterHanger.Checked.Not(var why) -> not(new Why.Unfit(why));
            case MeterHanger.Checked.Fine(var card, var plain, var holds) -> {
                Handover.Look look = value != null ? new Handover.Look.Read(value)
                        : ports.handover().look(plain.meter(holds));
                yield look instanceof Handover.Look.Missed(var cause, var detail)
                        && cause == Cause.WRONG_METER ? not(missed(plain.number(), cause, detail))
                        : hang(order, card, plain, holds, look, actor);
            }
        };
    }

    private DrawnDevices hang(Hang order, AccountCard card, NewMeter meter, String holds,
            Handover.Look look, Actor actor) {
        List<Line> lines = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        TakenValue first = null;
        switch (look) {
            case Handover.Look.Missed _ -> lines.add(Line.of(Kind.SILENT, meter.number()));
            case Handover.Look.Read(var read) -> {
                first = read;
                lines.add(Line.of(Kind.NUMBER_PROVED, meter.number()));
                lines.addAll(DeviceLines.registers(read));
                moves.add(ports.handover().begins(
                        card.number(), List.of(read), order.reason(), actor));
            }
        }
        if (meter.ratio().product() > 1) {
            lines.add(Line.of(Kind.RATIO, "–", DeviceLines.ratio(meter.ratio())));
        }
        lines.add(Line.of(Kind.HANGS, meter.number(), card.room().code(), card.number()));
        moves.add(ports.accounts().hanging(
                meter, holds, first == null ? null : first.at()));
        if (order.due() != null) {
            lines.add(Line.of(Kind.VERIFIED, meter.number(), "–", order.due()));
            moves.add(new DeviceMoved.Verified(List.of(meter.number()), order.due()));
        }
        return new DrawnDevices.Plan(new DevicePlan(order, lines, first), moves, List.of());
    }
}
