package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.station.CreateResult;
import wattdesk.station.DemoPeople;
import wattdesk.station.Finding;
import wattdesk.station.NewStation;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;
import wattdesk.vending.Order;

/// The real database, the real protocols and the virtual meters of the demo property, sold to from
/// the keyboard at the real window.
class RealStationTest {

    private static Path folder;
    private static Station station;

    @BeforeAll
    static void demoProperty() throws IOException {
        folder = Files.createTempDirectory("wattdesk-screens").resolve("station");
        Stations stations = new Stations(Clock.systemUTC());
        assertThat(stations.create(new NewStation(folder, NewStation.Kind.DEMO, true),
                DemoPeople.ADMIN.password().toCharArray()))
                .isInstanceOf(CreateResult.Created.class);
        station = switch (stations.open(folder)) {
            case OpenResult.Opened(var open, var _) -> open;
            case OpenResult.Refused(var why) ->
                throw new AssertionError(why.in(Language.EN).line());
        };
    }

    @AfterAll
    static void close() throws IOException {
        station.close();
        try (Stream<Path> all = Files.walk(folder.getParent())) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSaleReachesTheMeterAndTheBooksAgree(Language language) {
        String room = language == Language.ZH ? "1-0302" : "2-0801";
        WindowOptions options = new WindowOptions(Clock.systemUTC(),
                LookBook.fixed(new Look(language, Theme.LIGHT, 100)),
                DemoPeople.all().stream().map(p -> new DemoLogin(p.login(), p.password()))
                        .toList());
        try (ScreenDriver driver = new WattdeskApp(options)
                .drive(station, Screen.WIDTH, Screen.HEIGHT)) {
            driver.signIn("cashier", DemoPeople.CASHIER.password());
            driver.type(room);
            driver.press(KeyCode.ENTER);
            driver.awaitText("#room", room);
            driver.await("balance", () -> driver.says("#balance").matches(".*\\d.*"));
            driver.type("100");
            driver.await("quote", () -> driver.says("#bought").contains("kWh"));
            driver.press(KeyCode.ENTER);
            String done = Words.of("vending", "ui", language).get("end.delivered", "", "", "");
            driver.awaitText("#ticket-what", done.substring(0, 4));
            driver.picture(Path.of("target/pictures/real-" + language + ".png"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(station.orders().open()).isEmpty();
        assertThat(lastOf(room).standing()).isEqualTo(Order.Standing.DELIVERED);
        assertThat(station.check()).filteredOn(Finding::subjects).allMatch(Finding::holds);
    }

    private static Order lastOf(String room) {
        String meter = station.accounts().all().stream()
                .filter(card -> card.room().code().equals(room)).findFirst().orElseThrow()
                .meter().number();
        return station.orders().lastOfMeter(meter, 1).getFirst();
    }
}
