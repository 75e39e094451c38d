package wattdesk.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.customer.Opening.Why;
import wattdesk.message.Language;

class OpeningWordsTest {
    @Test
    void everyRefusedOpeningHasItsOwnWords() {
        Map<Why, String> codes = Map.of(
                new Why.NotPermitted(), "WD-6101", new Why.NoSuchLine("A"), "WD-6102",
                new Why.NoSuchProfile("p"), "WD-6103", new Why.NoSuchTariff("t"), "WD-6104",
                new Why.MeterInUse("1", "2"), "WD-6105",
                new Why.AddressInUse("A", "1", "2"), "WD-6106",
                new Why.NotValid("room", "x"), "WD-6107",
                new Why.NotWritten("WD-4010", "disk"), "WD-6108");
        codes.forEach((why, code) -> {
            for (Language language : Language.values()) {
                assertThat(OpeningMessages.of(why).in(language).line()).contains(code)
                        .doesNotContain("{");
            }
        });
    }
}
