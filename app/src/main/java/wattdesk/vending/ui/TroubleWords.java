package wattdesk.vending.ui;

import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Told;
import wattdesk.message.Words;
import wattdesk.vending.Order;

/// What keeps a credit from its meter, in words: the code may be any feature's.
public final class TroubleWords {

    private static final List<String> SPEAKERS = List.of("vending", "metering", "store", "station");

    private TroubleWords() {}

    public static Told tell(Order.Trouble trouble, Language language) {
        return SPEAKERS.stream().map(feature -> tell(feature, trouble, language))
                .flatMap(Optional::stream).findFirst()
                .orElseGet(() -> new Told(trouble.code(), trouble.detail(), "", ""));
    }

    private static Optional<Told> tell(String feature, Order.Trouble trouble, Language language) {
        try {
            return Words.of(feature, "messages", language).has(trouble.code() + ".what")
                    ? Optional.of(new Message(feature, trouble.code(), trouble.arguments())
                            .in(language))
                    : Optional.empty();
        } catch (MissingResourceException silent) {
            return Optional.empty();
        }
    }
}
