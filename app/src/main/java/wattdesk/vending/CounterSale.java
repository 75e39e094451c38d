package wattdesk.vending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.ledger.Books;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Failpoint;
import wattdesk.message.BookMessages;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.settings.SettingsBook;

/// One sale at the counter, step by step (house, "Sell").
///
/// Has no thread of its own: steps 1, 2 and 5 run on the caller's, 3 and 4 where the courier works.
final class CounterSale {

    private static final System.Logger LOG = System.getLogger(CounterSale.class.getName());
    /// "The disk or the database refused."
    private static final String UNREADABLE = "WD-4010";

    private final EarlierPresses earlier;
    private final Books books;
    private final Orders orders;
    private final Transfers transfers;
    private final Accounts accounts;
    private final SettingsBook settings;
    private final SaleCheck check;
    private final MeterTurns turns;
    private final Courier courier;
    private final SaleListener listener;
    private final InstantSource clock;

    CounterSale(SellingPorts ports, SaleCheck check, Courier courier) {
        this.check = check;
        this.courier = courier;
        books = ports.books();
        orders = ports.orders();
        transfers = ports.transfers();
        earlier = new EarlierPresses(orders, transfers);
        accounts = ports.accounts();
        settings = ports.settings();
        turns = ports.turns();
        listener = ports.listener();
        clock = ports.clock();
    }

    /// Books that cannot even be read, closed by a full disk for example, end a sale in words too:
    /// before its money nothing was recorded; behind it the next start tells.
    SellOutcome sell(SellCommand command, Actor actor, SaleSteps steps, Duration wait) {
        return sell(command, null, actor, steps, wait);
    }

    /// With terms it is the test sale of a meter type.
    SellOutcome sell(SellCommand command, @Nullable TrialTerms trial, Actor actor,
            SaleSteps steps, Duration wait) {
        try {
            return stepByStep(command, trial, actor, steps, wait);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "no books for sale " + command.sale(), e);
            String why = reason(e);
            return earlier.handedIn(command.sale())
                    ? earlier.doubted(command.sale(), new Commit.InDoubt(UNREADABLE, why))
                    : rejected(new SellOutcome.Why.NotWritten(UNREADABLE, why));
        }
    }

    /// The first line of what lies at the bottom: "No space left on device", not a query.
    private static String reason(Throwable broken) {
        Throwable root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    private SellOutcome stepByStep(SellCommand command, @Nullable TrialTerms trial, Actor actor,
            SaleSteps steps, Duration wait) {
        Known known = transfers.atOnce(() -> new Known(
                earlier.of(command), check.atTheDesk(command, trial, actor)));
        if (known.before().isPresent()) {
            return again(command, known.before().get(), steps, wait);
        }

        // 1 check: account, limits, meter
        steps.at(SaleSteps.Step.CHECKING);
        AccountCard account = known.desk().account();
        UUID shift = actor.shift();
        if (account == null || shift == null || known.desk().why().isPresent()) {
            return rejected(known.desk().why().orElseGet(SellOutcome.Why.NotPermitted::new));
        }

        // 2 commit PAID: durable, synced, on the tape
        SellOutcome recorded = alone(command, trial, account, shift, actor, steps);
        if (!(recorded instanceof SellOutcome.Sold sold)) {
            return recorded;
        }
        if (sold.repeated()) {
            return again(command, sold, steps, wait);
        }

        // 3 deliver, 4 commit the outcome
        bring(command, account, steps, wait);

        // 5 receipt
        Order order = asItStands(sold.order());
        steps.at(SaleSteps.Step.RECEIPT);
        Failpoint.BEFORE_PRINT.pass();
        tell(order, actor);
        return new SellOutcome.Sold(order, false);
    }

    /// What the books say before anything is done: of an earlier press, and at the desk.
    private record Known(Optional<SellOutcome> before, SaleCheck.Desk desk) {}

    /// Checks at the meter and records, while nobody else decides about this meter.
    private SellOutcome alone(SellCommand command, @Nullable TrialTerms trial,
            AccountCard account, UUID shift, Actor actor, SaleSteps steps) {
        String meter = account.meter().number();
        if (!turns.take(meter)) {
            return rejected(new SellOutcome.Why.MeterBusy(meter));
        }
        try {
            Optional<SellOutcome> before =
                    earlier.handedIn(command.sale()) ? earlier.of(command) : Optional.empty();
            if (before.isPresent()) {
                return before.get();
            }
            return switch (check.atTheMeter(command, account, trial, shift)) {
                case SaleCheck.Verdict.Not not -> rejected(not.why());
                case SaleCheck.Verdict.Fine fine ->
                    record(command, trial, fine.checked(), actor, steps);
            };
        } finally {
            turns.giveBack(meter);
        }
    }

    private SellOutcome record(SellCommand command, @Nullable TrialTerms trial,
            SaleBookings.Checked checked, Actor actor, SaleSteps steps) {
        steps.at(SaleSteps.Step.RECORDING);
        String series = settings.now().receiptSeries() + "-"
                + BusinessDay.of(clock.instant()).date().getYear();
        earlier.handIn(command.sale());
        Commit commit = books.commit(SaleBookings.paid(command, trial, checked, series, actor));
        if (!(commit instanceof Commit.Done || commit instanceof Commit.InDoubt)) {
            earlier.gaveBack(command.sale());
        }
        return switch (commit) {
            case Commit.Done done when done.repeated() -> new SellOutcome.Sold(
                    orders.bySale(command.sale()).orElseThrow(), true);
            case Commit.Done done -> new SellOutcome.Sold(
                    SaleBookings.recorded(command, checked, done, actor.operator()), false);
            case Commit.DifferentContent _ -> rejected(new SellOutcome.Why.DifferentSale());
            case Commit.Stale stale ->
                rejected(new SellOutcome.Why.NotWritten(BookMessages.MOVED, stale.found()));
            case Commit.ClockSetBack back ->
                rejected(new SellOutcome.Why.ClockSetBack(back.lastEntry(), back.now()));
            case Commit.NotWritten not ->
                rejected(new SellOutcome.Why.NotWritten(not.code(), not.detail()));
            case Commit.InDoubt doubt -> earlier.doubted(command.sale(), doubt);
        };
    }

    /// What was recorded stays recorded, also where the books can no longer be asked.
    private Order asItStands(Order known) {
        try {
            return orders.bySale(known.sale()).orElseThrow();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "where does " + known.receipt() + " stand?", e);
            return known;
        }
    }

    /// The same press again: the same sale; what is still on its way is waited for, never repeated.
    private SellOutcome again(
            SellCommand command, SellOutcome before, SaleSteps steps, Duration wait) {
        if (!earlier.onItsWay(before)) {
            return before;
        }
        orders.bySale(command.sale()).flatMap(order -> accounts.byMeter(order.meter()))
                .ifPresent(account -> bring(command, account, steps, wait));
        return earlier.asked(command);
    }

    /// The money is booked: what a listener breaks is its own.
    private void tell(Order order, Actor actor) {
        try {
            listener.sold(order, actor);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "telling of receipt " + order.receipt(), e);
        }
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
