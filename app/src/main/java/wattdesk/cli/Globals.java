package wattdesk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import wattdesk.message.Language;

/// The root command and the options that every command takes, before or behind its name.
@Command(name = "wattdesk")
final class Globals {

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli prints the help when it is set
    private boolean help;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private @Nullable String lang;

    @Option(names = "--operator", paramLabel = "NAME", scope = ScopeType.INHERIT)
    private @Nullable String operator;

    @Option(names = "--password-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path passwordFile;

    boolean json() {
        return json;
    }

    /// The station folder, absolute: the one that was named, or the user's own.
    Path folder(StationFolder places) {
        Path chosen = data == null ? places.standard() : data;
        return chosen.toAbsolutePath().normalize();
    }

    @Nullable String operator() {
        return operator;
    }

    @Nullable Path passwordFile() {
        return passwordFile;
    }

    /// The language has to be known before the options are read, for the help texts.
    static Language language(String[] args, Locale locale) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return named(args[i].substring(7), locale);
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return named(args[i + 1], locale);
            }
        }
        return Language.of(locale);
    }

    /// What `--lang` chose, where it did.
    Optional<Language> chosen() {
        return Optional.ofNullable(lang).map(word -> named(word, Locale.ROOT));
    }

    private static Language named(String word, Locale locale) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "zh", "zh-cn", "zh_cn" -> Language.ZH;
            case "en" -> Language.EN;
            default -> Language.of(locale);
        };
    }

    /// What `--lang` says where that is no language of this program.
    Optional<String> unknownLanguage() {
        return Optional.ofNullable(lang)
                .filter(word -> !word.toLowerCase(Locale.ROOT).matches("zh([-_]cn)?|en"));
    }
}
