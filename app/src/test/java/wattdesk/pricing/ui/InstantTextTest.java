package wattdesk.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantTextTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-01-01T00:00:00+08:00, 2027-01-01 00:00",
        "2027-01-01 15:00, 2027-01-01T15:00:00+08:00, 2027-01-01 15:00",
        "２０２７-０１-０１　15:00, 2027-01-01T15:00:00+08:00, 2027-01-01 15:00",
        "2027-01-01T15:00:30, 2027-01-01T15:00:30+08:00, 2027-01-01 15:00:30",
        "2027-01-01T15:00:00+09:00, 2027-01-01T15:00:00+09:00, 2027-01-01T15:00:00+09:00",
        "明年, 明年, 明年"})
    void anInstantIsTypedAsPeopleDoAndKeptAsDocumentsDo(String typed, String kept, String shown) {
        assertThat(InstantText.read(typed)).isEqualTo(kept);
        assertThat(InstantText.write(kept)).isEqualTo(shown);
        assertThat(InstantText.read(InstantText.write(kept))).isEqualTo(kept);
    }
}
