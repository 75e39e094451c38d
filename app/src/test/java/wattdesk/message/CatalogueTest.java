package wattdesk.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The parts of a message are whole sentences, on a screen and on one line.
class CatalogueTest {

    @Test
    void aSentenceEndsWithAStopWhateverFilledItsLastGap() {
        Message message = Message.of("station", "WD-4211", "/backup/a.zip");

        assertThat(message.in(Language.ZH).what()).endsWith("/backup/a.zip。");
        assertThat(message.in(Language.EN).what()).endsWith("/backup/a.zip.");
        assertThat(Message.of("metering", "WD-3015", "x").in(Language.EN).what())
                .endsWith("x.").doesNotEndWith("..");
    }

    @Test
    void chineseSentencesStandTogetherOnALineEnglishOnesApart() {
        Message message = Message.of("cli", "WD-1033", "0");

        assertThat(message.in(Language.ZH).line())
                .isEqualTo("金额必须大于零，不能是“0”。没有收款。请填写要充值的金额。 [WD-1033]");
        assertThat(message.in(Language.EN).line()).contains(". No money was taken. Write");
    }
}
