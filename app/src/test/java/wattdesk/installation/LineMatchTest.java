package wattdesk.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wattdesk.customer.Ratio;
import wattdesk.installation.Device.State;
import wattdesk.installation.LineMatch.Kind;
import wattdesk.message.Language;
import wattdesk.metering.FoundOnLine;
import wattdesk.metering.LineSearch;
import wattdesk.metering.Meter;

/// What a search finds is laid beside what is filed: nothing that differs passes as known.
class LineMatchTest {

    private static Device filed(String number, String line, String address, State state) {
        return new Device(new Meter(number, line, "p", address, ""), state, null, null,
                Ratio.ONE, null);
    }

    private static FoundOnLine found(String address, @Nullable String number) {
        return new FoundOnLine(address, number, List.of("p"), false);
    }

    private static final List<Device> FILED = List.of(
            filed("101", "A", "1", State.HANGING), filed("102", "A", "2", State.HANGING),
            filed("103", "A", "3", State.HANGING), filed("104", "B", "4", State.HANGING),
            filed("105", "A", "5", State.IN_STOCK), filed("106", "A", "6", State.RETIRED),
            filed("107", "A", "7", State.HANGING));

    private static List<String> matches(FoundOnLine... found) {
        return LineMatch.of("A", List.of(found), FILED).stream().map(match -> match.kind() + " "
                + (match.found() == null ? "-" : match.found().address()) + " "
                + (match.filed() == null ? "-" : match.filed().number())).toList();
    }

    @Test
    void everyAnswerAndEverySilenceHasItsWord() {
        assertThat(matches(found("1", "101"), found("2", "999"), found("3", null),
                found("4", "104"), found("5", "105"), found("9", "109"), found("8", null)))
                .containsExactly("KNOWN 1 101", "NUMBER_DIFFERS 2 102", "KNOWN 3 103",
                        "ELSEWHERE 4 104", "ELSEWHERE 5 105", "UNKNOWN 9 -", "UNKNOWN 8 -",
                        "NOT_FOUND - 107");
        for (Kind kind : Kind.values()) {
            assertThat(new DeviceWords(Language.ZH).match(kind)).isNotBlank();
        }
    }

    private static String told(LineSearch.Result result) {
        return DeviceMessages.of("A", result).in(Language.EN).line();
    }

    @Test
    void whatASearchCameToIsSaid() {
        List<FoundOnLine> one = List.of(found("1", "101"));
        assertThat(told(new LineSearch.Result.Found(one, true, 5, List.of())))
                .contains("WD-6576").contains("1 meters");
        assertThat(told(new LineSearch.Result.Found(one, false, 5, List.of())))
                .contains("WD-6577");
        assertThat(told(new LineSearch.Result.Found(one, true, 5, List.of("17", "18"))))
                .contains("WD-6578").contains("17, 18");
        assertThat(told(new LineSearch.Result.NotSearched("no such port"))).contains("WD-6575");
    }

    @Test
    void theLastDayOfAVerificationStillCounts() {
        LocalDate today = LocalDate.of(2026, 11, 29);
        assertThat(Validity.of(today, today, 60))
                .isEqualTo(new Validity(Validity.Word.EXPIRES, 0));
        assertThat(Validity.of(today.plusDays(60), today, 60).needsWork()).isTrue();
        assertThat(Validity.of(today.plusDays(61), today, 60))
                .isEqualTo(new Validity(Validity.Word.VALID, 61));
        assertThat(Validity.of(today.minusDays(1), today, 60))
                .isEqualTo(new Validity(Validity.Word.EXPIRED, 1));
        assertThat(Validity.of(null, today, 60).word()).isEqualTo(Validity.Word.UNKNOWN);
        DeviceWords words = new DeviceWords(Language.EN);
        assertThat(words.validity(Validity.of(today.plusDays(12), today, 60)))
                .isEqualTo("expires in 12 days");
        for (State state : State.values()) {
            assertThat(words.state(state)).isNotBlank();
        }
    }

    @Test
    void aRangeKeepsItsZerosAndLetters() {
        assertThat(NumberRange.parse("ZB0099", "ZB0101").all())
                .containsExactly("ZB0099", "ZB0100", "ZB0101");
        assertThat(NumberRange.parse("000000000007", " 000000000007 ").all()).hasSize(1);
        for (List<String> wrong : List.of(List.of("A1", "B2"), List.of("1", "10"),
                List.of("", ""), List.of("1x", "2x"), List.of("00002", "00001"),
                List.of("00001", "09999"))) {
            assertThatThrownBy(() -> NumberRange.parse(wrong.get(0), wrong.get(1)))
                    .as(wrong.toString()).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
