package wattdesk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;

/// Why a command did not do what it was asked: for the person a coded message, for a script a code
/// and details.
///
/// `word` is the code for scripts where it is a word (`STATION_OPEN`); without one it is the code
/// of the message.
public record Fault(
        Exit exit, @Nullable String word, Message message, Map<String, Object> detail) {

    public Fault {
        detail = new LinkedHashMap<>(detail);
    }

    /// A fault of the command line's own catalogue.
    static Fault of(Exit exit, String code, Object... arguments) {
        return new Fault(exit, null, Message.of("cli", code, arguments), Map.of());
    }

    /// A fault that another feature worded.
    static Fault told(Exit exit, Message message) {
        return new Fault(exit, null, message, Map.of());
    }

    Fault as(String newWord) {
        return new Fault(exit, newWord, message, detail);
    }

    Fault with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        more.put(key, value);
        return new Fault(exit, word, message, more);
    }

    /// The code that scripts compare.
    String code() {
        return word == null ? message.code() : word;
    }

    CommandFault thrown() {
        return new CommandFault(this);
    }
}
