package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `tariff check`: everything that is wrong, at once, for scripts and for readers.
class TariffCheckFileTest {

    @TempDir Path folder;

    private CliRun check(String document, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), document);
        return CliRun.of(java.util.stream.Stream.concat(java.util.stream.Stream.of(
                "tariff", "check", file.toString()),
                java.util.stream.Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void aValidDocumentSaysSo() throws IOException {
        CliRun run = check(TariffRateTest.SHOP, "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("{\"valid\":true,\"warnings\":[]}\n");
        assertThat(check(TariffRateTest.SHOP).out()).isEqualTo("Tariff shop-tou is valid.\n");
        assertThat(check(TariffRateTest.SHOP, "--lang", "zh").out())
                .isEqualTo("电价 shop-tou 有效。\n");
    }

    @Test
    void aWarningIsNoFault() throws IOException {
        String document = TariffRateTest.SHOP.replace("\"SHARP\":\"1.2000\"", "\"SHARP\":\"0\"")
                .replace("[\"2026-10-01\"]", "[]");
        CliRun run = check(document, "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.json().path("warnings").findValuesAsText("code"))
                .containsExactly("PRICE_ZERO", "NO_HOLIDAYS");
        assertThat(check(document).out()).contains("versions[0].prices[0].SHARP: ", "valid");
    }

    @Test
    void everyFindingComesAtOnceWithItsPlaceAndItsWords() throws IOException {
        String document = TariffRateTest.SHOP.replace("\"to\":\"06-30\"", "\"to\":\"05-31\"")
                .replace("\"DEEP_VALLEY\":\"0.6000\"", "\"DEEP_VALLEY\":\"0.60001\"");
        CliRun run = check(document, "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errorCode()).isEqualTo("TARIFF_INVALID");
        assertThat(run.json().at("/error/detail/findings").toString()).isEqualTo("""
                [{"code":"SEASON_GAP","where":"versions[0].calendar.seasons",\
                "message":"No season holds 06-01 to 06-30"},\
                {"code":"PRICE_INVALID","where":"versions[0].prices[2].DEEP_VALLEY",\
                "message":"0.60001 is no price for DEEP_VALLEY: at least 0, at most four \
                decimals"}]""");
        CliRun chinese = check(document, "--lang", "zh");
        assertThat(chinese.exit()).isEqualTo(1);
        assertThat(chinese.out()).contains(
                "versions[0].calendar.seasons: 06-01 至 06-30 不属于任何季节\n", "DEEP_VALLEY");
        assertThat(chinese.err()).contains("WD-6210", "2 处错误");
    }

    @Test
    void whatIsNoJsonOrCannotBeReadIsWrongInput() throws IOException {
        CliRun run = check("{", "--json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("TARIFF_INVALID");
        assertThat(run.json().at("/error/detail/findings/0/code").asText()).isEqualTo("NOT_JSON");
        CliRun gone = CliRun.of("tariff", "check", folder.resolve("no").toString(), "--json");
        assertThat(gone.exit()).isEqualTo(2);
        assertThat(gone.errorCode()).isEqualTo("WD-1003");
    }

    @Test
    void anImportNamesEveryFindingBeforeTheStationIsOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), "{\"id\":\"t\"}");
        CliRun run = CliRun.of("tariff", "import", file.toString(), "--operator", "admin",
                "--data", folder.resolve("none").toString(), "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(TariffRateTest.findings(run)).containsExactly(
                "MISSING name", "MISSING commodity", "NO_VERSIONS versions");
    }
}
