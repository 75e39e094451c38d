package wattdesk.sweep;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.MeterMark;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;

/// What was seen of a meter, in the reader's words.
public final class SeenWords {

    private final Words words;

    public SeenWords(Language language) {
        words = Words.of("sweep", "words", language);
    }

    public String presence(Presence presence) {
        return words.get("presence." + low(presence));
    }

    public String state(SwitchState state) {
        return words.get("switch." + low(state));
    }

    public String mark(MeterMark mark) {
        return words.get("mark." + low(mark));
    }

    public String cause(Cause cause) {
        return words.get("cause." + low(cause));
    }

    /// All of them in one line, those first that somebody should look after.
    public String marks(Set<MeterMark> marks) {
        return marks.stream().sorted((one, other) -> one.trouble() == other.trouble()
                        ? one.compareTo(other) : one.trouble() ? -1 : 1)
                .map(this::mark).collect(Collectors.joining(words.get("between")));
    }

    private static String low(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
