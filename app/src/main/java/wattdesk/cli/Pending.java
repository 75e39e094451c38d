package wattdesk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.operator.Actor;
import wattdesk.station.Station;
import wattdesk.vending.Order;
import wattdesk.vending.Resolution;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellCommand.Delivery;

/// Lists what was paid and is not on its meter; tries it again where asked.
@Command(name = "pending")
final class Pending implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--retry")
    private boolean retry;

    Pending(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            List<Order> open = station.orders().open();
            Rows rows = new Rows(desk);
            if (!retry) {
                open.forEach(order -> print(rows, order));
                rows.end();
                return Exit.DONE.code();
            }
            Actor actor = new Who(desk).operatorOrSystem(station);
            int exit = retried(station, open, actor, rows);
            rows.end();
            return exit;
        }
    }

    private int retried(Station station, List<Order> open, Actor actor, Rows rows) {
        List<Exit> exits = new ArrayList<>(List.of(Exit.DONE));
        for (Order order : open) {
            switch (station.vending().tryNow(order.sale(), actor)) {
                case Resolution.Now now -> {
                    print(rows, now.order());
                    exits.add(Sell.exit(now.order(), Delivery.BUS));
                }
                case Resolution.Refused refused -> {
                    print(rows, order);
                    desk.terminal().tell(SaleMessages.of(refused.why()));
                    exits.add(Exit.REFUSED);
                }
            }
        }
        return exits.stream().max(Comparator.comparingInt(Exit::code)).orElse(Exit.DONE).code();
    }

    private static void print(Rows rows, Order order) {
        rows.add(Documents.of(order), OrderText.row(order));
    }
}
