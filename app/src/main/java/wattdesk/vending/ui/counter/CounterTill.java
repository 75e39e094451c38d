package wattdesk.vending.ui.counter;

import java.util.function.Consumer;
import javafx.application.Platform;
import wattdesk.customer.AccountCard;
import wattdesk.ui.Background;
import wattdesk.vending.Order;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;

/// Follows pressed sales until each has ended.
final class CounterTill {

    /// Tickets in sight: all that are open, and this many that have ended.
    private static final int ENDED_IN_SIGHT = 1;

    private final CounterModel model;
    private final CounterInteractor interactor;
    private final Background background;
    private final Consumer<Ticket> ended;
    private boolean following;

    CounterTill(CounterModel model, CounterInteractor interactor, Background background,
            Consumer<Ticket> ended) {
        this.model = model;
        this.interactor = interactor;
        this.background = background;
        this.ended = ended;
    }

    void press(SellCommand command, AccountCard card) {
        Ticket ticket = new Ticket(command.sale(), card.room().code(), card.customer().name(),
                command.amount());
        model.tickets.removeIf(refused -> refused.sale.equals(command.sale()));
        model.tickets.addFirst(ticket);
        tidy();
        background.run(
                () -> interactor.sell(command,
                        step -> Platform.runLater(() -> ticket.step.set(step))),
                outcome -> end(ticket, outcome),
                trouble -> lost(ticket, trouble));
    }

    private void end(Ticket ticket, SellOutcome outcome) {
        ticket.end.set(switch (outcome) {
            case SellOutcome.Sold(var order, _) -> new Ticket.End.Taken(order);
            case SellOutcome.Rejected(var why) -> new Ticket.End.Rejected(SaleMessages.of(why));
            case SellOutcome.InDoubt _ -> new Ticket.End.InDoubt(SaleMessages.of(outcome));
        });
        finish(ticket);
    }

    /// The service itself broke: whether money was recorded must be looked up, never guessed.
    private void lost(Ticket ticket, Throwable trouble) {
        ticket.end.set(new Ticket.End.InDoubt(SaleMessages.of(new SellOutcome.InDoubt(
                "WD-4901", trouble.getClass().getSimpleName()))));
        background.report(trouble);
        finish(ticket);
    }

    private void finish(Ticket ticket) {
        tidy();
        background.run(interactor::takings, model.takings::set);
        ended.accept(ticket);
    }

    private void tidy() {
        int room = ENDED_IN_SIGHT;
        for (Ticket ticket : java.util.List.copyOf(model.tickets)) {
            if (!ticket.isOpen() && --room < 0) {
                model.tickets.remove(ticket);
            }
        }
    }

    /// Once a second: a ticket that was left pending or unknown may have been resolved meanwhile.
    void follow() {
        if (following) {
            return;
        }
        model.tickets.stream().filter(CounterTill::goesOn).findFirst().ifPresent(ticket -> {
            following = true;
            background.run(() -> interactor.order(ticket.sale), found -> {
                following = false;
                found.ifPresent(order -> ticket.end.set(new Ticket.End.Taken(order)));
            }, trouble -> following = false);
        });
    }

    private static boolean goesOn(Ticket ticket) {
        return ticket.end.get() instanceof Ticket.End.Taken(Order order) && switch (
                order.standing()) {
            case PENDING, UNKNOWN -> true;
            case DELIVERED, REFUSED, DISPUTED, VOIDED -> false;
        };
    }
}
