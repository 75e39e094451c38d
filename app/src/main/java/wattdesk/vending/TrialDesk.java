package wattdesk.vending;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.metering.Meter;
import wattdesk.metering.ProfileFacts;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.quantity.Money;

/// Makes test sales through the counter and judges them.
public final class TrialDesk implements Trials {

    /// What may be used between the write and the look at the display.
    private static final Money USE = Money.ofFen(50);
    /// What rounding may add to a balance (meter-io 22).
    private static final Money ROUNDING = Money.ofFen(5);

    private final SellingPorts ports;
    private final TrialBook book;
    private final CounterDesk counter;
    private final Paperwork paperwork;

    public TrialDesk(SellingPorts ports, TrialBook book, CounterDesk counter) {
        this.ports = ports;
        this.book = book;
        this.counter = counter;
        paperwork = new Paperwork(ports.books());
    }

    @Override
    public Standing of(Meter meter) {
        Optional<ProfileFacts> facts = ports.profiles().byId(meter.profile());
        if (facts.isEmpty() || !facts.get().credits()) {
            return new Standing.NotPossible();
        }
        if (facts.get().verified() || ports.settings().now().practice()) {
            return new Standing.NotNeeded();
        }
        return book.onMeter(meter.number(), meter.profile(), facts.get().fileHash())
                .flatMap(trial -> ports.orders().bySale(trial.sale()))
                .<Standing>map(Standing.Made::new).orElseGet(Standing.Needed::new);
    }

    @Override
    public SellOutcome begin(UUID sale, AccountCard account, Actor actor, Approval approval,
            SaleSteps steps, Duration wait) {
        Meter meter = account.meter();
        if (ports.accounts().seenWith(account.number(), meter.number()).isEmpty()) {
            return new SellOutcome.Rejected(
                    new SellOutcome.Why.NotItsMeter(account.number(), meter.number()));
        }
        if (!fits(approval, meter, actor)) {
            return new SellOutcome.Rejected(new SellOutcome.Why.ApprovalDoesNotFit());
        }
        SellCommand command = new SellCommand(sale, account.number(), meter.number(), AMOUNT,
                Tender.Cash.exact(AMOUNT), SellCommand.Delivery.BUS);
        boolean first = ports.orders().bySale(sale).isEmpty();
        if (first && !mayBegin(of(meter))) {
            return new SellOutcome.Rejected(new SellOutcome.Why.NoTrialNeeded(meter.profile()));
        }
        String hash = ports.profiles().byId(meter.profile()).orElseThrow().fileHash();
        return counter.trial(command, new TrialTerms(meter.profile(), hash, approval), actor,
                steps, wait);
    }

    /// One that arrived and proved nothing may be followed by another.
    private static boolean mayBegin(Standing standing) {
        return switch (standing) {
            case Standing.NotNeeded() -> false;
            case Standing.NotPossible() -> false;
            case Standing.Needed() -> true;
            case Standing.Made(var order) -> order.standing() == Order.Standing.DELIVERED;
        };
    }

    private static boolean fits(Approval approval, Meter meter, Actor actor) {
        return approval.action().equals(ACTION) && approval.subject().equals(Trials.subject(meter))
                && approval.requester().login().equals(actor.operator().login());
    }

    @Override
    public Proof confirm(UUID sale, Money displayed, Actor actor) {
        if (!actor.operator().may(Permission.SELL)) {
            return new Proof.NotPermitted();
        }
        Optional<Order> order = ports.orders().bySale(sale);
        Optional<AccountCard> card = order.flatMap(o -> ports.accounts().byMeter(o.meter()));
        if (card.isEmpty() || !(of(card.get().meter()) instanceof Standing.Made(var made))
                || !made.sale().equals(sale)) {
            return new Proof.NotDelivered();
        }
        Meter meter = card.get().meter();
        String hash = ports.profiles().byId(meter.profile()).orElseThrow().fileHash();
        return book.onMeter(meter.number(), meter.profile(), hash)
                .map(trial -> judge(trial, made, meter, displayed, actor))
                .orElseGet(Proof.NotDelivered::new);
    }

    private Proof judge(
            TrialBook.Trial trial, Order order, Meter meter, Money displayed, Actor actor) {
        Money before = order.balanceBefore();
        Money after = order.balanceAfter();
        Integer counter = order.counter();
        Integer first = trial.countBefore();
        if (order.standing() != Order.Standing.DELIVERED || before == null || after == null
                || counter == null || first == null) {
            return new Proof.NotDelivered();
        }
        Money change = after.minus(before);
        if (counter - first != 1 || !close(AMOUNT, change)) {
            return new Proof.NotOneYuan(counter - first, change);
        }
        if (!close(after, displayed)) {
            return new Proof.OtherDisplay(after, displayed);
        }
        return keep(new TypeProved(order.sale(), first, counter, before, after, displayed),
                meter, actor);
    }

    /// A little less through use, a little more through rounding; a scale is off by ten at least.
    private static boolean close(Money expected, Money found) {
        return found.compareTo(expected.minus(USE)) >= 0
                && found.compareTo(expected.plus(ROUNDING)) <= 0;
    }

    private Proof keep(TypeProved proved, Meter meter, Actor actor) {
        AuditEntry audit = new AuditEntry("METER_TYPE_PROVED", meter.profile(),
                "meter=%s sale=%s count %d to %d balance %s to %s displayed %s".formatted(
                        meter.number(), proved.sale(), proved.countBefore(), proved.countAfter(),
                        proved.balanceBefore().yuan(), proved.balanceAfter().yuan(),
                        proved.displayed().yuan()));
        return switch (paperwork.file(proved, actor, audit)) {
            case Paperwork.Filed.Done() -> new Proof.Proved(meter.profile());
            case Paperwork.Filed.Stale(var found) ->
                new Proof.NotWritten(BookMessages.MOVED, found);
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Proof.NotWritten(code, detail);
        };
    }
}
