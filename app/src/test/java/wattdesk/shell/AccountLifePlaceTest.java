package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountState;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.message.Language;
import wattdesk.metering.Line;
import wattdesk.meterio.sim.DemoMeter;
import wattdesk.meterio.sim.DemoSite;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.station.DemoPeople;
import wattdesk.station.Finding;
import wattdesk.station.Station;
import wattdesk.station.TinyStation;
import wattdesk.tariff.store.DemoTariffs;

/// Whole lives of accounts at the real window, over the real database and virtual meters.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountLifePlaceTest {

    private static final Path PICTURES = Path.of("target/pictures");

    private Station station;
    private DemoSite site;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        station = TinyStation.make(folder);
        site = DemoSite.write(Files.createDirectories(folder.resolve("sim")), 1);
        Actor admin = admin();
        for (String line : List.of(meter("3-0101").line(), meter("1-0302").line())) {
            station.lines().add(
                    new Line(line, "sim:" + site.file() + "#" + line, "9600,8N1"), admin);
        }
        opened(station.accounts().open(request("3-0101", "示例住户 0101"), admin));
        opened(station.accountLife().preset(request("1-0302", "示例住户 0302"), admin));
    }

    private static Actor admin() {
        return new Actor(DemoPeople.ADMIN.operator(), null);
    }

    private static void opened(Opening opening) {
        assertThat(opening).isInstanceOf(Opening.Opened.class);
    }

    private DemoMeter meter(String room) {
        return site.at(room).orElseThrow();
    }

    private OpenAccount request(String room, String customer) {
        DemoMeter meter = meter(room);
        return new OpenAccount(Room.parse(room), customer, "13800005678", meter.number(),
                meter.line(), meter.profile(), meter.address(), BillingMode.METER,
                DemoTariffs.FLAT, meter.customer(), Energy.ZERO);
    }

    @AfterAll
    void close() {
        station.close();
    }

    private ScreenDriver window(Language language, Theme theme, int zoom, DemoPeople person)
            throws IOException {
        WindowOptions options = new WindowOptions(Clock.systemUTC(),
                LookBook.fixed(new Look(language, theme, zoom)), List.of());
        ScreenDriver driver = new WattdeskApp(options).drive(station, 1000, 900);
        driver.signIn(person.login(), person.password());
        driver.press(KeyCode.F4);
        driver.awaitShown("#account-filter");
        driver.rest();
        return driver;
    }

    /// Every word in there.
    private static String words(ScreenDriver driver, String selector) {
        return ScreenDriver.onScreen(() -> {
            Node node = driver.find(selector);
            return node == null ? "" : node.lookupAll(".label").stream().map(Label.class::cast)
                    .map(label -> String.valueOf(label.getText()))
                    .collect(Collectors.joining("\n"));
        });
    }

    private static void awaitWords(ScreenDriver driver, String selector, String part) {
        driver.await(selector + " says " + part, () -> {
            Node node = driver.find(selector);
            return node != null && node.lookupAll(".label").stream().map(Label.class::cast)
                    .anyMatch(label -> label.getText() != null && label.getText().contains(part));
        });
        driver.rest();
    }

    private String account(String room) {
        return station.accountFiles().all().stream()
                .filter(file -> file.room().code().equals(room)).toList().getLast().number();
    }

    private AccountState state(String account) {
        return station.accountFiles().file(account).orElseThrow().state();
    }

    @Test
    void aDepositATransferAndAClosingAreDoneFromTheKeyboard() throws IOException {
        String old = account("3-0101");
        try (ScreenDriver driver = window(Language.ZH, Theme.LIGHT, 100, DemoPeople.CASHIER)) {
            driver.fill("#account-filter", "3-0101");
            driver.rest();
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);
            driver.awaitText("#account-state", "正常");
            driver.alt(KeyCode.D);
            driver.awaitShown("#order-amount");
            driver.fill("#order-amount", "many");
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#order-sheet", "WD-6085");
            driver.fill("#order-amount", "200");
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#plan", "押金：收取");
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#account-page", "WD-6033");
            assertThat(driver.text("#page-wallets")).contains("押金 200.00 元");
            driver.picture(PICTURES.resolve("account-page-zh.png"));

            driver.alt(KeyCode.T);
            driver.awaitShown("#order-holder");
            driver.fill("#order-holder", "新住户");
            driver.fill("#order-reason", "过户");
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#plan", "押金：转入新户");
            assertThat(words(driver, "#plan")).contains("止码", "新户主：新住户", "随表交给新户");
            driver.picture(PICTURES.resolve("account-transfer-zh.png"));
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#account-page", "WD-6035");
            driver.awaitText("#page-from", old);
            assertThat(state(old)).isEqualTo(AccountState.CLOSED);

            driver.alt(KeyCode.P);
            awaitWords(driver, "#account-page", "WD-6081");
            driver.alt(KeyCode.R);
            awaitWords(driver, "#account-page", "WD-6082");
        }
        closed(account("3-0101"));
        assertThat(station.check()).filteredOn(Finding::subjects).allMatch(Finding::holds);
    }

    @Test
    void anAccountIsOpenedWithWhatItsMeterTypeCanDoAndWhatWasUsedBefore() throws IOException {
        assertThat(station.tariffs(admin()).take("""
                {"id":"a-water","name":"水价 water","commodity":"WATER","versions":[
                {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                "prices":[{"FLAT":"3.0000"}]}]}""").tariff()).isNotNull();
        try (ScreenDriver driver = window(Language.EN, Theme.DARK, 100, DemoPeople.ADMIN)) {
            driver.alt(KeyCode.N);
            driver.awaitShown("#open-account");
            assertThat(offered(driver, "#open-tariff")).contains("居民合表")
                    .doesNotContain("水价 water");
            assertThat(offered(driver, "#open-mode"))
                    .isEqualTo("by the meter, by the station, paid afterwards");
            choose(driver, "#open-tariff", "居民阶梯");
            type(driver, "cjt188-water");
            driver.rest();
            assertThat(offered(driver, "#open-tariff")).isEqualTo("水价 water");
            type(driver, "demo-645-count");
            assertThat(chosen(driver, "#open-mode") + ", " + chosen(driver, "#open-tariff"))
                    .as("back again, as it was chosen").isEqualTo("by the meter, 居民阶梯");
            type(driver, "cjt188-water");
            driver.rest();
            assertThat(offered(driver, "#open-mode"))
                    .isEqualTo("by the station, paid afterwards");
            driver.fill("#open-room", "3-0909");
            driver.fill("#open-customer", "用水户");
            driver.fill("#open-meter", "00000000000909");
            driver.fill("#open-used", "12.3456");
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#open-account", "WD-6115");
            driver.fill("#open-used", "１２.５");
            driver.rest();
            driver.picture(PICTURES.resolve("open-account-water-en.png"));
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#accounts-place", "WD-6118");
        }
        assertThat(station.accounts().byMeter("00000000000909")).hasValueSatisfying(card -> {
            assertThat(card.mode()).isEqualTo(BillingMode.STATION);
            assertThat(card.tariffId()).isEqualTo("a-water");
            assertThat(card.tierUsed()).isEqualTo(Energy.ofWh(12_500));
        });
    }

    private static void type(ScreenDriver driver, String profile) {
        choose(driver, "#open-profile", profile);
    }

    /// The one whose words end like that.
    private static void choose(ScreenDriver driver, String selector, String ending) {
        ScreenDriver.onScreen(() -> {
            choose((ComboBox<?>) driver.find(selector), ending);
            return null;
        });
    }

    private static <T> void choose(ComboBox<T> box, String ending) {
        box.setValue(box.getItems().stream()
                .filter(each -> box.getConverter().toString(each).endsWith(ending))
                .findFirst().orElseThrow());
    }

    private static String chosen(ScreenDriver driver, String selector) {
        return ScreenDriver.onScreen(() -> chosen((ComboBox<?>) driver.find(selector)));
    }

    private static <T> String chosen(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    private static String offered(ScreenDriver driver, String selector) {
        return ScreenDriver.onScreen(() -> words((ComboBox<?>) driver.find(selector)));
    }

    private static <T> String words(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString)
                .collect(Collectors.joining(", "));
    }

    /// The deposit leaves the drawer on the word of a second person.
    private void closed(String account) throws IOException {
        try (ScreenDriver driver = window(Language.EN, Theme.DARK, 100, DemoPeople.CASHIER)) {
            driver.fill("#account-filter", account);
            driver.rest();
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);
            driver.awaitText("#account-state", "open");
            driver.alt(KeyCode.X);
            driver.awaitShown("#order-reason");
            driver.fill("#order-reason", "moved out");
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#plan", "Deposit: paid back");
            driver.picture(PICTURES.resolve("account-close-en-dark.png"));
            driver.press(KeyCode.ENTER);
            driver.awaitShown("#approval-login");
            driver.picture(PICTURES.resolve("account-close-approval-en-dark.png"));
            driver.fill("#approval-reason", "counted");
            driver.fill("#approval-login", "supervisor");
            driver.fill("#approval-password", DemoPeople.SUPERVISOR.password());
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#account-page", "WD-6034");
            driver.awaitText("#account-state", "closed");
            assertThat(station.slips().of(account).getFirst().drawer())
                    .isEqualTo(Money.ofYuan(-200));
        }
    }

    @Test
    void anAccountIsPresetFromTheWindow() throws IOException {
        DemoMeter meter = meter("1-0401");
        station.lines().add(new Line("p", "sim:" + site.file() + "#" + meter.line(),
                "9600,8N1"), admin());
        try (ScreenDriver driver = window(Language.ZH, Theme.LIGHT, 100, DemoPeople.ADMIN)) {
            driver.alt(KeyCode.N);
            driver.awaitShown("#open-room");
            driver.fill("#open-room", "1-0401");
            driver.fill("#open-customer", "示例住户 0401");
            driver.fill("#open-meter", meter.number());
            driver.picture(PICTURES.resolve("account-open-sheet-zh.png"));
            driver.alt(KeyCode.E);
            driver.await("preset", () -> station.accountFiles().all().stream().anyMatch(file ->
                    file.room().code().equals("1-0401")
                            && file.state() == AccountState.PRESET));
            awaitWords(driver, "#accounts-place", "WD-6036");
        }
    }

    /// Said before anybody presses the sell key; then back to the page.
    private static void atTheCounter(ScreenDriver driver) throws IOException {
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.F2);
        driver.type("1-0302");
        driver.press(KeyCode.ENTER);
        driver.awaitText("#room", "1-0302");
        awaitWords(driver, "#counter", "is suspended");
        driver.picture(PICTURES.resolve("counter-suspended-en-150.png"));
        driver.press(KeyCode.F4);
        driver.awaitShown("#account-filter");
        driver.press(KeyCode.ENTER);
        driver.awaitText("#account-state", "suspended");
    }

    @Test
    void presetAccountsAreOpenedTogetherAndSuspendedBySupervisors() throws IOException {
        String account = account("1-0302");
        try (ScreenDriver driver =
                window(Language.EN, Theme.LIGHT, 150, DemoPeople.SUPERVISOR)) {
            driver.alt(KeyCode.O);
            driver.awaitShown("#batch-" + account);
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#batch-sheet", "WD-6038");
            driver.picture(PICTURES.resolve("account-batch-en-150.png"));
            assertThat(state(account)).isEqualTo(AccountState.OPEN);
            driver.press(KeyCode.ESCAPE);
            driver.fill("#account-filter", "1-0302");
            driver.rest();
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);
            driver.awaitText("#account-state", "open");
            driver.alt(KeyCode.S);
            driver.awaitShown("#order-reason");
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#order-sheet", "WD-6045");
            driver.fill("#order-reason", "dispute");
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#plan", "suspended");
            driver.press(KeyCode.ENTER);
            driver.awaitText("#account-state", "suspended");
            atTheCounter(driver);
            driver.alt(KeyCode.K);
            driver.awaitShown("#contact-name-1");
            driver.fill("#contact-name-1", "Li");
            driver.fill("#contact-mail-1", "li@example.com");
            driver.picture(PICTURES.resolve("account-contacts-en-150.png"));
            driver.press(KeyCode.ENTER);
            awaitWords(driver, "#account-page", "WD-6070");
            assertThat(station.contacts().of(account)).hasSize(1);
        }
    }
}
