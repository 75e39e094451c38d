package wattdesk.message;

/// Finds the words of a coded message in its feature's bundle.
final class Catalogue {
    private Catalogue() {}

    static Told tell(Message message, Language language) {
        Words words = Words.of(message.feature(), "messages", language);
        Object[] arguments = message.arguments().stream()
                .map(argument -> Reasons.in(language, argument)).toArray();
        String code = message.code();
        return new Told(code, sentence(language, words.get(code + ".what", arguments)),
                optional(words, code + ".money", arguments),
                optional(words, code + ".do", arguments));
    }

    private static String optional(Words words, String key, Object[] arguments) {
        return words.has(key) ? sentence(words.language(), words.get(key, arguments)) : "";
    }

    /// Ends with a stop, whether its last word came from the bundle or filled a gap.
    private static String sentence(Language language, String text) {
        String open = text.strip();
        if (open.matches("(?s).*[.。!！?？…]")) {
            return open;
        }
        return open + (language == Language.ZH ? "。" : ".");
    }
}
