package wattdesk.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wattdesk.cli.demo.DemoScenes.Outcome;
import wattdesk.customer.AccountCard;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.shell.play.Keys;
import wattdesk.station.DemoPeople;
import wattdesk.station.Finding;
import wattdesk.station.Station;
import wattdesk.vending.Order;
import wattdesk.vending.Order.Standing;

/// A cashier at the demo property: three sales, a reply that is lost, a meter that is away for a
/// while, a reprint, the check of the books. Every key goes through the real window.
public final class DemoPlay {

    private static final long LIMIT_NANOS = Duration.ofSeconds(90).toNanos();
    private static final long LOOK_EVERY_NANOS = 50_000_000;

    private final Station station;
    private final DemoMeters meters;
    private final DemoReport report;
    private final Keys keys;
    private final DemoTime time;

    DemoPlay(Station station, DemoMeters meters, DemoReport report, Keys keys, DemoTime time) {
        this.station = station;
        this.meters = meters;
        this.report = report;
        this.keys = keys;
        this.time = time;
    }

    void play(DemoScenes scenes) {
        scenes.scene("sign-in", this::signIn);
        scenes.scene("sale-645", () -> delivered("1-0101", "100"));
        scenes.scene("sale-modbus", () -> delivered("3-0101", "150"));
        scenes.scene("sale-tiered", () -> delivered("2-0102", "500"));
        scenes.scene("lost-reply", () -> lostReply("1-0102", "80"));
        scenes.scene("offline", () -> offline("3-0102", "60"));
        scenes.scene("back-again", () -> backAgain("3-0102"));
        scenes.scene("receipts", this::receipts);
        scenes.scene("reprint", () -> reprint("1-0101"));
        scenes.scene("check", this::check);
    }

    private Outcome signIn() {
        keys.signIn(DemoPeople.CASHIER.login(), DemoPeople.CASHIER.password());
        return new Outcome(true, DemoPeople.CASHIER.login());
    }

    private AccountCard account(String room) {
        return station.accounts().all().stream()
                .filter(card -> card.room().code().equals(room)).findFirst().orElseThrow();
    }

    private Outcome delivered(String room, String amount) {
        String bought = sell(room, amount);
        Order order = await(room, o -> o.standing() == Standing.DELIVERED);
        keys.awaitTicket(order.receipt().toString());
        return new Outcome(order.standing() == Standing.DELIVERED, line(order) + " " + bought);
    }

    private String sell(String room, String amount) {
        keys.openAccount(room);
        keys.typeAmount(amount);
        String bought = keys.bought();
        keys.sell();
        return bought;
    }

    /// The last sale of a room once it fits; as it is when time runs out.
    private Order await(String room, Predicate<Order> wanted) {
        String meter = account(room).meter().number();
        long end = System.nanoTime() + LIMIT_NANOS;
        Optional<Order> last = last(meter);
        while (last.filter(wanted).isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            last = last(meter);
        }
        return last.orElseThrow(() -> new IllegalStateException("nothing was sold: " + room));
    }

    private Optional<Order> last(String meter) {
        return station.orders().lastOfMeter(meter, 1).stream().findFirst();
    }

    private Outcome lostReply(String room, String amount) {
        AccountCard card = account(room);
        long before = meters.of(card).executedCredits();
        Thread fault = meters.loseTheReplyTo(card);
        sell(room, amount);
        Order order = await(room, o -> o.standing() == Standing.DELIVERED);
        long executed = meters.of(card).executedCredits() - before;
        boolean lost = !fault.isAlive();
        return new Outcome(lost && order.standing() == Standing.DELIVERED && executed == 1,
                line(order) + " ×" + executed);
    }

    private Outcome offline(String room, String amount) {
        meters.of(account(room)).offline(true);
        sell(room, amount);
        Order order = await(room, o -> o.standing() == Standing.PENDING && o.trouble() != null);
        keys.awaitTicket(order.receipt().toString());
        return new Outcome(order.standing() == Standing.PENDING && order.trouble() != null,
                line(order));
    }

    private Outcome backAgain(String room) {
        meters.of(account(room)).offline(false);
        keys.openPending();
        Order order = await(room, o -> o.standing() == Standing.DELIVERED);
        return new Outcome(order.standing() == Standing.DELIVERED, line(order));
    }

    /// The first paper is the original, which a station without a printer had not given; the next
    /// is a copy.
    private Outcome reprint(String room) {
        Order order = last(account(room).meter().number()).orElseThrow();
        Path papers = report.folder().resolve("paper");
        connectPrinter(papers);
        String number = order.receipt().toString();
        boolean both = printed(number, papers.resolve(number + ".escpos"))
                && printed(number, papers.resolve(number + "-copy1.escpos"));
        return new Outcome(both, number + "-copy1");
    }

    private void connectPrinter(Path papers) {
        Settings now = station.settings().now();
        var saved = station.settings().change(new Settings(now.stationName(), now.practice(),
                now.minimumPurchase(), now.maximumPurchase(), now.hoardingLimit(),
                now.receiptSeries(), "file:" + papers, now.receiptLanguage(), now.levels()),
                new Actor(DemoPeople.ADMIN.operator(), null));
        if (!(saved instanceof SettingsBook.Saved.Ok)) {
            throw new IllegalStateException(saved.toString());
        }
    }

    private boolean printed(String number, Path paper) {
        keys.openReceipt(number);
        keys.reprint();
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!Files.exists(paper) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return Files.exists(paper);
    }

    private Outcome receipts() throws IOException {
        Path folder = Files.createDirectories(report.folder().resolve("receipts"));
        List<Order> orders = station.orders().between(time.today(), time.today());
        for (Order order : orders) {
            for (Language language : Language.values()) {
                station.receipts().writePdf(order, language, folder.resolve(
                        order.receipt() + "-" + language.name().toLowerCase(java.util.Locale.ROOT)
                                + ".pdf"));
            }
        }
        return new Outcome(!orders.isEmpty(), orders.size() + " × 2 PDF");
    }

    private Outcome check() {
        List<Finding> broken = station.check().stream().filter(f -> !f.holds()).toList();
        String names = broken.stream().map(f -> f.rule() + " " + f.detail())
                .collect(Collectors.joining("; "));
        return new Outcome(broken.isEmpty(), names.isEmpty() ? "0" : names);
    }

    private static String line(Order order) {
        return order.receipt() + " " + order.room() + " " + order.amount().yuan() + " "
                + order.standing();
    }
}
