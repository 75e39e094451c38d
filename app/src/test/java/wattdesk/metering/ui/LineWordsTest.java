package wattdesk.metering.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.metering.Lines.Saved;

class LineWordsTest {
    @Test
    void everyOutcomeOfALineHasItsOwnWords() {
        Map<Saved, String> codes = Map.of(
                new Saved.Ok(), "WD-3208", new Saved.NotPermitted(), "WD-3201",
                new Saved.NameTaken("A"), "WD-3202", new Saved.NoSuchLine("A"), "WD-3203",
                new Saved.PortTaken("COM3", "A"), "WD-3204", new Saved.InUse("A", 6), "WD-3205",
                new Saved.NotValid("settings", "x"), "WD-3206",
                new Saved.NotWritten("WD-4010", "disk"), "WD-3209");
        codes.forEach((saved, code) -> {
            for (Language language : Language.values()) {
                assertThat(LineInteractor.tell(saved).in(language).line()).contains(code)
                        .doesNotContain("{");
            }
        });
    }
}
