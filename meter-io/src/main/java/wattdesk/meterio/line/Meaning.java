package wattdesk.meterio.line;

import java.util.List;

/// What a frame says, as a key of the word bundle and the arguments of its sentence: codecs know no
/// language.
public record Meaning(String key, List<String> arguments) {

    public static Meaning of(String key, String... arguments) {
        return new Meaning(key, List.of(arguments));
    }
}
