package wattdesk.remote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.ControlGateway.Step;
import wattdesk.remote.Remote.Foreseen;

/// Operations, states and what meters show, in the reader's words.
public final class RemoteWords {

    private static final String NOT_SHOWN = "–";

    private final Words words;

    public RemoteWords(Language language) {
        words = Words.of("remote", "words", language);
    }

    public String operation(Operation operation) {
        return words.get("operation." + low(operation));
    }

    public String state(RemoteState state) {
        return words.get("state." + low(state));
    }

    public String step(Step step) {
        return words.get("step." + low(step));
    }

    public String foreseen(Foreseen sentence) {
        return words.get(sentence.key(), sentence.arguments().toArray());
    }

    /// The name of one thing that a meter shows; its own name where nobody has a word for it.
    public String item(String item) {
        String key = "item." + item;
        return words.has(key) ? words.get(key) : item;
    }

    /// What it shows; a dash for what it does not show.
    public String shown(@Nullable String text) {
        if (text == null) {
            return NOT_SHOWN;
        }
        String key = text.startsWith("@") ? "shown." + text.substring(1) : "";
        return !key.isEmpty() && words.has(key) ? words.get(key) : text;
    }

    private static String low(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
