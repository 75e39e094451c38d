package wattdesk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/// That a message has its code, and in each language a sentence and what to do.
public final class BothLanguages {

    private BothLanguages() {}

    /// Each message is expected under its code.
    public static void speaks(Map<String, Message> expected) {
        expected.forEach(BothLanguages::says);
    }

    public static void says(String code, Message message) {
        assertThat(message.code()).isEqualTo(code);
        for (Language language : Language.values()) {
            Told told = message.in(language);
            assertThat(told.what()).as(code + " " + language).isNotBlank().doesNotContain("{");
            assertThat(told.toDo()).as(code + " " + language).isNotBlank();
        }
    }
}
