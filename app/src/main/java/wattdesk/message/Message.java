package wattdesk.message;

import java.util.Arrays;
import java.util.List;

/// A coded message with what fills its gaps; not yet in any language.
///
/// `feature` names the package whose bundle holds the text: "vending" stands for
/// `wattdesk/vending/messages`.
public record Message(String feature, String code, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String feature, String code, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        return new Message(feature, code, texts);
    }

    /// In words of that language.
    public Told in(Language language) {
        return Catalogue.tell(this, language);
    }
}
