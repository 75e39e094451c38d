package wattdesk.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;

/// Run by the build: presses our style sheets into the toolkit's binary form, which it looks for
/// beside the text, and makes small sheets for the first picture of the sign-in: of Primer and of
/// our layout only the rules that can say something about it.
public final class SheetPress {

    /// Styles, names and types of all that a sign-in shows; a test holds it against a real one.
    static final Set<String> SHOWN = Set.of(
            ".accent", ".broken", ".button", ".caps", ".caption", ".column", ".corner",
            ".decrement-arrow", ".decrement-button", ".demo-button", ".demo-login",
            ".demo-people", ".flat", ".icon", ".increment-arrow", ".increment-button", ".key",
            ".label", ".message-bar", ".mono", ".muted", ".password-field", ".product",
            ".product-line", ".product-mark", ".product-name", ".root", ".row", ".scroll-bar",
            ".scroll-pane", ".sign-in", ".sign-in-card", ".sign-in-foot", ".text",
            ".text-field", ".text-input", ".thumb", ".track", ".veil", ".viewport", "Text");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STATE = Pattern.compile(":[\\w-]+");
    private static final Pattern WORD = Pattern.compile("[.#]?[A-Za-z][\\w-]*");

    private final Path folder;

    SheetPress(Path folder) {
        this.folder = folder;
    }

    /// Argument: the folder that `Theme` and its sheets were compiled to.
    public static void main(String[] args) throws IOException {
        new SheetPress(Path.of(args[0])).press();
    }

    void press() throws IOException {
        for (Theme theme : Theme.values()) {
            press(text(theme.coloursFile()), binary(theme.coloursFile()));
            press(first(text(primerText(theme))), theme.firstPrimerFile());
        }
        press(text(Theme.LAYOUT), binary(Theme.LAYOUT));
        press(first(text(Theme.LAYOUT)), Theme.FIRST_LAYOUT);
    }

    static String primerText(Theme theme) {
        return theme.primer().replace(".bss", ".css");
    }

    private static String binary(String file) {
        return file.replace(".css", ".bss");
    }

    static String text(String file) throws IOException {
        try (InputStream in = SheetPress.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
        }
    }

    private void press(String sheet, String to) throws IOException {
        Path text = Files.writeString(Files.createTempFile("sheet", ".css"), sheet);
        try {
            Stylesheet.convertToBinary(text.toFile(), folder.resolve(to).toFile());
        } finally {
            Files.delete(text);
        }
    }

    /// The rules that can match what is shown.
    static String first(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll("")).results()
                .map(rule -> first(rule.group(1), rule.group(2)))
                .collect(Collectors.joining("\n"));
    }

    private static String first(String selectors, String declarations) {
        String kept = Arrays.stream(selectors.split(","))
                .filter(selector -> SHOWN.containsAll(words(selector)))
                .collect(Collectors.joining(","));
        return kept.isEmpty() ? "" : kept + declarations;
    }

    /// Styles, names and types that selectors of a sheet ask for.
    static Set<String> selectorWords(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll("")).results()
                .flatMap(rule -> words(rule.group(1)).stream()).collect(Collectors.toSet());
    }

    private static Set<String> words(String selector) {
        return WORD.matcher(STATE.matcher(selector).replaceAll("")).results()
                .map(MatchResult::group).collect(Collectors.toSet());
    }
}
