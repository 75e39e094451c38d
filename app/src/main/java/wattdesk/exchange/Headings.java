package wattdesk.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wattdesk.message.Language;
import wattdesk.message.Words;

/// The words above the tables: written in one language, understood in both.
public final class Headings {

    /// Marks the row that helps, below the headings; it is not read.
    static final String HELP_MARK = "※";

    private Headings() {}

    static Words words(Language language) {
        return Words.of("exchange", "sheets", language);
    }

    public static String of(Table table, Language language) {
        return words(language).get(table.word());
    }

    public static String of(Field field, Language language) {
        return words(language).get(field.word());
    }

    static Optional<Table> table(String sheet) {
        return Optional.ofNullable(understood(List.of(Table.values()), Table::word)
                .get(plain(sheet)));
    }

    static Map<String, Field> fields(Table table) {
        return understood(table.fields(), Field::word);
    }

    /// By every word that is understood for it.
    private static <T> Map<String, T> understood(List<T> all, Function<T, String> key) {
        Map<String, T> by = new HashMap<>();
        for (Language language : Language.values()) {
            Words words = words(language);
            all.forEach(each -> by.put(plain(words.get(key.apply(each))), each));
        }
        return by;
    }

    /// One of the words of a choice, in either language or as its code.
    static <E extends Enum<E>> Optional<E> choice(E[] all, String prefix, String typed) {
        Map<String, E> by = understood(Arrays.asList(all),
                each -> prefix + each.name().toLowerCase(Locale.ROOT));
        Arrays.stream(all).forEach(each -> by.put(plain(each.name()), each));
        return Optional.ofNullable(by.get(plain(typed)));
    }

    static <E extends Enum<E>> List<String> choices(E[] all, String prefix, Language language) {
        return Arrays.stream(all).map(each -> choice(each, prefix, language)).toList();
    }

    static String choice(Enum<?> each, String prefix, Language language) {
        return words(language).get(prefix + each.name().toLowerCase(Locale.ROOT));
    }

    /// Without the star of what must be filled in, blanks and case.
    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replace("*", "")
                .replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
