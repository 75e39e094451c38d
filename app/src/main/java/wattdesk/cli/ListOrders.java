package wattdesk.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.quantity.BusinessDay;
import wattdesk.station.Station;
import wattdesk.vending.Order;

/// Lists the sales of some days, today's without dates.
@Command(name = "orders")
final class ListOrders implements Callable<Integer> {

    private final Desk desk;
    private final Clock clock = Clock.systemUTC();

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable LocalDate to;

    ListOrders(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        BusinessDay today = BusinessDay.of(clock.instant());
        LocalDate last = to == null ? today.date() : to;
        LocalDate first = from == null ? (to == null ? today.date() : last) : from;
        if (first.isAfter(last)) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--from", first).thrown();
        }
        try (Station station = desk.open()) {
            List<Order> orders = station.orders().between(
                    new BusinessDay(first), new BusinessDay(last));
            orders.forEach(order -> desk.terminal().answer(
                    desk.json(), Documents.of(order), OrderText.row(order)));
            if (orders.isEmpty() && !desk.json()) {
                desk.terminal().remark(desk.terminal().word("list.empty"));
            }
            return Exit.DONE.code();
        }
    }
}
