package wattdesk.tariff.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.quantity.Usage;
import wattdesk.rating.RegisterReading;
import wattdesk.rating.Registers;
import wattdesk.tariff.Band;

/// What a document of readings is, field by field (docs/tariff.md).
class ReadingsDocumentTest {

    private static ReadingsDocument read(String document) {
        return ReadingsDocument.read(document.getBytes(UTF_8));
    }

    private static List<String> found(String document) {
        return read(document).findings().stream().map(Object::toString).toList();
    }

    /// Two readings of the register of all hours, a day apart.
    private static String total(String from, String to, String... fields) {
        String head = String.join(",", fields);
        return "{" + head + (head.isEmpty() ? "" : ",")
                + "\"readings\":[{\"at\":\"2026-07-01T00:00:00+08:00\",\"total\":\"" + from
                + "\"},{\"at\":\"2026-07-02T00:00:00+08:00\",\"total\":\"" + to + "\"}]}";
    }

    @Test
    void everyFieldIsRead() {
        ReadingsDocument readings = read(total("1.5", "2", "\"tariff\":\"t\"",
                "\"tierUsedBefore\":\"12.345\"", "\"carryFenBefore\":\"-0.25\"",
                "\"ct\":\"30\"", "\"pt\":100"));
        assertThat(readings.findings()).isEmpty();
        assertThat(readings.tariff()).isEqualTo("t");
        assertThat(readings.tierUsedBefore()).isEqualTo(Usage.parse("12.345"));
        assertThat(readings.carryBefore()).isEqualTo(-25_000);
        assertThat(readings.ratio()).isEqualTo(3_000);
        assertThat(readings.readings()).containsExactly(
                new RegisterReading(Instant.parse("2026-06-30T16:00:00Z"),
                        new Registers.Total(Usage.parse("1.5"))),
                new RegisterReading(Instant.parse("2026-07-01T16:00:00Z"),
                        new Registers.Total(Usage.parse("2"))));
    }

    @Test
    void whatMayBeLeftOutHasItsBeginning() {
        ReadingsDocument readings = read("{\"readings\":[{\"at\":\"2026-07-01T05:00:00Z\","
                + "\"bands\":{\"PEAK\":\"1\",\"FLAT\":\"2.25\"},\"total\":null}]}");
        assertThat(readings.findings()).isEmpty();
        assertThat(readings.tariff()).isEmpty();
        assertThat(readings.tierUsedBefore()).isNull();
        assertThat(readings.carryBefore()).isZero();
        assertThat(readings.ratio()).isEqualTo(1);
        assertThat(readings.readings().getFirst().registers()).isEqualTo(new Registers.ByBand(
                Map.of(Band.PEAK, Usage.parse("1"), Band.FLAT, Usage.parse("2.25"))));
    }

    @ParameterizedTest
    @CsvSource({"-0.5, -50000", "0.49999, 49999", "0, 0", "-0.00001, -1", "0.1, 10000"})
    void aCarryIsAMultipleOfTheSmallestUnit(String carry, long units) {
        assertThat(read(total("0", "1", "\"carryFenBefore\":\"" + carry + "\"")).carryBefore())
                .isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"x\":1 | UNKNOWN_FIELD x",
        "\"tariff\":7 | NOT_TEXT tariff",
        "\"ct\":\"0\" | RATIO ct", "\"pt\":\"0\" | RATIO pt", "\"ct\":\"1.5\" | RATIO ct",
        "\"ct\":\"-1\" | RATIO ct", "\"ct\":1.0 | NOT_TEXT ct", "\"ct\":0 | RATIO ct",
        "\"ct\":\"9999999999\",\"pt\":\"9999999999\" | RATIO ct",
        "\"carryFenBefore\":\"0.5\" | CARRY carryFenBefore",
        "\"carryFenBefore\":\"-0.50001\" | CARRY carryFenBefore",
        "\"carryFenBefore\":\"0.000001\" | CARRY carryFenBefore",
        "\"carryFenBefore\":\"1e-2\" | CARRY carryFenBefore",
        "\"carryFenBefore\":0.1 | NOT_TEXT carryFenBefore",
        "\"tierUsedBefore\":\"1.0001\" | FIGURE tierUsedBefore",
        "\"tierUsedBefore\":\"-1\" | FIGURE tierUsedBefore",
        "\"tierUsedBefore\":5 | NOT_TEXT tierUsedBefore",
        "\"ct\":\"1\",\"ct\":\"2\" | FIELD_TWICE ct",
    })
    void aFieldOfTheReadingsThatIsWrongIsNamed(String fields, String expected) {
        assertThat(found(total("0", "1", fields))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"at\":\"2026-07-03T00:00:00+08:00\"} | REGISTERS readings[2]",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"1\",\"bands\":{\"FLAT\":\"1\"}} "
                + "| REGISTERS readings[2]",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"bands\":{}} | REGISTERS readings[2]",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"bands\":[]} | NOT_OBJECT readings[2].bands",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"bands\":{\"FLAT\":\"1\"}} "
                + "| REGISTERS_DIFFER readings[2]",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"bands\":{\"NIGHT\":\"1\"}} "
                + "| BAND_UNKNOWN readings[2].bands.NIGHT",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"1.2345\"} | FIGURE readings[2].total",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"-1\"} | FIGURE readings[2].total",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"+2\"} | FIGURE readings[2].total",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"1e3\"} | FIGURE readings[2].total",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"99999999999999999\"} "
                + "| FIGURE readings[2].total",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":2} | NOT_TEXT readings[2].total",
        "{\"at\":\"2026-07-03T00:00:00\",\"total\":\"2\"} | INSTANT readings[2].at",
        "{\"at\":\"2026-07-03T00:00:00.1+08:00\",\"total\":\"2\"} | INSTANT readings[2].at",
        "{\"at\":\"2026-07-02T00:00:00+08:00\",\"total\":\"2\"} | NOT_RISING readings[2].at",
        "{\"at\":\"2026-07-02T00:30:00+09:00\",\"total\":\"2\"} | NOT_RISING readings[2].at",
        "{\"at\":7,\"total\":\"2\"} | NOT_TEXT readings[2].at",
        "{\"total\":\"2\"} | MISSING readings[2].at",
        "7 | NOT_OBJECT readings[2]",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"2\",\"total\":\"3\"} "
                + "| FIELD_TWICE readings[2].total",
        "{\"at\":\"2026-07-03T00:00:00+08:00\",\"total\":\"2\",\"unit\":\"kWh\"} "
                + "| UNKNOWN_FIELD readings[2].unit",
    })
    void aReadingThatIsWrongIsNamedWithItsPlace(String third, String expected) {
        assertThat(found(total("0", "1").replace("]}", "," + third + "]}"))).containsExactly(expected);
    }

    @Test
    void everythingIsNamedAtOnce() {
        assertThat(found("{\"ct\":\"x\",\"readings\":[{},{\"at\":\"now\",\"total\":\"1.\"}]}"))
                .containsExactly("RATIO ct", "MISSING readings[0].at", "REGISTERS readings[0]",
                        "INSTANT readings[1].at", "FIGURE readings[1].total");
        assertThat(found("")).containsExactly("NOT_JSON");
    }
}
