package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Versions of tariffs from the command line: taken as drafts, listed, rehearsed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TariffCommandsTest {

    private static final String NOW = "{\"effectiveFrom\":\"2024-01-01T00:00:00+08:00\","
            + "\"bands\":[\"FLAT\"],\"prices\":[{\"FLAT\":\"0.5820\"}]}";
    private static final String LATER = "{\"effectiveFrom\":\"2099-01-01T00:00:00+08:00\","
            + "\"bands\":[\"FLAT\"],\"prices\":[{\"FLAT\":\"0.6100\"}]}";

    private Path folder = Path.of("");

    @BeforeAll
    void makeStation(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.writeString(folder.resolve("pw"), "a long admin password\n");
        assertThat(run("init --empty --practice").exit()).isZero();
    }

    private CliRun run(String line) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of("--json", "--data", folder.resolve("station").toString(),
                "--password-file", folder.resolve("pw").toString()));
        return CliRun.of(args.toArray(String[]::new));
    }

    private Path document(String name, String... versions) throws IOException {
        return Files.writeString(folder.resolve(name), "{\"id\":\"flat\",\"name\":\"合表\","
                + "\"commodity\":\"ELECTRICITY\",\"versions\":["
                + String.join(",", versions) + "]}");
    }

    @Test
    void addedVersionsAreDraftsUntilTwoPersonsReleaseThem() throws IOException {
        Path first = document("first.json", NOW);
        Path both = document("both.json", NOW, LATER);
        assertThat(run("--operator admin tariff import " + first).exit()).isZero();
        CliRun added = run("--operator admin tariff import " + both);
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.err()).contains("WD-6261");
        assertThat(run("--operator admin tariff import " + both).errorCode())
                .isEqualTo("WD-6203");
        Path other = document("other.json", NOW.replace("0.5820", "0.4"), LATER);
        assertThat(run("--operator admin tariff import " + other).errorCode())
                .isEqualTo("WD-6260");
        Path late = document("late.json", NOW, LATER.replace("2099", "2025"));
        assertThat(run("--operator admin tariff import " + late).errorCode())
                .isEqualTo("WD-6255");

        JsonNode listed = run("tariff list").json();
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("highestPrice").asText()).isEqualTo("0.5820");
        assertThat(listed.path(0).path("accounts").asInt()).isZero();
        assertThat(listed.path(0).path("versions").findValuesAsText("state"))
                .containsExactly("IN_FORCE", "DRAFT");

        for (String what : List.of("flat", both.toString())) {
            CliRun rehearsed = run("tariff rehearse --tariff " + what);
            assertThat(rehearsed.exit()).as("nothing was charged yet").isEqualTo(1);
            assertThat(rehearsed.errorCode()).isEqualTo("WD-6264");
        }
        assertThat(run("tariff rehearse --month 2026-10 --tariff flat").errorCode())
                .isEqualTo("WD-6264");
        assertThat(run("tariff rehearse --tariff nothing").exit()).isEqualTo(2);
        Path wrong = document("wrong.json", NOW.replace("0.5820", "cheap"));
        assertThat(run("tariff rehearse --tariff " + wrong).errorCode()).isEqualTo("WD-6254");
        Path twice = document("twice.json", NOW.replace("\"0.5820\"", "\"0.5820\",\"FLAT\":\"9\""));
        assertThat(run("tariff rehearse --tariff " + twice).errorCode())
                .as("one of two prices is nobody's word").isEqualTo("WD-6254");
    }
}
