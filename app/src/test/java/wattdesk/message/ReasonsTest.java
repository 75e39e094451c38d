package wattdesk.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
