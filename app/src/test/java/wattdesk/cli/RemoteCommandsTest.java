package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Meters of the station seen and told from the command line, as a script would do it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemoteCommandsTest {

    private static final String ACREL = "000025170005";

    private Path folder = Path.of("");
    private Path password = Path.of("");

    @BeforeAll
    void station(@TempDir Path temporary) throws IOException {
        folder = temporary;
        password = Files.writeString(folder.resolve("pw"), "a long admin password\n");
        assertThat(run("init --empty --practice").exit()).isZero();
        BenchSite.write(folder);
        assertThat(asAdmin("line add absolute --settings 9600,8N1 --port",
                "sim:" + folder.resolve("site.toml") + "#absolute").exit()).isZero();
        Path tariff = Files.writeString(folder.resolve("tariff.json"), """
                {"id":"flat","name":"合表","commodity":"ELECTRICITY","versions":[
                 {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                  "prices":[{"FLAT":"0.5820"}]}]}""");
        assertThat(asAdmin("tariff import " + tariff).exit()).isZero();
        assertThat(asAdmin("account open --room 1-0101 --meter " + ACREL + " --line absolute"
                + " --profile acrel-ddsy1352-b --address 5 --tariff flat --customer",
                "示例住户").exit()).isZero();
    }

    private CliRun run(String line, String... more) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--json", "--data", folder.resolve("station").toString(),
                "--password-file", password.toString()));
        return CliRun.of(args.toArray(String[]::new));
    }

    private CliRun asAdmin(String line, String... more) {
        return run("--operator admin " + line, more);
    }

    private static List<String> texts(CliRun run, String field) {
        return run.lines().stream().map(line -> line.path(field).asText()).toList();
    }

    @Test
    @Order(1)
    void whatWasSeenIsTold() {
        assertThat(texts(run("remote seen"), "presence")).containsExactly("NEVER");
        assertThat(run("remote seen --now").errorCode()).isEqualTo("WD-1003");
        CliRun look = run("remote seen " + ACREL + " --now");
        assertThat(texts(look, "presence")).containsExactly("ONLINE");
        assertThat(texts(look, "switch")).containsExactly("CLOSED");
        assertThat(texts(run("remote seen"), "presence")).as("kept by the station")
                .containsExactly("ONLINE");
        assertThat(run("remote seen 7").errorCode()).isEqualTo("WD-1053");
    }

    @Test
    @Order(2)
    void withoutYesItTellsWhatItWouldDoAndSendsNothing() {
        CliRun run = run("remote tell " + ACREL + " CLOSE");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(texts(run, "foresight")).contains("foresee.close", "foresee.gives_back");
        assertThat(run("remote orders " + ACREL).lines()).isEmpty();
        assertThat(run("remote tell " + ACREL + " TRIP --yes").errorCode())
                .as("somebody must be named").isEqualTo("WD-1017");
        assertThat(asAdmin("remote tell " + ACREL + " TRIP --yes").errorCode())
                .as("a reason").isEqualTo("WD-3245");
        assertThat(asAdmin("remote tell " + ACREL + " LIMITS --alarm-1 x --yes").errorCode())
                .isEqualTo("WD-1003");
    }

    @Test
    @Order(3)
    void aCutAndACloseAreProvedAndListed() {
        CliRun cut = asAdmin("remote tell " + ACREL + " TRIP --yes --reason 检修");
        assertThat(cut.exit()).as(cut.err()).isZero();
        assertThat(texts(cut, "code")).containsExactly("WD-3220");
        CliRun close = asAdmin("remote tell " + ACREL + " CLOSE --yes --reason 修好");
        assertThat(close.lines().getFirst().path("duty").path("state").asText())
                .isEqualTo("DONE");
        CliRun limits = asAdmin("remote tell " + ACREL
                + " LIMITS --alarm-1 30 --alarm-2 10.50 --yes --reason 冬季");
        assertThat(limits.exit()).as(limits.err()).isZero();
        assertThat(texts(run("remote orders " + ACREL), "operation"))
                .containsExactlyInAnyOrder("LIMITS", "AUTOMATIC", "CLOSE", "TRIP");
        assertThat(run("remote orders").lines()).as("nothing is open").isEmpty();
        assertThat(asAdmin("remote orders --give-up " + UUID.randomUUID() + " --reason x")
                .errorCode()).isEqualTo("WD-3249");
    }
}
