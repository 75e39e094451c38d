package wattdesk.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.tariff.Band;
import wattdesk.tariff.TariffDraft.Part;

class DayTextTest {

    private static final List<Part> DAY = List.of(new Part("00:00", "VALLEY"),
            new Part("08:30", "PEAK"), new Part("22:00", "DEEP_VALLEY"));

    private static DayText in(Language language) {
        return new DayText(new BandWords(Words.of("pricing", "ui", language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "00:00 谷  08:30 峰  22:00 深谷", "0 谷 8:30 峰 22 深谷", "00:00谷，08:30峰，22:00深谷",
        "０:００　谷、８:３０　峰、２２：００　深谷", "0 valley, 8:30 Peak; 22 deep_valley",
        "0 v 8:30 p 22 d"})
    void aDayIsTypedInWhateverWayIsQuickest(String text) {
        assertThat(in(Language.ZH).read(text)).isEqualTo(DAY);
        assertThat(in(Language.EN).read(text)).isEqualTo(DAY);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Language language : Language.values()) {
            DayText text = in(language);
            assertThat(text.read(text.write(DAY))).isEqualTo(DAY);
            for (Band band : Band.values()) {
                List<Part> one = List.of(new Part("00:00", band.name()));
                assertThat(text.read(text.write(one))).isEqualTo(one);
            }
        }
        assertThat(in(Language.ZH).write(DAY)).isEqualTo("00:00 谷  08:30 峰  22:00 深谷");
    }

    @Test
    void whatIsWrongStaysAsItWasTyped() {
        DayText text = in(Language.ZH);
        assertThat(text.read("00:00 晚  8:7x")).containsExactly(
                new Part("00:00", "晚"), new Part("08:7", "x"));
        assertThat(text.read("谷 00:00 谷")).containsExactly(
                new Part("谷", ""), new Part("00:00", "VALLEY"));
        assertThat(text.read("08:00")).containsExactly(new Part("08:00", ""));
        assertThat(text.read("  ")).isEmpty();
    }
}
