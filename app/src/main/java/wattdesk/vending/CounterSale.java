package wattdesk.vending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.ledger.Books;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Failpoint;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.settings.SettingsBook;

/// One sale at the counter, step by step (house, "Sell").
///
/// Has no thread of its own: steps 1, 2 and 5 run on the caller's, 3 and 4 where the courier works.
final class CounterSale {

    private final Books books;
    private final Orders orders;
    private final Accounts accounts;
    private final SettingsBook settings;
    private final SaleCheck check;
    private final MeterTurns turns;
    private final Courier courier;
    private final SaleListener listener;
    private final InstantSource clock;

    CounterSale(Books books, Orders orders, Accounts accounts, SettingsBook settings,
            SaleCheck check, MeterTurns turns, Courier courier, SaleListener listener,
            InstantSource clock) {
        this.books = books;
        this.orders = orders;
        this.accounts = accounts;
        this.settings = settings;
        this.check = check;
        this.turns = turns;
        this.courier = courier;
        this.listener = listener;
        this.clock = clock;
    }

    SellOutcome sell(SellCommand command, Actor actor, SaleSteps steps, Duration wait) {
        Optional<Order> before = orders.bySale(command.sale());
        if (before.isPresent()) {
            return again(command, before.get(), steps, wait);
        }

        // 1 check: account, limits, meter
        steps.at(SaleSteps.Step.CHECKING);
        Optional<AccountCard> found = accounts.byNumber(command.account());
        if (found.isEmpty()) {
            return rejected(new SellOutcome.Why.NoSuchAccount(command.account()));
        }
        AccountCard account = found.get();
        Optional<SellOutcome.Why> desk = check.atTheDesk(command, account, actor);
        UUID shift = actor.shift();
        if (desk.isPresent() || shift == null) {
            return rejected(desk.orElseGet(SellOutcome.Why.NotPermitted::new));
        }

        // 2 commit PAID: durable, synced, on the tape
        SellOutcome recorded = alone(command, account, shift, actor, steps);
        if (!(recorded instanceof SellOutcome.Sold sold)) {
            return recorded;
        }
        if (sold.repeated()) {
            return again(command, sold.order(), steps, wait);
        }

        // 3 deliver, 4 commit the outcome
        bring(command, account, steps, wait);

        // 5 receipt
        Order order = orders.bySale(command.sale()).orElseThrow();
        steps.at(SaleSteps.Step.RECEIPT);
        Failpoint.BEFORE_PRINT.pass();
        listener.sold(order, actor);
        return new SellOutcome.Sold(order, false);
    }

    /// Checks at the meter and records, while nobody else decides about this meter.
    private SellOutcome alone(SellCommand command, AccountCard account, UUID shift, Actor actor,
            SaleSteps steps) {
        String meter = account.meter().number();
        if (!turns.take(meter)) {
            return rejected(new SellOutcome.Why.MeterBusy(meter));
        }
        try {
            Optional<Order> before = orders.bySale(command.sale());
            if (before.isPresent()) {
                return same(command, before.get());
            }
            return switch (check.atTheMeter(command, account, shift)) {
                case SaleCheck.Verdict.Not not -> rejected(not.why());
                case SaleCheck.Verdict.Fine fine -> record(command, fine.checked(), actor, steps);
            };
        } finally {
            turns.giveBack(meter);
        }
    }

    private SellOutcome record(
            SellCommand command, SaleBookings.Checked checked, Actor actor, SaleSteps steps) {
        steps.at(SaleSteps.Step.RECORDING);
        String series = settings.now().receiptSeries() + "-"
                + BusinessDay.of(clock.instant()).date().getYear();
        Commit commit = books.commit(SaleBookings.paid(command, checked, series, actor));
        return switch (commit) {
            case Commit.Done done -> new SellOutcome.Sold(
                    orders.bySale(command.sale()).orElseThrow(), done.repeated());
            case Commit.DifferentContent _ -> rejected(new SellOutcome.Why.DifferentSale());
            case Commit.Stale stale ->
                rejected(new SellOutcome.Why.NotWritten("STALE", stale.found()));
            case Commit.ClockSetBack back ->
                rejected(new SellOutcome.Why.ClockSetBack(back.lastEntry(), back.now()));
            case Commit.NotWritten not ->
                rejected(new SellOutcome.Why.NotWritten(not.code(), not.detail()));
            case Commit.InDoubt doubt -> new SellOutcome.InDoubt(doubt.code(), doubt.detail());
        };
    }

    /// The same press again: the same sale; what is still on its way is waited for, never repeated.
    private SellOutcome again(
            SellCommand command, Order before, SaleSteps steps, Duration wait) {
        SellOutcome outcome = same(command, before);
        boolean onItsWay = before.standing() == Order.Standing.PENDING
                || before.standing() == Order.Standing.UNKNOWN;
        if (outcome instanceof SellOutcome.Sold && onItsWay) {
            accounts.byNumber(command.account())
                    .ifPresent(account -> bring(command, account, steps, wait));
            return same(command, orders.bySale(command.sale()).orElseThrow());
        }
        return outcome;
    }

    private SellOutcome same(SellCommand command, Order before) {
        String then = SaleBookings.content(before.account(), before.amount(), before.tender());
        return then.equals(SaleBookings.fingerprint(command))
                ? new SellOutcome.Sold(before, true)
                : rejected(new SellOutcome.Why.DifferentSale());
    }

    private void bring(SellCommand command, AccountCard account, SaleSteps steps, Duration wait) {
        if (command.delivery() == SellCommand.Delivery.BUS) {
            courier.bring(command.sale(), account.meter(), steps, wait);
        }
    }

    private static SellOutcome rejected(SellOutcome.Why why) {
        return new SellOutcome.Rejected(why);
    }
}
