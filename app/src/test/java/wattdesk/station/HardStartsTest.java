package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wattdesk.station.SmallStation.codes;
import static wattdesk.station.SmallStation.signIn;
import static wattdesk.station.SmallStation.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.operator.Actor;
import wattdesk.store.ControlFile;
import wattdesk.store.SelfTestRun;

/// Starts that find what hardly ever happens, each by its real cause.
class HardStartsTest {

    @TempDir Path temp;
    private SmallStation small;

    @BeforeEach
    void make() throws Exception {
        small = new SmallStation(temp.resolve("station"));
    }

    @Test
    void aFileThatHangsTheSelfTestIsRebuiltAndSoldOnFrom() throws Exception {
        try (OpenStation station = small.open()) {
            small.pay(station, signIn(station, DemoPeople.CASHIER), 10);
        }
        ControlFile control = new ControlFile(small.names.control());
        ControlFile.Noted noted = control.read().orElseThrow();
        control.write(new ControlFile.Noted(false, noted.totals(), noted.tape()));
        SelfTestRun stuck = new SelfTestRun(
                List.of("/bin/sh", "-c", "exec sleep 600", "sh"), Duration.ofMillis(200));
        OpenResult.Opened opened = (OpenResult.Opened) new Opening(Place.ofThisMachine(),
                small.clock, new VirtualSites(new RealLineClock()), stuck).open(small.folder);
        assertThat(codes(opened.notes())).containsExactly("WD-4025");
        String kept = opened.notes().getFirst().arguments().getFirst();
        assertThat(small.names.databases().resolve(kept)).exists();
        try (OpenStation station = (OpenStation) opened.station()) {
            small.pay(station, signIn(station, DemoPeople.CASHIER), 20);
            assertThat(station.orders().open()).hasSize(2);
            assertThat(station.check()).allMatch(Finding::holds);
        }
        small.open().close();
    }

    @Test
    void aRuleThatDoesNotHoldStopsTheTillSoonAfterTheStart() throws Exception {
        try (OpenStation station = small.open()) {
            small.pay(station, signIn(station, DemoPeople.CASHIER), 10);
        }
        asAdministrator("update sale set amount_fen = 900");
        try (OpenStation station = small.open()) {
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                    assertThat(words(small.pay(station, cashier, 20)))
                            .contains("WD-4023").contains("8 no paid sale is forgotten"));
        }
    }

    @Test
    void whatNobodyThoughtOfIsToldAndNothingIsTouched() throws Exception {
        Path odd = Files.createDirectory(small.names.tape().resolve("2020-01.jsonl"));
        OpenResult result = new Stations(small.clock).open(small.folder);
        assertThat(result).isInstanceOfSatisfying(OpenResult.Refused.class, no ->
                assertThat(no.why().in(Language.EN).line()).contains("[WD-4019]"));
        Files.delete(odd);
        small.open().close();
    }

    private void asAdministrator(String sql) throws Exception {
        String password = Secrets.load(small.names.secrets(), small.names.keyPassword()).users()
                .privilegedPassword();
        try (Connection sa = DriverManager.getConnection(
                        small.names.url().privileged(), "sa", password);
                Statement statement = sa.createStatement()) {
            statement.execute(sql);
        }
    }
}
