package wattdesk.installation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover;
import wattdesk.billing.MeterValue;
import wattdesk.billing.TakenValue;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.MeterHanger;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeStep.Why;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.quantity.Money;

/// Guides the change of a device; what the last step writes is drawn up by [Exchange].
public final class ChangeDesk implements MeterChanges {

    private final ChangePorts ports;
    private final InstantSource clock;

    public ChangeDesk(ChangePorts ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public synchronized ChangeStep begin(String meterNumber, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
            return refused(new Why.NotPermitted());
        }
        Optional<MeterChange> draft = ports.book().draft(meterNumber);
        Optional<AccountCard> card = ports.accounts().byMeter(meterNumber);
        if (card.isEmpty()) {
            return refused(new Why.NoSuchMeter(meterNumber));
        }
        if (ports.accounts().creditOpen(meterNumber)) {
            return refused(new Why.CreditOpen(meterNumber));
        }
        return draft.<ChangeStep>map(ChangeStep.Kept::new).orElseGet(() -> keep(new MeterChange(
                UUID.randomUUID(), MeterChange.State.DRAFT, card.get().number(),
                card.get().room().code(), OldDevice.of(meterNumber,
                        ports.book().ratio(meterNumber).orElse(Ratio.ONE)), null, "", null,
                null, actor.operator().login(), clock.instant(), null),
                actor, "METER_CHANGE_BEGUN"));
    }

    private static ChangeStep refused(Why why) {
        return new ChangeStep.Refused(why);
    }

    private ChangeStep keep(MeterChange change, Actor actor, String action) {
        return switch (ports.book().keep(change, actor, new AuditEntry(
                action, change.account(), "meter=" + change.old().number()))) {
            case Paperwork.Filed.Done() -> new ChangeStep.Kept(change);
            case Paperwork.Filed.Stale(var found) ->
                refused(new Why.NotWritten(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                refused(new Why.NotWritten(code, detail));
        };
    }

    /// The draft and its account, or why there is none.
    private Object draft(UUID id, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
            return new Why.NotPermitted();
        }
        return ports.book().find(id)
                .filter(change -> change.state() == MeterChange.State.DRAFT)
                .<Object>map(change -> change).orElseGet(Why.NoDraft::new);
    }

    @Override
    public synchronized ChangeStep readOld(UUID id, Actor actor) {
        if (!(draft(id, actor) instanceof MeterChange change)) {
            return refused((Why) draft(id, actor));
        }
        Optional<AccountCard> card = ports.accounts().byMeter(change.old().number());
        if (card.isEmpty()) {
            return refused(new Why.NoSuchMeter(change.old().number()));
        }
        return switch (ports.handover().look(card.get().meter())) {
            case Handover.Look.Missed(var cause, var detail) ->
                refused(missed(change.old().number(), cause, detail));
            case Handover.Look.Read(var value) -> keepOld(id, with(change.old(), value), actor);
        };
    }

    private static OldDevice with(OldDevice old, TakenValue value) {
        return new OldDevice(old.number(), old.ratio(), value, value.balance(), old.added(),
                old.addedReason(), old.becomes());
    }

    private static Why missed(String number, Cause cause, String detail) {
        return cause == Cause.WRONG_METER
                ? new Why.WrongMeter(number, detail.substring(detail.lastIndexOf(' ') + 1))
                : new Why.Silent(number, cause.name());
    }

    @Override
    public synchronized ChangeStep keepOld(UUID id, OldDevice old, Actor actor) {
        if (!(draft(id, actor) instanceof MeterChange change)) {
            return refused((Why) draft(id, actor));
        }
        if (old.added().thousandths() < 0
                || (old.added().thousandths() > 0 && old.addedReason().isBlank())) {
            return refused(new Why.AddedWithoutReason());
        }
        TakenValue last = old.last();
        Handover.Obstacle not = last == null ? null
                : ports.handover().objection(change.account(), last);
        return not != null ? refused(new Why.Registers(not))
                : keep(change.with(old), actor, "METER_CHANGE_OLD");
    }

    @Override
    public synchronized ChangeStep keepNew(UUID id, NewDevice fresh, Actor actor) {
        if (!(draft(id, actor) instanceof MeterChange change)) {
            return refused((Why) draft(id, actor));
        }
        if (fresh.meter().number().strip().equals(change.old().number())) {
            return refused(new Why.SameNumber(change.old().number()));
        }
        return switch (checked(change, fresh.meter())) {
            case MeterHanger.Checked.Not(var why) -> refused(new Why.Device(why));
            case MeterHanger.Checked.Fine(var _, var meter, var _) -> {
                Why why = against(change, fresh.first());
                yield why != null ? refused(why) : keep(change.with(
                        new NewDevice(meter, fresh.due(), fresh.first())), actor,
                        "METER_CHANGE_NEW");
            }
        };
    }

    private MeterHanger.Checked checked(MeterChange change, NewMeter meter) {
        return ports.hanger().check(new NewMeter(change.account(), meter.number(), meter.line(),
                meter.profile(), meter.address(), meter.customerNumber(), meter.ratio()),
                change.old().number());
    }

    private @Nullable Why against(MeterChange change, @Nullable TakenValue first) {
        TakenValue last = change.old().last();
        return first != null && (first.at().isAfter(clock.instant())
                || (last != null && first.at().isBefore(last.at())))
                ? new Why.FirstTooEarly(String.valueOf(first.at())) : null;
    }

    @Override
    public synchronized ChangeStep readNew(UUID id, Actor actor) {
        if (!(draft(id, actor) instanceof MeterChange change)) {
            return refused((Why) draft(id, actor));
        }
        NewDevice fresh = change.fresh();
        if (fresh == null) {
            return refused(new Why.Incomplete(3));
        }
        Meter meter = fresh.meter().meter("");
        return switch (ports.handover().look(meter)) {
            case Handover.Look.Missed(var cause, var detail) ->
                refused(missed(meter.number(), cause, detail));
            case Handover.Look.Read(var value) ->
                keepNew(id, new NewDevice(fresh.meter(), fresh.due(), value), actor);
        };
    }

    @Override
    public Optional<ChangeStep.Preview> preview(UUID id) {
        return ports.book().find(id).flatMap(change -> {
            TakenValue last = change.old().last();
            NewDevice fresh = change.fresh();
            return last == null || fresh == null || fresh.first() == null ? Optional.empty()
                    : Optional.of(new ChangeStep.Preview(change, ports.handover().foresee(
                            change.account(), Exchange.closing(change.old(), last)),
                            carried(change)));
        });
    }

    /// What stands on a prepaid meter goes with the account; an overdraft does not go onto a meter.
    private @Nullable Money carried(MeterChange change) {
        Money balance = change.old().balance();
        boolean prepaid = ports.accounts().byMeter(change.old().number())
                .filter(card -> card.mode() == BillingMode.METER).isPresent();
        return prepaid && balance != null && balance.isPositive() ? balance : null;
    }

    @Override
    public synchronized ChangeStep confirm(UUID id, String reason, Actor actor) {
        Optional<MeterChange> before = ports.book().find(id)
                .filter(change -> change.state() == MeterChange.State.DONE);
        if (before.isPresent()) {
            return new ChangeStep.Done(
                    before.get(), null, ports.slips().find(id).orElse(null));
        }
        if (!(draft(id, actor) instanceof MeterChange change)) {
            return refused((Why) draft(id, actor));
        }
        if (reason.isBlank()) {
            return refused(new Why.NoReason());
        }
        Why why = missing(change);
        return why != null ? refused(why) : exchange(change.because(reason.strip()), actor);
    }

    private @Nullable Why missing(MeterChange change) {
        NewDevice fresh = change.fresh();
        if (change.old().last() == null) {
            return new Why.Incomplete(2);
        }
        if (fresh == null || fresh.first() == null) {
            return new Why.Incomplete(fresh == null ? 3 : 4);
        }
        return ports.accounts().creditOpen(change.old().number())
                ? new Why.CreditOpen(change.old().number()) : null;
    }

    private ChangeStep exchange(MeterChange change, Actor actor) {
        NewDevice fresh = java.util.Objects.requireNonNull(change.fresh());
        TakenValue last = java.util.Objects.requireNonNull(change.old().last());
        Handover.Obstacle not = ports.handover().objection(change.account(), last);
        if (not != null) {
            return refused(new Why.Registers(not));
        }
        return switch (checked(change, fresh.meter())) {
            case MeterHanger.Checked.Not(var why) -> refused(new Why.Device(why));
            case MeterHanger.Checked.Fine(var card, var _, var holds) -> {
                boolean unknown = card.mode() == BillingMode.METER
                        && last.source() == MeterValue.Source.BY_HAND
                        && change.old().balance() == null;
                yield unknown ? refused(new Why.BalanceUnknown(change.old().number()))
                        : new Exchange(ports, change, card, holds, carried(change)).write(
                                actor, clock.instant());
            }
        };
    }

    @Override
    public synchronized ChangeStep giveUp(UUID id, String reason, Actor actor) {
        if (!(draft(id, actor) instanceof MeterChange change)) {
            return refused((Why) draft(id, actor));
        }
        return reason.isBlank() ? refused(new Why.NoReason())
                : keep(change.givenUp(reason.strip()), actor, "METER_CHANGE_GIVEN_UP");
    }

    @Override
    public Optional<MeterChange> find(UUID change) {
        return ports.book().find(change);
    }

    @Override
    public List<MeterChange> drafts() {
        return ports.book().drafts();
    }

    @Override
    public List<MeterChange> of(String account) {
        return ports.book().of(account);
    }
}
