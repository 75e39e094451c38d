package wattdesk.customer;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.quantity.BusinessDay;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipBook;

/// Previews and performs what happens to accounts, one after the other.
public final class LifeDesk implements AccountLife {

    private final LifePorts ports;
    private final LifePlans plans;
    private final Presets presets;

    /// `presets` enters accounts that have not begun.
    public LifeDesk(LifePorts ports, Presets presets) {
        this.ports = ports;
        this.presets = presets;
        plans = new LifePlans(ports);
    }

    /// Enters an account that has not begun.
    @FunctionalInterface
    public interface Presets {
        Opening enter(OpenAccount request, Actor actor);
    }

    @Override
    public Opening preset(OpenAccount request, Actor actor) {
        return presets.enter(request, actor);
    }

    @Override
    public Preview preview(AccountOrder order, Actor actor) {
        return switch (plans.draw(order, null, null, actor)) {
            case Drawn.Not(var why) -> new Preview.Not(why);
            case Drawn.Plan drawn -> new Preview.Ready(drawn.plan());
        };
    }

    @Override
    public synchronized Performed perform(
            UUID id, AccountPlan plan, Actor actor, @Nullable Approval approval) {
        Optional<Slip> before = ports.slips().find(id);
        if (before.isPresent()) {
            return again(before.get(), plan);
        }
        LifeBookings.Next next = next(plan.order());
        return switch (plans.draw(plan.order(), plan.ends(),
                next == null ? null : next.number(), actor)) {
            case Drawn.Not(var why) -> new Performed.Refused(why);
            case Drawn.Plan drawn -> {
                Why why = objection(drawn.plan(), plan, actor, approval);
                yield why != null ? new Performed.Refused(why)
                        : perform(id, drawn, next, actor, approval);
            }
        };
    }

    /// The same id again: what it did then, if it was the same.
    private Performed again(Slip slip, AccountPlan plan) {
        boolean same = slip.kind() == plan.order().slip()
                && slip.account().equals(plan.order().account())
                && slip.drawer().equals(plan.drawer());
        return !same ? new Performed.Refused(new Why.UsedId())
                : new Performed.Done(slip, ports.files().file(slip.account())
                        .map(AccountFile::movedTo).orElse(null), true);
    }

    private LifeBookings.@Nullable Next next(AccountOrder order) {
        if (!(order instanceof AccountOrder.Transfer(_, var holder, _, _, _))) {
            return null;
        }
        try {
            String name = OpeningForm.name(holder.name());
            String phone = OpeningForm.phone(holder.phone());
            Customer customer = Optional.ofNullable(phone)
                    .flatMap(number -> ports.book().customer(name, number))
                    .orElseGet(() -> new Customer(UUID.randomUUID(), name, phone));
            return new LifeBookings.Next(ports.book().nextNumber(), customer);
        } catch (OpeningForm.Wrong e) {
            return null; // drawing the plan again says what is wrong
        }
    }

    private static @Nullable Why objection(AccountPlan now, AccountPlan then, Actor actor,
            @Nullable Approval approval) {
        if (!now.content().equals(then.content())) {
            return new Why.Moved();
        }
        if (!now.needsSecondPerson()) {
            return null;
        }
        if (approval == null) {
            return new Why.NeedsSecondPerson(now.leaves());
        }
        boolean fits = approval.action().equals(AccountPlan.APPROVE)
                && approval.subject().equals(now.subject())
                && approval.requester().login().equals(actor.operator().login());
        return fits ? null : new Why.ApprovalDoesNotFit();
    }

    private Performed perform(UUID id, Drawn.Plan drawn, LifeBookings.@Nullable Next next,
            Actor actor, @Nullable Approval approval) {
        Approval word = drawn.plan().needsSecondPerson() ? approval : null;
        int year = BusinessDay.of(ports.clock().instant()).date().getYear();
        Change change = LifeBookings.change(id, drawn, next,
                new PlanPaper(ports.paper().get()).of(drawn.plan(),
                        next == null ? null : next.number(), word),
                SlipBook.series(ports.receiptSeries().get(), year), actor, word);
        Performed performed = switch (ports.books().commit(change)) {
            case Commit.Done done -> new Performed.Done(
                    ports.slips().find(id).orElseThrow(), next == null ? null : next.number(),
                    done.repeated());
            case Commit.DifferentContent() -> new Performed.Refused(new Why.UsedId());
            case Commit.Stale _ -> new Performed.Refused(new Why.Moved());
            case Commit.ClockSetBack(var last, var now) ->
                new Performed.Refused(new Why.ClockSetBack(last, now));
            case Commit.NotWritten(var code, var detail) ->
                new Performed.Refused(new Why.NotWritten(code, detail));
            case Commit.InDoubt(var code, var detail) -> new Performed.InDoubt(code, detail);
        };
        ports.changed().run();
        return performed;
    }
}
