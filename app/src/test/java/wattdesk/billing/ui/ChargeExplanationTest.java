package wattdesk.billing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.billing.ChargeExplanation;
import wattdesk.billing.ExplainedCharge;
import wattdesk.billing.Explanation;
import wattdesk.billing.Explanation.Part;
import wattdesk.message.Language;

/// An explanation says what a charge was made of, to the last digit, in both languages.
class ChargeExplanationTest {

    private static final Path GOLDEN = Path.of("src/test/resources/wattdesk/billing");

    private static String text(Explanation explanation) {
        return explanation.parts().stream().map(part -> switch (part) {
            case Part.Title it -> "# " + it.text() + "\n" + it.below();
            case Part.Banner it -> "! " + it.text();
            case Part.Heading it -> "## " + it.text();
            case Part.Pair it -> it.label() + " = " + it.value();
            case Part.Columns it -> String.join(" | ", it.cells());
            case Part.Line it -> String.join(" | ", it.cells());
            case Part.Total it -> "= " + it.label() + " = " + it.value();
            case Part.Note it -> it.text();
        }).collect(Collectors.joining("\n")) + "\n";
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWholeExplanationIsAsKept(Language language) throws IOException {
        String text = text(ChargeExplanation.of(PaperBilling.explained(), language));
        Path kept = GOLDEN.resolve(
                "explained-" + language.name().toLowerCase(Locale.ROOT) + ".txt");
        if (Boolean.getBoolean("wattdesk.golden")) {
            Files.writeString(kept, text);
        }
        assertThat(text).isEqualTo(Files.readString(kept));
    }

    @Test
    void theFiguresOnItAddUp() {
        ExplainedCharge charge = PaperBilling.explained();
        assertThat(charge.exact()).isEqualTo(21_080_000L + 7_350_000L + 11_997_000L);
        assertThat(charge.exact() + charge.carryBefore() - charge.carryAfter())
                .as("exact + remainder before = booked + remainder after")
                .isEqualTo(charge.charge().amount().fen() * ExplainedCharge.UNITS_PER_FEN);
        List<String> booked = ChargeExplanation.of(charge, Language.EN).parts().stream()
                .filter(Part.Line.class::isInstance).map(Part.Line.class::cast)
                .map(line -> line.cells().get(5)).toList();
        assertThat(booked).as("registers, then lines")
                .containsExactly("3.813", "2.100", "2.11", "0.73", "1.20");
    }
}
