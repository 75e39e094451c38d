package wattdesk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.meter.Evidence;

/// Why something failed is told in the reader's words where they are known.
class ReasonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TIMEOUT | 超时没有应答", "no answer: busy | 正在进行另一次通信",
        "unplugged | 已拔出", "/dev/ttyUSB0: no such device | /dev/ttyUSB0：没有此设备",
        "till:9100: Connection refused | till:9100：连接被拒绝",
        "/data/tape: No space left on device | /data/tape：磁盘已满",
        "somebody said: something else | somebody said: something else",
        "WD-4014 | WD-4014"})
    void chineseReadersAreToldInChinese(String reason, String told) {
        assertThat(Reasons.in(Language.ZH, reason)).isEqualTo(told);
        Message message = Message.of("metering", "WD-3002", "A", reason);
        assertThat(message.in(Language.ZH).line()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/dev/ttyUSB0: no such device", "unplugged", "till:9100: Connection refused"})
    void englishReadersAreToldWhatWasSaid(String reason) {
        assertThat(Reasons.in(Language.EN, reason)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "refusal customer 81 | 客户编号与电表不符（81） | the customer number does not match",
        "refusal hoarding 0040 | 超过电表囤积限额（0040） | over the meter's hoarding limit (0040)",
        "refusal other FF | 电表没有说明原因（FF） | the meter gave no reason (FF)"})
    void aRefusalOfAMeterIsToldByItsMeaning(String reason, String chinese, String english) {
        assertThat(Reasons.in(Language.ZH, reason)).isEqualTo(chinese);
        assertThat(Reasons.in(Language.EN, reason)).startsWith(english);
    }

    @ParameterizedTest
    @EnumSource(Evidence.Kind.class)
    void whatDoesNotFitAtAMeterIsToldInWords(Evidence.Kind kind) {
        String reason = Reasons.evidence(
                kind.name(), 31, 32, "50.00", "000024170093", 33, "42.10", "-");

        assertThat(Reasons.in(Language.ZH, reason))
                .doesNotContain("evidence", kind.name(), "{")
                .endsWith("：应由次数 31 到 32、充值 50.00 元；读到表号 000024170093、次数 33、"
                        + "余额 42.10 元、累计购电 - 元");
        assertThat(Reasons.in(Language.EN, reason)).doesNotContain(kind.name(), "{")
                .contains("expected count 31 to 32 and ¥50.00; found meter 000024170093");
    }

    @Test
    void everyMeaningThatADriverKnowsHasItsWord() {
        ResourceBundle driver =
                ResourceBundle.getBundle("wattdesk.meterio.words", Locale.SIMPLIFIED_CHINESE);
        List<String> meanings = driver.keySet().stream()
                .filter(key -> key.startsWith("meter.error.")).toList();

        assertThat(meanings).isNotEmpty().allSatisfy(key -> assertThat(Reasons.in(
                Language.ZH, Reasons.refusal(key.substring("meter.error.".length()), "81")))
                .doesNotContain("refusal"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-28T15:57:16.120Z | 2026-11-28 23:57:16",
        "2026-11-28T15:57:16Z < 2026-11-28T16:00:00Z | 2026-11-28 23:57:16 < 2026-11-29 00:00:00"})
    void instantsAreToldByTheStationsClock(String reason, String told) {
        assertThat(Reasons.in(Language.ZH, reason)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5000.00 | 5,000.00", "-1234567.80 | -1,234,567.80",
        "999.00 | 999.00", "000024170093 | 000024170093", "A-2026-000001 | A-2026-000001"})
    void amountsInSentencesHaveTheirThousandsSeparated(String reason, String told) {
        assertThat(Reasons.in(Language.EN, reason)).isEqualTo(told);
    }
}
