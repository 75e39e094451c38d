package wattdesk.cli;

import java.util.Locale;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.PortAddress;

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

    /// A Modbus-TCP gateway carries nothing but Modbus.
    static void carried(Protocol protocol, PortAddress port) {
        if (port.carriesMessages() && protocol != Protocol.MODBUS) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--protocol", protocol.word()).thrown();
        }
    }
}
