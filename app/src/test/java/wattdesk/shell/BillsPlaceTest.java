package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.station.DemoPeople;
import wattdesk.station.Station;
import wattdesk.station.TinyStation;

/// Bills at the real window, over the real database: by F5, by Enter, and for the eyes of a cashier
/// only.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillsPlaceTest {

    private Station station;

    @BeforeAll
    void open(@TempDir Path folder) {
        station = TinyStation.make(folder);
    }

    @AfterAll
    void close() {
        station.close();
    }

    private ScreenDriver window(Language language) throws IOException {
        WindowOptions options = new WindowOptions(Clock.systemUTC(),
                LookBook.fixed(new Look(language, Theme.LIGHT, 100)),
                DemoPeople.all().stream().map(person ->
                        new DemoLogin(person.login(), person.password())).toList());
        return new WattdeskApp(options).drive(station, Screen.WIDTH, Screen.HEIGHT);
    }

    @Test
    void aSupervisorRunsYesterdayAndACashierOnlyLooks() throws IOException {
        try (ScreenDriver driver = window(Language.ZH)) {
            driver.signIn("supervisor", DemoPeople.SUPERVISOR.password());
            driver.press(KeyCode.F5);
            driver.awaitText("#runs-standing", "天没有结算");
            driver.press(KeyCode.ENTER);
            driver.awaitText("#runs-standing", "已结算到");
            driver.picture(Path.of("target/pictures/bills-real.png"));
        }
        try (ScreenDriver driver = window(Language.EN)) {
            driver.signIn("cashier", DemoPeople.CASHIER.password());
            driver.press(KeyCode.F5);
            driver.awaitText("#runs-standing", "run up to");
            assertThat(station.billing().runs(9)).as("one run").hasSize(1);
        }
    }
}
