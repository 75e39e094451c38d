package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.operator.SignIn;
import wattdesk.station.NewStation;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

class SidesCheckTest {

    private static final String SECRET = "a phrase of several words";

    @TempDir Path temp;
    private Path folder;
    private Path password;

    @BeforeEach
    void aStationWhoseTapeIsEmptied() throws Exception {
        folder = temp.resolve("station");
        password = Files.writeString(temp.resolve("password"), SECRET);
        Stations stations = new Stations(Clock.systemUTC());
        stations.create(new NewStation(folder, NewStation.Kind.EMPTY, true), SECRET.toCharArray());
        try (Station station = ((OpenResult.Opened) stations.open(folder)).station()) {
            Actor admin = ((SignIn.Result.In) station.signIn().signIn(
                    "admin", SECRET.toCharArray())).actor();
            station.operators().add(new Operator("li", "李主管", Role.SUPERVISOR),
                    SECRET.toCharArray(), admin);
        }
        try (var tape = Files.list(folder.resolve("tape"))) {
            Files.writeString(tape.findFirst().orElseThrow(), "");
        }
    }

    @Test
    void bothSidesAreShownAndTwoPersonsHaveTheTapeWrittenAnew() {
        CliRun shown = run("--both-sides");
        assertThat(shown.exit()).isEqualTo(1);
        assertThat(shown.json().path("linesInDatabase").asInt()).isEqualTo(1);
        assertThat(shown.json().path("linesThatAgree").asInt()).isZero();
        assertThat(run("--renew-tape").errorCode()).isEqualTo("WD-1063");
        assertThat(renewedBy("admin").errorCode()).isEqualTo("WD-1064");
        assertThat(run("--both-sides").exit()).isEqualTo(1);
        CliRun renewed = renewedBy("li");
        assertThat(renewed.exit()).as(renewed.err()).isZero();
        assertThat(renewed.json().path("agree").asBoolean()).isTrue();
        assertThat(run().exit()).as("every rule holds again").isZero();
    }

    private CliRun renewedBy(String second) {
        return run("--renew-tape", "--second", second, "--second-password-file",
                password.toString(), "--reason", "the file was emptied by mistake");
    }

    private CliRun run(String... more) {
        List<String> all = new ArrayList<>(List.of("check", "--json", "--data", folder.toString(),
                "--operator", "admin", "--password-file", password.toString()));
        all.addAll(List.of(more));
        return CliRun.of(all.toArray(String[]::new));
    }
}
