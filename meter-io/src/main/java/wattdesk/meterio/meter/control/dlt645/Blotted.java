package wattdesk.meterio.meter.control.dlt645;

import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Scanner645;
import wattdesk.meterio.line.Hex;

/// Takes the passwords out of frames that are recorded or shown. What stays are sound frames with
/// zeros in their place. Whoever sent them: an adapter may echo ours.
public final class Blotted {

    private static final String NONE = "000000";

    private Blotted() {
    }

    /// The same bytes with zeros for every password in them.
    public static String hex(String hex) {
        byte[] wire = Hex.bytes(hex);
        for (Scanner645.Candidate found : Scanner645.all(wire)) {
            Frame645 frame = found.frame();
            if (found.checksumFits() && !frame.fromMeter()) {
                byte[] clean = new Frame645(frame.address(), frame.control(), blotted(frame))
                        .encode(0);
                System.arraycopy(clean, 0, wire, found.offset(), clean.length);
            }
        }
        return Hex.of(wire);
    }

    private static String blotted(Frame645 frame) {
        return switch (frame.control()) {
            case Control.WRITE -> without(frame.data(), 10);
            case Control.RELAY -> without(frame.data(), 2);
            case Control.PASSWORD -> without(without(frame.data(), 10), 18);
            default -> frame.data();
        };
    }

    private static String without(String data, int at) {
        return data.length() < at + NONE.length() ? data
                : data.substring(0, at) + NONE + data.substring(at + NONE.length());
    }
}
