package wattdesk.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import wattdesk.cli.Logs;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.station.DemoPeople;
import wattdesk.station.Finding;
import wattdesk.station.Station;
import wattdesk.vending.Order;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellCommand.Delivery;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// A till that is made to be killed: opens the station, settles what is open, tells where every
/// sale stands, then sells until it is stopped.
///
/// Arguments: folder, seed, accounts… It says `SETTLED`, `ORDER sale meter fen state`, `CHECK …`,
/// `READY`, then `PAY sale` before and `SOLD sale state` after each sale.
final class TillMain {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TillMain() {}

    public static void main(String[] args) throws Exception {
        Logs.quiet();
        boolean sell = !args[1].equals("settle");
        try (Station station = TestStations.open(Path.of(args[0]))) {
            Actor cashier = TestStations.signIn(station, DemoPeople.CASHIER);
            settle(station, cashier);
            report(station);
            System.out.println("READY");
            System.in.read();
            long seed = sell ? Long.parseLong(args[1]) : 0;
            for (int i = 0; sell; i++) {
                sell(station, cashier, args[2 + i % (args.length - 2)], new UUID(seed, i));
            }
        }
        System.out.println("CLOSED");
    }

    private static void settle(Station station, Actor cashier) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!station.orders().open().isEmpty() && System.nanoTime() < end) {
            for (Order order : station.orders().open()) {
                var result = station.vending().tryNow(order.sale(), cashier);
                if (order.standing() == Order.Standing.DISPUTED) {
                    System.out.println("DISPUTE " + order + " " + result);
                    return;
                }
            }
            Thread.sleep(20);
        }
        System.out.println("SETTLED");
    }

    private static void report(Station station) {
        LocalDate today = BusinessDay.of(java.time.Instant.now()).date();
        List<Order> orders = station.orders().between(
                new BusinessDay(today.minusDays(1)), new BusinessDay(today.plusDays(1)));
        orders.forEach(o -> System.out.println("ORDER " + o.sale() + " " + o.meter() + " "
                + o.amount().fen() + " " + o.standing()));
        for (Finding finding : station.check()) {
            if (!finding.holds()) {
                System.out.println("CHECK " + finding);
            }
        }
    }

    private static void sell(Station station, Actor cashier, String account, UUID sale) {
        System.out.println("PAY " + sale);
        Money amount = Money.ofFen(100 + Math.floorMod(sale.getLeastSignificantBits() * 37, 900));
        SellOutcome outcome = station.vending().sell(
                new SellCommand(sale, account, amount, Tender.Cash.exact(amount), Delivery.BUS),
                cashier, step -> { }, Duration.ofSeconds(20));
        String state = switch (outcome) {
            case SellOutcome.Sold sold -> sold.order().standing().name();
            case SellOutcome.Rejected rejected -> "REJECTED " + rejected.why();
            case SellOutcome.InDoubt doubt -> "IN_DOUBT " + doubt.code();
        };
        System.out.println("SOLD " + sale + " " + state);
    }
}
