package wattdesk.reports.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void ordinaryAndRareTextStaysAsItIs() {
        String text = "3-1204 示例住户 𠮷堃㙓 ￥1,234.56 × ✓\n√ é Ω";
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(PlainText.of("张\u001B@\u0000三\t")).isEqualTo("张 @ 三 ");
    }

    @Test
    void aNameCannotTurnTheLineAround() {
        assertThat(PlainText.of("\u202E00.1￥\u200D\u2066")).isEqualTo("00.1￥");
    }

    @Test
    void variationSelectorsLeaveTheCharacterAlone() {
        assertThat(PlainText.of("葛\uDB40\uDD00城\uFE0F")).isEqualTo("葛城");
    }

    @Test
    void whatNoFontDrawsIsSeen() {
        assertThat(PlainText.of("李\uD87E\uDFFF😀\uD842")).isEqualTo("李〓〓〓");
    }
}
