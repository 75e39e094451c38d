package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.UsedMeter;
import wattdesk.customer.AccountCard;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.metering.ReadResult;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.SimOptions;
import wattdesk.meterio.sim.SimServer;
import wattdesk.meterio.sim.site.SiteException;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Money;
import wattdesk.station.CreateResult;
import wattdesk.station.Finding;
import wattdesk.station.NewStation;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;
import wattdesk.vending.Order;

/// A newcomer with nothing but a keyboard, the real database, and over TCP a meter that was in use
/// before: it holds a customer number and has been bought for 31 times.
class EmptyStationToFirstSaleTest {

    private static final String METER = UsedMeter.NUMBER;
    private static final String ADMIN = "correct horse battery";
    private static final String SECOND = "blue rain falls softly";

    @TempDir
    Path folder;

    private Station station;
    private ScreenDriver keys;

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyStationIsFilledByKeysUpToTheFirstSale(Language language)
            throws IOException, SiteException {
        Path site = Files.writeString(folder.resolve("site.toml"),
                "seed = 11\n" + UsedMeter.onLine("corridor"));
        SimOptions options =
                SimOptions.parse("--port", "tcp:127.0.0.1:0", "--site", site.toString());
        station = emptyStation();
        try (SimServer meters = SimServer.start(options, new RealLineClock(), nowhere());
                ScreenDriver window = new WattdeskApp(new WindowOptions(Clock.systemUTC(),
                        LookBook.fixed(new Look(language, Theme.LIGHT, 100)), List.of()))
                        .drive(station, Screen.WIDTH, Screen.HEIGHT)) {
            keys = window;
            keys.signIn("admin", ADMIN);
            keys.press(KeyCode.F4);
            addLine("tcp:127.0.0.1:" + meters.places().getFirst());
            addPrice();
            openAccount();
            addSecondPerson();
            makeTestSale();
            sell(language);
            meterAndBooksAgree();
        } finally {
            station.close();
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private Station emptyStation() {
        Stations stations = new Stations(Clock.systemUTC());
        Path at = folder.resolve("station");
        assertThat(stations.create(new NewStation(at, NewStation.Kind.EMPTY, false),
                ADMIN.toCharArray())).isInstanceOf(CreateResult.Created.class);
        return switch (stations.open(at)) {
            case OpenResult.Opened(var open, var _) -> open;
            case OpenResult.Refused(var why) ->
                throw new AssertionError(why.in(Language.EN).line());
        };
    }

    /// Types into one field after the other and ends each with Enter; "" takes what is proposed.
    private void fields(String... texts) {
        for (String text : texts) {
            keys.type(text);
            keys.press(KeyCode.ENTER);
        }
    }

    private void addLine(String port) {
        keys.alt(KeyCode.L);
        fields("corridor", port, "", "");
        keys.type(METER);
        keys.alt(KeyCode.T);
        assertThat(station.lines().list()).as("tried, not added").isEmpty();
        assertThat(keys.text("#line-sheet .message-what")).contains(METER);
        fields("");
        assertThat(station.lines().list()).extracting(Line::port).containsExactly(port);
    }

    private void addPrice() {
        keys.alt(KeyCode.P);
        fields("flat", "0.582");
    }

    private void openAccount() {
        keys.alt(KeyCode.N);
        fields("1-0101", "示例住户", "", "", "", METER, "", "", "", "");
        keys.type("31204");
        keys.alt(KeyCode.T);
        assertThat(keys.text("#open-account .message-what")).contains("37.62");
        fields("");
        assertThat(station.accounts().all()).singleElement().satisfies(card ->
                assertThat(card.meter().customerNumber()).isEqualTo(UsedMeter.CUSTOMER));
    }

    private void addSecondPerson() {
        keys.press(KeyCode.F10);
        keys.alt(KeyCode.N);
        fields("wang", "王芳");
        keys.press(KeyCode.DOWN);
        fields("", SECOND, SECOND);
        assertThat(station.operators().active())
                .contains(new Operator("wang", "王芳", Role.SUPERVISOR));
    }

    private void makeTestSale() {
        keys.press(KeyCode.F4);
        keys.press(KeyCode.DOWN);
        keys.alt(KeyCode.T);
        keys.press(KeyCode.ENTER);
        fields("first meter of its type", "wang", SECOND);
        keys.awaitShown("#trial-display");
        fields("38.62");
        keys.press(KeyCode.ESCAPE);
    }

    private void sell(Language language) {
        keys.press(KeyCode.F2);
        fields("1-0101");
        keys.awaitText("#room", "1-0101");
        fields("100");
        keys.awaitText("#ticket-what", Words.of("vending", "ui", language)
                .get("end.delivered", "138.62", 33, ""));
    }

    private void meterAndBooksAgree() {
        AccountCard card = station.accounts().all().getFirst();
        assertThat(station.gateway().read(card.meter()))
                .isInstanceOfSatisfying(ReadResult.Read.class, read -> {
                    assertThat(read.reading().count()).isEqualTo(33);
                    assertThat(read.reading().balance()).isEqualTo(Money.ofFen(13_862));
                });
        assertThat(station.orders().lastOfMeter(METER, 5)).extracting(Order::amount)
                .containsExactly(Money.ofYuan(100), Money.ofYuan(1));
        assertThat(station.check()).filteredOn(Finding::subjects).allMatch(Finding::holds);
    }
}
