package wattdesk.reports.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.reports.Language;

class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/wattdesk/reports/receipt");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"");

    private static TreeSet<String> keys(Language language) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "wattdesk.reports.receipt.receipt", language.locale())
                .keySet());
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Language.EN)).isEqualTo(keys(Language.ZH));
    }

    @ParameterizedTest
    @EnumSource
    void everyConstantHasItsWord(Language language) {
        Words words = new Words(language);
        Stream.of(Tender.values()).forEach(it -> assertThat(words.get("tender", it)).isNotBlank());
        Stream.of(Band.values()).forEach(it -> assertThat(words.get("band", it)).isNotBlank());
    }

    @Test
    void noWordIsUnused() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                used.addAll(LITERAL.matcher(Files.readString(file)).results()
                        .map(MatchResult::group)
                        .map(text -> text.replace("\"", ""))
                        .collect(Collectors.toSet()));
            }
        }
        TreeSet<String> unused = keys(Language.ZH);
        unused.removeIf(key -> used.contains(key)
                || used.contains(key.replaceAll("\\.([A-Z_]+|meaning)$", "")));
        assertThat(unused).isEmpty();
    }

    @Test
    void wordsDoNotDependOnTheLanguageOfThePc() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Samples.all().values()).allSatisfy(document -> {
                assertThat(Slip.of(document, Language.EN).toString()).doesNotContain("收据号");
                assertThat(Slip.of(document, Language.ZH).toString()).contains("收据号");
            });
            assertThat(Figures.yuan(-123456789)).isEqualTo("-￥1,234,567.89");
            assertThat(Figures.energy(1234567)).isEqualTo("1,234.567 kWh");
            assertThat(Figures.energy(120000)).isEqualTo("120.00 kWh");
        } finally {
            Locale.setDefault(before);
        }
    }
}
