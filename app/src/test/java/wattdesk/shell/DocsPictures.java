package wattdesk.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import wattdesk.message.Language;
import wattdesk.meterio.sim.site.SiteException;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.station.DemoPeople;
import wattdesk.station.NewStation;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

/// Makes the pictures of the handbook from the demo property at 1366 × 728, under Xvfb:
/// `xvfb-run -s "-screen 0 1600x1000x24" java … wattdesk.shell.DocsPictures docs/pictures`.
public final class DocsPictures {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 728;

    private final Station station;
    private final Path into;

    private DocsPictures(Station station, Path into) {
        this.station = station;
        this.into = into;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("wattdesk-pictures").resolve("station");
        Stations stations = new Stations(Clock.systemUTC());
        System.out.println(stations.create(new NewStation(folder, NewStation.Kind.DEMO, true),
                DemoPeople.ADMIN.password().toCharArray()));
        if (stations.open(folder) instanceof OpenResult.Opened(var station, var notes)) {
            System.out.println(notes);
            DocsPictures pictures = new DocsPictures(station, Path.of(arguments[0]));
            pictures.chinese();
            pictures.english();
            pictures.tariffs();
            pictures.meters();
            station.close();
            firstDay(pictures.into, Language.ZH, "first-day-zh.png");
            firstDay(pictures.into, Language.EN, "first-day-en.png");
        }
        RoomsDocsPictures.draw(Path.of(arguments[0]));
        Exit.exit();
        Runtime.getRuntime().halt(0);
    }

    private static void firstDay(Path into, Language language, String name) throws IOException {
        try (FirstDay day = new FirstDay(Files.createTempDirectory("wattdesk-first-day"))) {
            day.play(new Look(language, Theme.LIGHT, 100), WIDTH, HEIGHT, player -> {
                player.line();
                player.picture(into.resolve(name));
            });
        } catch (SiteException e) {
            throw new IOException(e);
        }
    }

    private ScreenDriver open(Look look) {
        return new WattdeskApp(new WindowOptions(Clock.systemUTC(), LookBook.fixed(look),
                DemoPeople.all().stream().map(p -> new DemoLogin(p.login(), p.password()))
                        .toList())).drive(station, WIDTH, HEIGHT);
    }

    private void chinese() throws IOException {
        try (ScreenDriver driver = open(new Look(Language.ZH, Theme.LIGHT, 100))) {
            driver.awaitShown("#login");
            driver.picture(into.resolve("sign-in.png"));
            driver.signIn("cashier", DemoPeople.CASHIER.password());
            sell(driver, "1-0302", "100");
            driver.awaitText("#ticket-what", "写表成功");
            sell(driver, "1-0901", "80");
            driver.awaitText("#ticket-what", "待下发");
            sell(driver, "2-0302", "200");
            driver.awaitText("#ticket-what", "写表成功");
            fill(driver, "1-0304", "150");
            driver.picture(into.resolve("counter-zh-light.png"));
            driver.press(KeyCode.F9);
            driver.awaitShown("#check-now");
            driver.picture(into.resolve("pending.png"));
            driver.press(KeyCode.F8);
            driver.await("paper", () -> driver.shows("#receipt-paper"));
            driver.rest();
            driver.picture(into.resolve("receipts.png"));
        }
    }

    private void english() throws IOException {
        try (ScreenDriver driver = open(new Look(Language.EN, Theme.DARK, 100))) {
            driver.signIn("supervisor", DemoPeople.SUPERVISOR.password());
            sell(driver, "3-0302", "50");
            driver.awaitText("#ticket-what", "Done");
            sell(driver, "2-0304", "300");
            driver.awaitText("#ticket-what", "Done");
            driver.picture(into.resolve("counter-en-dark.png"));
        }
    }

    private void tariffs() throws IOException {
        try (ScreenDriver driver = open(new Look(Language.ZH, Theme.LIGHT, 100))) {
            driver.signIn("admin", DemoPeople.ADMIN.password());
            driver.press(KeyCode.F11);
            driver.rest();
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.DOWN);
            driver.picture(into.resolve("tariffs.png"));
            driver.press(KeyCode.ENTER);
            driver.awaitShown("#editor");
            driver.fill("#at-effectivefrom",
                    LocalDate.now().plusYears(1).withDayOfYear(1).toString());
            driver.rest();
            for (int i = 0; i < 14; i++) {
                driver.press(KeyCode.TAB);
            }
            driver.picture(into.resolve("tariff-editor.png"));
            driver.press(KeyCode.ESCAPE);
            driver.alt(KeyCode.X);
            driver.alt(KeyCode.G);
            driver.rest();
            driver.alt(KeyCode.B);
            driver.fill("#bill-from", "2026-10-01");
            driver.fill("#bill-to", "2026-10-31");
            driver.fill("#bill-usage", "81234.5");
            driver.fill("#bill-amount", "47278.48");
            driver.fill("#bill-note", "总表 0001");
            driver.press(KeyCode.ENTER);
            driver.awaitText("#resale .message-code", "WD-6267");
            driver.alt(KeyCode.H);
            driver.fill("#lawful-price", "0.5820");
            driver.fill("#lawful-source", "示例价格文件〔2026〕1 号");
            driver.press(KeyCode.ENTER);
            driver.awaitText("#resale .message-code", "WD-6268");
            driver.picture(into.resolve("resale.png"));
        }
    }

    /// A swapped meter, changed up to the last step and given up.
    private void meters() throws IOException {
        try (ScreenDriver driver = open(new Look(Language.ZH, Theme.LIGHT, 100))) {
            driver.signIn("admin", DemoPeople.ADMIN.password());
            driver.press(KeyCode.F4);
            driver.awaitShown("#account-filter");
            driver.fill("#account-filter", "1-1002");
            driver.rest();
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);
            driver.awaitShown("#account-page");
            driver.alt(KeyCode.M);
            driver.awaitShown("#devices-sheet");
            driver.alt(KeyCode.C);
            driver.awaitShown("#change-sheet");
            driver.alt(KeyCode.D);
            driver.awaitShown("#change-register");
            driver.fill("#change-register", "1234.56");
            step(driver, "#change-balance", "15.00");
            step(driver, "#change-added-reason", "");
            driver.fill("#change-number", "000024999999");
            driver.fill("#change-address", station.accounts().all().stream()
                    .filter(card -> card.room().code().equals("1-1002")).findFirst().orElseThrow()
                    .meter().address());
            step(driver, "#change-due", "2034-11-30");
            driver.press(KeyCode.ENTER);
            driver.awaitShown("#change-reason");
            driver.fill("#change-reason", "表被人换过");
            driver.picture(into.resolve("meter-change.png"));
            driver.alt(KeyCode.G);
            driver.awaitShown("#devices-sheet");
            driver.press(KeyCode.ESCAPE);
            driver.rest();
            driver.press(KeyCode.ESCAPE);
            driver.alt(KeyCode.E);
            driver.awaitShown("#devices-which");
            driver.rest();
            driver.picture(into.resolve("meters.png"));
        }
    }

    private static void step(ScreenDriver driver, String field, String text) {
        driver.fill(field, text);
        driver.press(KeyCode.ENTER);
        driver.rest();
    }

    private static void sell(ScreenDriver driver, String room, String amount) {
        fill(driver, room, amount);
        driver.press(KeyCode.ENTER);
        driver.awaitText(".ticket-who", room);
    }

    private static void fill(ScreenDriver driver, String room, String amount) {
        driver.type(room);
        driver.press(KeyCode.ENTER);
        driver.awaitText("#room", room);
        driver.rest();
        driver.type(amount);
        driver.rest();
    }
}
