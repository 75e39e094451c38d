package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.rating.Rated;

/// `tariff rate` to the letter of its description (docs/tariff.md).
class TariffRateTest {

    static final String SHOP = """
            {"id":"shop-tou","name":"商铺分时","commodity":"ELECTRICITY",
             "versions":[{"effectiveFrom":"2026-01-01T00:00:00+08:00",
               "bands":["SHARP","PEAK","FLAT","VALLEY","DEEP_VALLEY"],
               "calendar":{"seasons":[{"name":"summer","from":"07-01","to":"09-30",
                   "days":{"WORKDAY":[["00:00","VALLEY"],["08:00","FLAT"],["10:00","PEAK"],
                                      ["12:00","DEEP_VALLEY"],["14:00","PEAK"],["20:00","SHARP"],
                                      ["22:00","FLAT"]],
                           "WEEKEND":[["00:00","FLAT"]],"HOLIDAY":[["00:00","FLAT"]]}},
                   {"name":"rest","from":"10-01","to":"06-30",
                    "days":{"ALL":[["00:00","VALLEY"],["08:00","FLAT"],["22:00","VALLEY"]]}}],
                 "holidays":["2026-10-01"],"makeupWorkdays":["2026-10-10"]},
               "tiers":{"period":"YEAR","start":"01-01",
                        "steps":[{"upTo":"2760"},{"upTo":"4800"},{}]},
               "prices":[{"SHARP":"1.2000","PEAK":"1.0000","FLAT":"0.7000","VALLEY":"0.4000",
                          "DEEP_VALLEY":"0.3000"},
                         {"SHARP":"1.2500","PEAK":"1.0500","FLAT":"0.7500","VALLEY":"0.4500",
                          "DEEP_VALLEY":"0.3500"},
                         {"SHARP":"1.5000","PEAK":"1.3000","FLAT":"1.0000","VALLEY":"0.7000",
                          "DEEP_VALLEY":"0.6000"}]}]}
            """;
    static final String READINGS = """
            {"tariff":"shop-tou","tierUsedBefore":"0.00","carryFenBefore":"0.00000",
             "ct":"1","pt":"1","readings":[
             {"at":"2026-07-01T00:00:00+08:00","bands":{"SHARP":"0.00","PEAK":"10.00",
              "FLAT":"5.00","VALLEY":"2.00","DEEP_VALLEY":"1.00"}},
             {"at":"2026-07-02T00:00:00+08:00","bands":{"SHARP":"1.20","PEAK":"15.00",
              "FLAT":"7.50","VALLEY":"4.00","DEEP_VALLEY":"1.60"}}]}
            """;
    private static final String LINE = """
            {"from":"2026-07-01T00:00:00+08:00","to":"2026-07-02T00:00:00+08:00","lines":[\
            {"version":"2026-01-01T00:00:00+08:00","tier":1,"band":"SHARP","kwh":"1.200",\
            "price":"1.2000","amount":"1.44"},\
            {"version":"2026-01-01T00:00:00+08:00","tier":1,"band":"PEAK","kwh":"5.000",\
            "price":"1.0000","amount":"5.00"},\
            {"version":"2026-01-01T00:00:00+08:00","tier":1,"band":"FLAT","kwh":"2.500",\
            "price":"0.7000","amount":"1.75"},\
            {"version":"2026-01-01T00:00:00+08:00","tier":1,"band":"VALLEY","kwh":"2.000",\
            "price":"0.4000","amount":"0.80"},\
            {"version":"2026-01-01T00:00:00+08:00","tier":1,"band":"DEEP_VALLEY","kwh":"0.600",\
            "price":"0.3000","amount":"0.18"}],\
            "kwh":"11.300","amount":"9.17","carryFen":"0.00000","tierUsed":"11.300"}""";

    private static final String FLAT = """
            {"id":"f","name":"合表","commodity":"ELECTRICITY","versions":[\
            {"effectiveFrom":"2026-01-01T00:00:00+08:00","bands":["FLAT"],\
            "prices":[{"FLAT":"0.5820"}]}]}""";
    private static final String TIERED = FLAT.replace("\"prices\":[{\"FLAT\":\"0.5820\"}]",
            "\"tiers\":{\"period\":\"YEAR\",\"start\":\"01-01\",\"steps\":[{\"upTo\":\"2760\"},{}]},"
            + "\"prices\":[{\"FLAT\":\"0.5380\"},{\"FLAT\":\"0.5880\"}]");

    @TempDir Path folder;

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private CliRun rate(String tariff, String readings, String... more) {
        String[] args = java.util.stream.Stream.concat(java.util.stream.Stream.of(
                "tariff", "rate", "--tariff", file("t.json", tariff).toString(),
                "--readings", file("r.json", readings).toString()),
                java.util.stream.Stream.of(more)).toArray(String[]::new);
        return CliRun.of(args);
    }

    /// Two readings of the register of all hours, a day apart.
    private static String total(String from, String to, String... fields) {
        String head = String.join(",", fields);
        return "{" + head + (head.isEmpty() ? "" : ",")
                + "\"readings\":[{\"at\":\"2026-07-01T00:00:00+08:00\",\"total\":\"" + from
                + "\"},{\"at\":\"2026-07-02T00:00:00+08:00\",\"total\":\"" + to + "\"}]}";
    }

    @Test
    void thePaperExampleComesOutByteForByteWithAndWithoutJson() {
        assertThat(rate(SHOP, READINGS).out()).isEqualTo(LINE + "\n");
        CliRun json = rate(SHOP, READINGS, "--json");
        assertThat(json.out()).isEqualTo(LINE + "\n");
        assertThat(json.err()).isEmpty();
        assertThat(json.exit()).isZero();
    }

    @Test
    void theExampleOfTheHandbookComesOutAsItSays() throws IOException {
        String page = Files.readString(Path.of("../docs/tariff.md"));
        String[] blocks = page.split("```");
        String tariff = blocks[1].substring("json".length());
        String readings = blocks[3].substring("json".length());
        CliRun run = rate(tariff, readings);
        String version = "\"version\":\"2026-01-01T00:00:00+08:00\",";
        assertThat(page).contains("`" + run.out().strip().replace(version, "…") + "`");
    }

    @Test
    void waterIsPrintedInCubicMetres() {
        CliRun run = rate(FLAT.replace("ELECTRICITY", "WATER"), total("1", "3.5"));
        assertThat(run.out()).isEqualTo("""
                {"from":"2026-07-01T00:00:00+08:00","to":"2026-07-02T00:00:00+08:00","lines":[\
                {"version":"2026-01-01T00:00:00+08:00","tier":1,"band":"FLAT","m3":"2.500",\
                "price":"0.5820","amount":"1.46"}],"m3":"2.500","amount":"1.46",\
                "carryFen":"-0.50000","tierUsed":"0.000"}
                """);
    }

    @Test
    void aTotalUnderBandsIsMarkedEstimated() {
        CliRun run = rate(SHOP, total("0", "24", "\"tierUsedBefore\":\"0\""));
        JsonNode lines = run.json().path("lines");
        assertThat(lines).hasSize(5).allSatisfy(
                line -> assertThat(line.path("estimated").asBoolean()).isTrue());
        assertThat(lines.findValuesAsText("kwh"))
                .containsExactly("2.000", "8.000", "4.000", "8.000", "2.000");
    }

    @Test
    void eachPairOfReadingsIsALineAndHandsOnItsCarryAndItsCount() {
        CliRun run = rate(TIERED, """
                {"tierUsedBefore":"2759.5","carryFenBefore":"-0.25","ct":"20","pt":1,"readings":[
                {"at":"2026-12-30T00:00:00+08:00","total":"0"},
                {"at":"2026-12-30T18:00:00Z","total":"0.05"},
                {"at":"2027-01-01T00:00:00+08:00","total":"0.1"},
                {"at":"2027-01-02T00:00:00+08:00","total":"0.15"}]}
                """);
        assertThat(run.lines()).extracting(line -> line.path("tierUsed").asText())
                .containsExactly("2760.500", "0.000", "1.000");
        assertThat(run.lines()).extracting(line -> line.path("to").asText()).containsExactly(
                "2026-12-31T02:00:00+08:00", "2027-01-01T00:00:00+08:00",
                "2027-01-02T00:00:00+08:00");
        assertThat(run.lines()).extracting(line -> line.path("amount").asText()
                + " " + line.path("carryFen").asText()).containsExactly(
                "0.56 0.05000", "0.59 -0.15000", "0.54 -0.35000");
    }

    @Test
    void whatWasUsedBeforeIsNothingOnTheStartOfATierPeriod() {
        CliRun run = rate(TIERED, """
                {"tierUsedBefore":"2760","readings":[
                {"at":"2027-01-01T00:00:00+08:00","total":"0"},
                {"at":"2027-01-02T00:00:00+08:00","total":"1"}]}
                """);
        assertThat(run.json().path("tierUsed").asText()).isEqualTo("1.000");
        assertThat(run.json().path("amount").asText()).isEqualTo("0.54");
    }

    @Test
    void aVersionWithoutTiersNeedsNoCountAndCountsNothing() {
        assertThat(rate(FLAT, total("0", "1")).json().path("tierUsed").asText())
                .isEqualTo("0.000");
        assertThat(rate(FLAT, total("0", "1", "\"tierUsedBefore\":\"5\"")).json()
                .path("tierUsed").asText()).isEqualTo("5.000");
    }

    static List<String> findings(CliRun run) {
        assertThat(run.errorCode()).isIn("READINGS_INVALID", "TARIFF_INVALID");
        JsonNode findings = run.json().path("error").path("detail").path("findings");
        return java.util.stream.StreamSupport.stream(findings.spliterator(), false)
                .map(each -> (each.path("code").asText() + " " + each.path("where").asText())
                        .strip()).toList();
    }

    @Test
    void everythingThatIsWrongWithTheReadingsIsNamedAndNothingIsRated() {
        CliRun run = rate(FLAT, total("0", "1", "\"tariff\":\"g\"", "\"ct\":\"0\"")
                .replace("]}", ",{\"at\":7,\"total\":\"2\"}]}"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(findings(run)).containsExactly(
                "RATIO ct", "NOT_TEXT readings[2].at", "OTHER_TARIFF tariff");
        assertThat(run.json().at("/error/detail/findings/2/message").asText())
                .isEqualTo("The readings are for tariff g, not for f");
        assertThat(run.err()).contains("WD-6211");
    }

    @Test
    void readingsThatAreNoDocumentAreNamed() {
        assertThat(findings(rate(FLAT, "{"))).containsExactly("NOT_JSON");
        assertThat(findings(rate(FLAT, "[]"))).containsExactly("NOT_OBJECT");
        assertThat(findings(rate(FLAT, "{}"))).containsExactly("MISSING readings");
        assertThat(findings(rate(FLAT, "{\"readings\":{}}"))).containsExactly("NOT_LIST readings");
        assertThat(findings(rate(TIERED, total("0", "1"))))
                .containsExactly("TIER_USED_MISSING tierUsedBefore");
    }

    @Test
    void lessThanTwoReadingsHaveNoLine() {
        CliRun one = rate(FLAT, "{\"readings\":[{\"at\":\"2026-07-01T00:00:00+08:00\","
                + "\"total\":\"0\"}]}");
        assertThat(one.out()).isEmpty();
        assertThat(one.exit()).isZero();
        assertThat(rate(FLAT, "{\"readings\":[]}").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | 0.999 | | NEGATIVE_STEP | WD-6213",
        "0 | 999999999999999 | \"ct\":\"1000\" | TOO_LARGE | WD-6217",
    })
    void whatTheRuleCallsAnErrorIsNamedAndNoLineIsPrinted(
            String from, String to, String fields, String word, String code) {
        CliRun run = rate(FLAT, total(from, to, fields == null ? new String[0]
                : new String[] {fields}));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errorCode()).isEqualTo(word);
        assertThat(run.err()).contains(code);
        assertThat(run.json().at("/error/detail/from").asText())
                .isEqualTo("2026-07-01T00:00:00+08:00");
    }

    @Test
    void oneErrorLeavesNoLineOfTheStepsBeforeIt() {
        CliRun run = rate(FLAT, total("0", "1").replace("]}",
                ",{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"0\"}]}"));
        assertThat(run.errorCode()).isEqualTo("NEGATIVE_STEP");
        assertThat(run.json().at("/error/detail/register").asText()).isEqualTo("TOTAL");
    }

    @Test
    void beforeTheFirstVersionAndWithoutAPriceNothingIsRated() {
        CliRun early = rate(FLAT.replace("2026-01-01", "2026-07-01T08:00:00+08:00\",\"x\":\"")
                .replace("\",\"x\":\"T00:00:00+08:00", ""), total("0", "1"));
        assertThat(early.errorCode()).isEqualTo("NO_VERSION");
        assertThat(early.err()).contains("WD-6214");
        assertThat(early.json().at("/error/detail/at").asText())
                .isEqualTo("2026-07-01T00:00:00+08:00");
        CliRun band = rate(SHOP.replace("\"SHARP\",\"PEAK\",\"FLAT\"", "\"PEAK\",\"FLAT\"")
                .replaceAll("\"SHARP\":\"[0-9.]+\",", "").replace("\"SHARP\"", "\"PEAK\""),
                READINGS);
        assertThat(band.errorCode()).isEqualTo("BAND_WITHOUT_PRICE");
        assertThat(band.err()).contains("WD-6215");
        assertThat(band.json().at("/error/detail/band").asText()).isEqualTo("SHARP");
    }

    @Test
    void differentRegistersHaveWordsToo() {
        Fault fault = TariffFaults.notRated(new Rated.DifferentRegisters());
        assertThat(fault.code()).isEqualTo("DIFFERENT_REGISTERS");
        assertThat(fault.message().code()).isEqualTo("WD-6216");
        assertThat(fault.message().in(wattdesk.message.Language.ZH).what()).contains("计度器");
    }

    @Test
    void aTariffThatIsNotValidIsNamedWithEveryFinding() {
        CliRun run = rate(FLAT.replace("\"FLAT\":\"0.5820\"", "\"PEAK\":\"1\""), total("0", "1"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(findings(run)).containsExactly("PRICE_MISSING versions[0].prices[0].FLAT",
                "PRICE_EXTRA versions[0].prices[0].PEAK");
        assertThat(run.err()).contains("WD-6210");
    }

    @Test
    void everyCaseOfAFolderIsRatedInOrderOfItsName() {
        file("b.json", "{\"tariff\":" + SHOP + ",\"readings\":" + READINGS + "}");
        file("a.json", "{\"tariff\":" + FLAT + ",\"readings\":" + total("1", "0") + "}");
        file("c.json", "{\"tariff\":" + FLAT + ",\"expected\":[]}");
        file("d.json", "{");
        file("e.json", "{\"tariff\":" + FLAT.replace("\"f\"", "\"f\",\"id\":\"f\"")
                + ",\"readings\":" + total("0", "1") + "}");
        file("f.json.txt", "{");
        CliRun run = CliRun.of("tariff", "rate", "--cases", folder.toString());
        assertThat(run.exit()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).isEqualTo("{\"case\":\"b\"," + LINE.substring(1));
        assertThat(lines.get(0)).startsWith("{\"case\":\"a\",\"error\":{\"code\":\"NEGATIVE_STEP\"");
        assertThat(lines.get(2)).startsWith("{\"case\":\"c\",\"error\":{\"code\":\"CASE_INVALID\"");
        assertThat(lines.get(2)).contains("\"where\":\"readings\"", "WD-6212");
        assertThat(lines.get(3)).contains("\"case\":\"d\"", "CASE_INVALID", "NOT_JSON");
        assertThat(lines.get(4)).contains("\"case\":\"e\"", "TARIFF_INVALID", "FIELD_TWICE");
    }

    @Test
    void whenEveryCaseIsRatedTheExitIsZero() throws IOException {
        file("b.json", "{\"tariff\":" + SHOP + ",\"readings\":" + READINGS + "}");
        Files.createDirectory(folder.resolve("x.json"));
        CliRun run = CliRun.of("tariff", "rate", "--cases", folder.toString(), "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(1);
    }

    @Test
    void whatToRateMustBeGivenOneWay() {
        assertThat(CliRun.of("tariff", "rate", "--json").errorCode()).isEqualTo("WD-6218");
        CliRun both = CliRun.of("tariff", "rate", "--cases", ".", "--tariff", "t.json");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).contains("WD-6218");
        CliRun gone = CliRun.of("tariff", "rate", "--tariff", "no.json", "--readings", "no.json");
        assertThat(gone.exit()).isEqualTo(2);
        assertThat(gone.errorCode()).isEqualTo("WD-1003");
        CliRun noFolder = CliRun.of("tariff", "rate", "--cases", "no-folder", "--json");
        assertThat(noFolder.exit()).isEqualTo(2);
        assertThat(noFolder.errorCode()).isEqualTo("WD-1003");
    }
}
