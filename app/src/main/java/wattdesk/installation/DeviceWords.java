package wattdesk.installation;

import java.util.Locale;
import wattdesk.installation.DevicePlan.Line;
import wattdesk.message.Language;
import wattdesk.message.Words;

/// Devices and what is done with them in words: the same on the screen and at the command line.
public final class DeviceWords {

    private final Words words;

    public DeviceWords(Language language) {
        words = Words.of("installation", "devices", language);
    }

    public String line(Line line) {
        return words.get(line.kind().key(), line.facts().toArray());
    }

    public String state(Device.State state) {
        return words.get("state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// "expires in 12 days"
    public String validity(Validity validity) {
        return words.get("validity." + validity.word().name().toLowerCase(Locale.ROOT),
                validity.days());
    }

    public String match(LineMatch.Kind kind) {
        return words.get("match." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
