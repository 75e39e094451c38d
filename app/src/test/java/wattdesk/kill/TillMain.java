package wattdesk.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import wattdesk.cli.Logs;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.station.DemoPeople;
import wattdesk.station.Station;
import wattdesk.vending.Order;
import wattdesk.vending.SaleSteps;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellCommand.Delivery;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// A till that is made to be killed: opens the station, waits until what the last one left has
/// resolved itself, tells where every sale stands, then does as it is told on standard input.
///
/// Arguments: the folder, then numbers of meters that are not waited for. Says
/// `ORDER sale meter fen standing receipt`, `CHECK …` for a broken rule, `READY`; for a sale `PAID`
/// as soon as the cashier is shown it and `SOLD sale standing` at its end.
final class TillMain {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Station station;
    private final Actor cashier;
    private final Set<String> away;
    private boolean hasty;

    private TillMain(Station station, Actor cashier, Set<String> away) {
        this.station = station;
        this.cashier = cashier;
        this.away = away;
    }

    public static void main(String[] args) throws Exception {
        Logs.quiet();
        List<String> away = List.of(args).subList(1, args.length);
        try (Station station = TestStations.open(Path.of(args[0]))) {
            Actor cashier = TestStations.signIn(station, DemoPeople.CASHIER);
            new TillMain(station, cashier, Set.copyOf(away)).serve();
        }
        System.out.println("CLOSED");
    }

    private void serve() throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        report();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "arm" -> System.setProperty("wattdesk.failpoint", words[1]);
                case "hasty" -> hasty = true;
                case "report" -> report();
                case "sell" -> sell(words[1], UUID.fromString(words[2]), Long.parseLong(words[3]));
                case "again" -> BlindTill.sendAgain(station, UUID.fromString(words[1]));
                case "run" -> {
                    Thread.ofPlatform().daemon().start(() -> endWithTheTest(in));
                    run(Long.parseLong(words[1]), words[2]);
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static void endWithTheTest(BufferedReader in) {
        try {
            String line = in.readLine();
            while (line != null) {
                line = in.readLine();
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        Runtime.getRuntime().halt(1);
    }

    private void run(long seed, String account) {
        for (int i = 0; ; i++) {
            sell(account, new UUID(seed, i), 100 + i);
        }
    }

    private void report() throws InterruptedException {
        List<Order> left = resolved();
        left.forEach(order -> System.out.println("STUCK " + order));
        // The writer takes one after the other: now the last outcome is on the tape, too, and
        // nothing but the next sale passes what is armed from here on.
        TestStations.prove(station, DemoPeople.CASHIER);
        LocalDate today = BusinessDay.of(Instant.now()).date();
        station.orders().between(
                        new BusinessDay(today.minusDays(1)), new BusinessDay(today.plusDays(1)))
                .forEach(o -> System.out.println("ORDER " + o.sale() + " " + o.meter() + " "
                        + o.amount().fen() + " " + o.standing() + " " + o.receipt()));
        station.check().stream().filter(finding -> !finding.holds())
                .forEach(finding -> System.out.println("CHECK " + finding));
        System.out.println("READY");
    }

    /// Nobody presses anything: deliveries resolve by themselves. Returns those that did not.
    private List<Order> resolved() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Order> open = open();
        while (!open.isEmpty() && System.nanoTime() < end
                && open.stream().noneMatch(o -> o.standing() == Order.Standing.DISPUTED)) {
            Thread.sleep(10);
            open = open();
        }
        return open;
    }

    private List<Order> open() {
        return station.orders().open().stream().filter(o -> !away.contains(o.meter())).toList();
    }

    private void sell(String account, UUID sale, long fen) {
        System.out.println("PAY " + sale);
        Money amount = Money.ofFen(fen);
        SellOutcome outcome = station.vending().sell(
                new SellCommand(sale, account, amount, Tender.Cash.exact(amount), Delivery.BUS),
                cashier, step -> tell(step, sale), Duration.ofSeconds(60));
        String state = switch (outcome) {
            case SellOutcome.Sold sold -> sold.order().standing().name();
            case SellOutcome.Rejected rejected -> "REJECTED " + rejected.why();
            case SellOutcome.InDoubt doubt -> "IN_DOUBT " + doubt.code();
        };
        System.out.println("SOLD " + sale + " " + state);
    }

    /// What comes after recording says that it is recorded; a hasty till says so before.
    private void tell(SaleSteps.Step step, UUID sale) {
        System.out.println("STEP " + step);
        if (step == (hasty ? SaleSteps.Step.RECORDING : SaleSteps.Step.READING)) {
            System.out.println("PAID " + sale);
        }
    }
}
