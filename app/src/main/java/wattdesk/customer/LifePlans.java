package wattdesk.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountLife.Why;
import wattdesk.customer.AccountOrder.Takeover;
import wattdesk.customer.AccountPlan.Kind;
import wattdesk.customer.AccountPlan.Line;
import wattdesk.customer.Settlement.MeterEnd;
import wattdesk.customer.Settlement.Settled;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;

/// Draws up what an order will do, from the books as they are and the registers as they were read.
final class LifePlans {

    /// A register read longer ago than that is no last one.
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Money MOST_DEPOSIT = Money.ofYuan(1_000_000);

    private final LifePorts ports;
    private final MeterEnds meterEnds;

    LifePlans(LifePorts ports) {
        this.ports = ports;
        meterEnds = new MeterEnds(ports.gateway());
    }

    /// `ends` are registers that were read for it before; null where they are to be read now.
    /// `next` is the number of the account that begins with it.
    Drawn draw(AccountOrder order, @Nullable List<MeterEnd> ends, @Nullable String next,
            Actor actor) {
        Optional<AccountFile> file = ports.files().file(order.account());
        if (file.isEmpty()) {
            return not(new Why.NoSuchAccount(order.account()));
        }
        Why why = atTheDoor(order, file.get(), actor);
        if (why != null) {
            return not(why);
        }
        AccountState to = AccountTable.next(file.get().state(), order.slip()).orElseThrow();
        Task task = new Task(order, file.get(), to, ends, next, actor);
        Drawn drawn = switch (order) {
            case AccountOrder.Open _ -> open(task);
            case AccountOrder.Suspend _, AccountOrder.Resume _ ->
                ready(task, new ArrayList<>(), List.of(), null, List.of());
            case AccountOrder.TakeDeposit it -> deposit(task, Kind.DEPOSIT_TAKEN, it.amount());
            case AccountOrder.ReturnDeposit it ->
                deposit(task, Kind.DEPOSIT_PAID_OUT, it.amount());
            case AccountOrder.Close it -> end(task, it.byHand(), Takeover.NOTHING);
            case AccountOrder.Transfer it -> end(task, it.byHand(), it.takeover());
        };
        return drawn instanceof Drawn.Plan(_, _, _, var flows)
                && flows.stream().anyMatch(flow -> flow.paidOut() || flow.taken())
                && actor.shift() == null ? not(new Why.NoShift()) : drawn;
    }

    /// What is asked, of what, by whom, and what was read for it.
    private record Task(AccountOrder order, AccountFile file, AccountState to,
            @Nullable List<MeterEnd> ends, @Nullable String next, Actor actor) {}

    private static Drawn not(Why why) {
        return new Drawn.Not(why);
    }

    private @Nullable Why atTheDoor(AccountOrder order, AccountFile file, Actor actor) {
        Slip.Kind kind = order.slip();
        if (!actor.operator().may(permission(kind))) {
            return new Why.NotPermitted();
        }
        if (AccountTable.next(file.state(), kind).isEmpty()) {
            return new Why.WrongState(file.number(), file.state(), kind);
        }
        boolean says = switch (order) {
            case AccountOrder.Open _, AccountOrder.TakeDeposit _ -> true;
            case AccountOrder.Suspend _, AccountOrder.Resume _, AccountOrder.ReturnDeposit _,
                    AccountOrder.Close _, AccountOrder.Transfer _ -> !order.reason().isBlank();
        };
        return !says ? new Why.NoReason() : hindrance(order, file);
    }

    private static Permission permission(Slip.Kind kind) {
        return kind == Slip.Kind.SUSPENDED || kind == Slip.Kind.RESUMED
                ? Permission.SUSPEND_ACCOUNTS : Permission.SERVE_ACCOUNTS;
    }

    private @Nullable Why hindrance(AccountOrder order, AccountFile file) {
        if (order instanceof AccountOrder.Transfer(_, var holder, _, _, _)) {
            try {
                OpeningForm.name(holder.name());
                OpeningForm.phone(holder.phone());
            } catch (OpeningForm.Wrong e) {
                return new Why.NotValid(e.why);
            }
        }
        boolean stops = switch (order.slip()) {
            case SUSPENDED, CLOSED, TRANSFERRED -> true;
            case OPENED, RESUMED, DEPOSIT_TAKEN, DEPOSIT_RETURNED, METER_CHANGED, FROM_TAPE ->
                false;
        };
        return !stops ? null : file.meters().stream().map(Meter::number)
                .filter(ports.book()::creditOpen).findFirst()
                .<Why>map(Why.CreditOpen::new).orElse(null);
    }

    private Drawn open(Task task) {
        List<MeterEnd> begins = task.ends() != null ? task.ends()
                : meterEnds.asFarAs(task.file().meters());
        List<Line> lines = PlanLines.readings(begins);
        task.file().meters().stream()
                .filter(meter -> begins.stream().noneMatch(e -> e.meter().equals(meter.number())))
                .forEach(meter -> lines.add(Line.of(Kind.READ_LATER, meter.number())));
        Settled.Done settled = new Settled.Done(List.of(), List.of(),
                ports.settlement().begin(task.file().number(), begins, task.actor()), List.of());
        return ready(task, lines, begins, settled, List.of());
    }

    private static Drawn deposit(Task task, Kind kind, Money amount) {
        Money held = task.file().purses().deposit();
        boolean out = kind == Kind.DEPOSIT_PAID_OUT;
        if (!amount.isPositive() || amount.compareTo(MOST_DEPOSIT) > 0) {
            return not(new Why.AmountNotValid(amount.yuan()));
        }
        if (out && amount.compareTo(held) > 0) {
            return not(new Why.DepositTooSmall(held));
        }
        Flow flow = Flow.deposit(kind, amount);
        List<Line> lines = new ArrayList<>(List.of(flow.line(), Line.of(Kind.DEPOSIT_LEFT)
                .worth(out ? held.minus(amount) : held.plus(amount))));
        return ready(task, lines, List.of(), null, List.of(flow));
    }

    private Drawn end(Task task, Map<String, Figures> byHand, Takeover takeover) {
        AccountFile file = task.file();
        if (file.state() == AccountState.PRESET) {
            return settled(task, List.of(), null, takeover);
        }
        List<MeterEnd> ends = task.ends();
        if (ends == null) {
            Optional<String> stranger = byHand.keySet().stream().filter(number -> file.meters()
                    .stream().noneMatch(meter -> meter.number().equals(number))).findFirst();
            if (stranger.isPresent()) {
                return not(new Why.NoSuchMeter(file.number(), stranger.get()));
            }
            switch (meterEnds.of(file.meters(), byHand, ports.clock().instant())) {
                case MeterEnds.Read.Not(var meter, var cause) -> {
                    return not(new Why.MeterNotRead(meter, cause));
                }
                case MeterEnds.Read.All(var all) -> ends = all;
            }
        }
        Instant oldest = ports.clock().instant().minus(LONGEST);
        if (ends.stream().anyMatch(end -> end.at().isBefore(oldest))) {
            return not(new Why.Moved());
        }
        return switch (ports.settlement().settle(
                file.number(), ends, task.next(), task.order().reason(), task.actor())) {
            case Settled.Not(var problem, var meter, var detail) ->
                not(new Why.NotSettled(problem, meter, detail));
            case Settled.Done done -> settled(task, ends, done, takeover);
        };
    }

    private static Drawn settled(Task task, List<MeterEnd> ends, Settled.@Nullable Done done,
            Takeover takeover) {
        AccountFile file = task.file();
        List<Flow> flows = Flow.atTheEnd(file.purses().charged(
                done == null ? List.of() : done.charges(), file.mode()), takeover);
        List<Line> lines = PlanLines.readings(ends);
        if (done != null) {
            lines.addAll(PlanLines.charges(done));
        }
        boolean over = task.to() == AccountState.CLOSED
                && task.order().slip() == Slip.Kind.TRANSFERRED;
        lines.addAll(PlanLines.onMeters(ends, over));
        flows.forEach(flow -> lines.add(flow.line()));
        lines.addAll(PlanLines.nothings(file, flows));
        if (over && done != null) {
            done.counted().forEach(counted -> lines.add(Line.of(
                    takeover.tiers() ? Kind.TIERS_GO_ON : Kind.TIERS_BEGIN_ANEW,
                    counted.used().kWh(), counted.unit())));
        }
        file.meters().forEach(meter -> lines.add(
                Line.of(over ? Kind.METER_GOES_OVER : Kind.METER_ENDS, meter.number())));
        return ready(task, lines, ends, done, flows);
    }

    private static Drawn ready(Task task, List<Line> lines, List<MeterEnd> ends,
            Settled.@Nullable Done settled, List<Flow> flows) {
        List<Line> all = new ArrayList<>();
        if (task.file().state() != task.to()) {
            all.add(Line.of(Kind.STATE, task.file().state(), task.to()));
        }
        if (task.order() instanceof AccountOrder.Transfer(_, var holder, _, _, _)) {
            all.add(Line.of(Kind.NEW_HOLDER, holder.name().strip()));
        }
        all.addAll(lines);
        return new Drawn.Plan(new AccountPlan(task.order(), task.file(), all, ends,
                Flow.drawer(flows), Flow.leaves(flows)), task.to(), settled, flows);
    }
}
