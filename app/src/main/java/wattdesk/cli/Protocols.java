package wattdesk.cli;

import java.util.Locale;
import wattdesk.meterio.meter.profile.Protocol;

/// The words for protocols.
final class Protocols {

    private Protocols() {}

    static Protocol named(String word) {
        for (Protocol known : Protocol.values()) {
            if (known.word().equals(word.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw Fault.of(Exit.USAGE, "WD-1003", "--protocol", word).thrown();
    }
}
