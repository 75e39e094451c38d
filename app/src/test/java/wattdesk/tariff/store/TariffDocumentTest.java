package wattdesk.tariff.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.tariff.Band;
import wattdesk.tariff.InvalidTariff;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TierPeriod;

/// The form of a tariff document: every field of the right kind, none unknown, none twice.
class TariffDocumentTest {

    private static final String FLAT = DemoTariffs.documents().getFirst();
    private static final String TIERED = DemoTariffs.documents().get(1);
    private static final String SHOP = DemoTariffs.documents().get(2);

    private static String found(String document) {
        return TariffDocument.read(document.getBytes(UTF_8)).findings().stream()
                .filter(finding -> !finding.isWarning())
                .map(Object::toString).collect(Collectors.joining(", "));
    }

    @Test
    void bandsTiersAndPricesAreRead() {
        Tariff shop = TariffDocument.parse(SHOP);
        assertThat(shop.versions().getFirst().bands()).containsExactly(Band.values());
        Tariff tiered = TariffDocument.parse(TIERED);
        assertThat(tiered.versions().getFirst().tiers()).hasSize(3);
        assertThat(tiered.versions().getFirst().tierPeriod())
                .isInstanceOf(TierPeriod.Yearly.class);
        assertThat(DemoTariffs.documents()).allSatisfy(each -> assertThat(found(each)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"id\":\"resident-flat\", | | MISSING id",
        "\"id\":\"resident-flat\" | \"id\":\" \" | MISSING id",
        "\"id\":\"resident-flat\" | \"id\":7 | NOT_TEXT id",
        "\"id\":\"resident-flat\" | \"id\":null | NOT_TEXT id",
        "\"id\":\"resident-flat\" | \"id\":\"x\",\"ID\":\"x\" | UNKNOWN_FIELD ID",
        "\"id\":\"resident-flat\" | \"id\":\"x\",\"id\":\"x\" | FIELD_TWICE id",
        "ELECTRICITY | GAS | COMMODITY commodity",
        "+08:00 | | INSTANT versions[0].effectiveFrom",
        "\"FLAT\":\"0.5820\" | | PRICE_MISSING versions[0].prices[0].FLAT",
        "\"0.5820\" | \"0.58201\" | PRICE_INVALID versions[0].prices[0].FLAT",
        "\"0.5820\" | \"-0.5820\" | PRICE_INVALID versions[0].prices[0].FLAT",
        "\"0.5820\" | 0.5820 | NOT_TEXT versions[0].prices[0].FLAT",
        "\"0.5820\" | \"0.5820\",\"FLAT\":\"1\" | FIELD_TWICE versions[0].prices[0].FLAT",
        "{\"FLAT\":\"0.5820\"} | | PRICE_ROWS versions[0].prices",
        "{\"FLAT\":\"0.5820\"} | 7 | NOT_OBJECT versions[0].prices[0]",
        "[{\"FLAT\":\"0.5820\"}] | {} | NOT_LIST versions[0].prices",
        "[\"FLAT\"] | [\"NIGHT\"] | BAND_UNKNOWN versions[0].bands[0], "
                + "PRICE_MISSING versions[0].prices[0].NIGHT, "
                + "PRICE_EXTRA versions[0].prices[0].FLAT",
        "[\"FLAT\"] | \"FLAT\" | NOT_LIST versions[0].bands",
        "[\"FLAT\"] | [] | NO_BANDS versions[0].bands",
    })
    void whatIsMissingOrWrongIsNamedWithItsPlace(String part, String instead, String named) {
        String broken = FLAT.replace(part, instead == null ? "" : instead);
        assertThat(broken).isNotEqualTo(FLAT);
        assertThat(found(broken)).isEqualTo(named);
        assertThatThrownBy(() -> TariffDocument.parse(broken))
                .isInstanceOf(InvalidTariff.class).hasMessage(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[\"08:00\",\"FLAT\"] | [\"08:00\"] | NOT_SEGMENT",
        "[\"08:00\",\"FLAT\"] | [\"08:00\",\"FLAT\",1] | NOT_SEGMENT",
        "[\"08:00\",\"FLAT\"] | [8,\"FLAT\"] | NOT_SEGMENT",
        "[\"08:00\",\"FLAT\"] | {\"08:00\":\"FLAT\"} | NOT_SEGMENT",
        "\"from\":\"07-01\" | \"from\":701 | NOT_TEXT versions[0].calendar.seasons[0].from",
        "\"WORKDAY\":[ | \"workday\":[ | UNKNOWN_VALUE versions[0].calendar.seasons[0].days.workday",
        "\"calendar\":{ | \"calendar\":{\"year\":\"2026\", | UNKNOWN_FIELD versions[0].calendar.year",
        "\"calendar\":{ | \"calendar\":{\"holidays\":\"no\", | NOT_LIST versions[0].calendar.holidays",
        "\"calendar\":{ | \"calendar\":{\"holidays\":[1], | NOT_TEXT versions[0].calendar.holidays[0]",
        "\"seasons\":[ | \"seasons\":[\"summer\", | NOT_OBJECT versions[0].calendar.seasons[0]",
    })
    void aCalendarOfTheWrongFormIsNamed(String part, String instead, String named) {
        String broken = SHOP.replace(part, instead);
        assertThat(broken).isNotEqualTo(SHOP);
        assertThat(found(broken)).contains(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ",{}] | ] | TIER_LAST",
        "\"steps\":[ | \"steps\":[{\"to\":\"5\"}, | UNKNOWN_FIELD versions[0].tiers.steps[0].to",
        "\"upTo\":\"2760\" | \"upTo\":2760 | NOT_TEXT versions[0].tiers.steps[0].upTo",
        "\"period\":\"YEAR\", | | MISSING versions[0].tiers.period",
    })
    void tiersOfTheWrongFormAreNamed(String part, String instead, String named) {
        String broken = TIERED.replace(part, instead == null ? "" : instead);
        assertThat(broken).isNotEqualTo(TIERED);
        assertThat(found(broken)).contains(named);
    }

    @Test
    void everyFindingIsNamedAtOnceAndAWrongFormOnlyOnce() {
        assertThat(found("{\"id\":\"t\",\"versions\":[7,{\"effectiveFrom\":\"2026\"}],\"x\":1}"))
                .isEqualTo("UNKNOWN_FIELD x, NOT_OBJECT versions[0], MISSING name, "
                        + "MISSING commodity, INSTANT versions[1].effectiveFrom, "
                        + "NO_BANDS versions[1].bands, PRICE_ROWS versions[1].prices");
        assertThat(found("[1]")).isEqualTo("NOT_OBJECT");
        assertThat(found("{}")).isEqualTo(
                "MISSING id, MISSING name, MISSING commodity, NO_VERSIONS versions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"id\":}", "{\"id\":\"a\"} {}", "nonsense", "{'id':1}",
        "{\"id\":\"a\",}", "\u0000"})
    void whatIsNoJsonIsNamedAsThat(String text) {
        assertThat(found(text)).isEqualTo("NOT_JSON");
        assertThatThrownBy(() -> TariffDocument.parse(text)).hasMessage("NOT_JSON");
    }

    @Test
    void nestingWithoutEndIsNoDocument() {
        assertThat(found("[".repeat(100_000))).isEqualTo("NOT_JSON");
        assertThat(found("{\"id\":" + "9".repeat(5_000) + "}")).isEqualTo("NOT_JSON");
        assertThat(TariffDocument.read(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}).findings())
                .extracting(Object::toString).containsExactly("NOT_JSON");
    }

    @Test
    void aByteOrderMarkAndNullForWhatMayBeLeftOutAreTaken() {
        assertThat(found("\uFEFF" + FLAT)).isEmpty();
        assertThat(TariffDocument.read(FLAT.getBytes(StandardCharsets.UTF_16)).isValid()).isTrue();
        assertThat(found(FLAT.replace("\"bands\"", "\"calendar\":null,\"tiers\":null,\"bands\"")))
                .isEmpty();
        assertThat(found(TIERED.replace("{}", "{\"upTo\":null}"))).isEmpty();
    }

    @Test
    void aDocumentWithThousandsOfVersionsIsRead() {
        String version = FLAT.substring(FLAT.indexOf("[{") + 1, FLAT.lastIndexOf(']'));
        String head = FLAT.substring(0, FLAT.indexOf("[{") + 1);
        String year = version.replaceFirst("(?s).*\"effectiveFrom\":\"(\\d{4}).*", "$1");
        List<String> versions = Stream.iterate(1, i -> i + 1).limit(2_000)
                .map(i -> version.replaceFirst(year, String.format("%04d", i))).toList();
        assertThat(TariffDocument.parse(head + String.join(",", versions) + "]}").versions())
                .hasSize(2_000);
    }
}
