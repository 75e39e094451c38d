package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Words can be read on every ground that they stand on, and the focus is seen: the ratios of
/// WCAG 2.1 (1.4.3 for words, 1.4.11 for the rest), computed from the sheets.
class ContrastTest {

    private static final double WORDS = 4.5;
    private static final double SHAPES = 3;
    private static final List<String> PLAIN = List.of("place-bg", "card-bg", "rail-bg");
    private static final List<String> PICKED = List.of("soft-bg", "color-accent-subtle");
    private static final List<String> TONES =
            List.of("good", "waiting", "attention", "unknown", "danger");
    private static final Pattern COLOUR = Pattern.compile("-([a-z0-9-]+): #([0-9a-f]{6});");
    private static final Pattern FAINT =
            Pattern.compile("([^{}]+)\\{[^}]*-fx-opacity: 0\\.[^}]*\\}");

    private static String sheet(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static Map<String, String> colours(Theme theme) {
        Map<String, String> colours = new HashMap<>(Map.of("white", "ffffff"));
        COLOUR.matcher(sheet(theme.name().toLowerCase(java.util.Locale.ROOT) + ".css")).results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static double light(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double luminance(String colour) {
        return 0.2126 * light(colour, 0) + 0.7152 * light(colour, 2) + 0.0722 * light(colour, 4);
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static void seen(Theme theme, String front, String ground, double least) {
        Map<String, String> colours = colours(theme);
        assertThat(colours).containsKeys(front, ground);
        assertThat(ratio(colours.get(front), colours.get(ground)))
                .as("%s: %s on %s", theme, front, ground).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"000000, ffffff, 21.0", "ffffff, ffffff, 1.0", "777777, ffffff, 4.48"})
    void theRatioIsThatOfTheGuideline(String one, String other, double expected) {
        assertThat(ratio(one, other)).isCloseTo(expected,
                org.assertj.core.data.Offset.offset(0.01));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsCanBeReadWhereverTheyStand(Theme theme) {
        for (String word : List.of("text", "text-soft")) {
            PLAIN.forEach(ground -> seen(theme, word, ground, WORDS));
            PICKED.forEach(ground -> seen(theme, word, ground, WORDS));
            TONES.forEach(tone -> seen(theme, word, tone + "-bg", WORDS));
        }
        PLAIN.forEach(ground -> seen(theme, "color-accent-fg", ground, WORDS));
        seen(theme, "color-accent-fg", "color-accent-subtle", WORDS);
        seen(theme, "white", "color-accent-emphasis", WORDS);
        seen(theme, "card-bg", "waiting", WORDS);
    }

    /// A ticket of any tone shows steps that are done, unsure or failed.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void stateColoursCanBeReadWhereverTheyStand(Theme theme) {
        for (String tone : TONES) {
            PLAIN.forEach(ground -> seen(theme, tone, ground, WORDS));
            PICKED.forEach(ground -> seen(theme, tone, ground, SHAPES));
            TONES.forEach(other -> seen(theme, tone, other + "-bg", WORDS));
        }
    }

    /// The three levels and the cut rooms have grounds of their own on the board.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theBoardCanBeReadInEveryState(Theme theme) {
        for (String ground : List.of("board-low-1", "board-low-2", "board-low-3")) {
            seen(theme, "text", ground, WORDS);
            seen(theme, "text-soft", ground, SHAPES);
            seen(theme, "board-low", ground, SHAPES);
        }
        seen(theme, "board-cut-text", "board-cut", WORDS);
        for (String sign : List.of("board-low", "good", "danger", "waiting", "unknown",
                "attention")) {
            seen(theme, sign, "place-bg", SHAPES);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theFocusIsSeenOnEveryGround(Theme theme) {
        PLAIN.forEach(ground -> seen(theme, "focus", ground, SHAPES));
        PICKED.forEach(ground -> seen(theme, "focus", ground, SHAPES));
        TONES.forEach(tone -> seen(theme, "focus", tone + "-bg", SHAPES));
    }

    /// Opacity would undo what the colours promise; what takes nothing more may be fainter.
    @Test
    void noWordIsMadeFaint() {
        assertThat(FAINT.matcher(sheet("layout.css")).results()
                .map((MatchResult found) -> found.group(1).strip().lines().toList().getLast()))
                .containsExactlyInAnyOrder(".text-input:disabled", ".step-dash");
    }
}
