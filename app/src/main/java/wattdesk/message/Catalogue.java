package wattdesk.message;

import java.util.Locale;
import java.util.regex.Pattern;

/// Finds the words of a coded message in its feature's bundle.
final class Catalogue {
    private static final Pattern CODE =
            Pattern.compile("[A-Z]{4,}|no answer: [a-z]+|encrypted link");

    private Catalogue() {}

    static Told tell(Message message, Language language) {
        Words words = Words.of(message.feature(), "messages", language);
        Words details = Words.of("message", "details", language);
        Object[] arguments = message.arguments().stream()
                .map(argument -> inWords(argument, details)).toArray();
        String code = message.code();
        return new Told(code, words.get(code + ".what", arguments),
                optional(words, code + ".money", arguments),
                optional(words, code + ".do", arguments));
    }

    /// Reasons travel as codes of the program; people read them in words.
    private static String inWords(String argument, Words details) {
        if (!CODE.matcher(argument).matches()) {
            return argument;
        }
        String key = argument.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return details.has(key) ? details.get(key) : argument;
    }

    private static String optional(Words words, String key, Object[] arguments) {
        return words.has(key) ? words.get(key, arguments) : "";
    }
}
