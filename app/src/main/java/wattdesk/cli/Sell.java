package wattdesk.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wattdesk.operator.Actor;
import wattdesk.station.Station;
import wattdesk.vending.Order;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellCommand.Delivery;
import wattdesk.vending.SellOutcome;

/// One sale; the same id twice is the same sale.
@Command(name = "sell")
final class Sell implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private SellOptions options = new SellOptions();

    Sell(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        SellCommand command = options.command();
        Duration patience = options.patience();
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            SellOutcome outcome = station.vending()
                    .sell(command, actor, step -> { }, patience);
            return switch (outcome) {
                case SellOutcome.Sold sold -> sold(sold, command.delivery());
                case SellOutcome.Rejected _ -> throw fault(Exit.REFUSED, outcome, command);
                case SellOutcome.InDoubt _ -> throw fault(Exit.UNKNOWN, outcome, command);
            };
        }
    }

    private int sold(SellOutcome.Sold sold, Delivery delivery) {
        Order order = sold.order();
        desk.terminal().answer(desk.json(), Documents.of(order), OrderText.row(order));
        desk.terminal().tell(SaleMessages.of(sold));
        return exit(order, delivery).code();
    }

    static Exit exit(Order order, Delivery delivery) {
        return switch (order.standing()) {
            case DELIVERED -> Exit.DONE;
            case PENDING -> delivery == Delivery.NONE ? Exit.DONE : Exit.UNKNOWN;
            case UNKNOWN -> Exit.UNKNOWN;
            case REFUSED, DISPUTED, VOIDED -> Exit.REFUSED;
        };
    }

    private static CommandFault fault(Exit exit, SellOutcome outcome, SellCommand command) {
        return Fault.told(exit, SaleMessages.of(outcome))
                .with("id", command.sale().toString())
                .with("account", command.account())
                .with("amount", command.amount().yuan()).thrown();
    }
}
