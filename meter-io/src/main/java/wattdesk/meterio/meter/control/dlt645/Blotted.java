package wattdesk.meterio.meter.control.dlt645;

import java.util.List;
import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Scanner645;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.FrameRecord.Direction;
import wattdesk.meterio.line.Hex;

/// Takes the password out of a frame that is kept. What stays is a sound frame with zeros in its
/// place, and the note says so.
final class Blotted {

    private static final String NONE = "000000";

    private Blotted() {
    }

    static FrameRecord frame(FrameRecord frame) {
        if (frame.direction() != Direction.SENT) {
            return frame;
        }
        List<Scanner645.Candidate> found = Scanner645.all(Hex.bytes(frame.hex()));
        if (found.size() != 1) {
            return frame;
        }
        Scanner645.Candidate only = found.getFirst();
        String data = blotted(only.frame());
        return data.equals(only.frame().data()) ? frame : new FrameRecord(frame.at(),
                frame.direction(), Hex.of(new Frame645(only.frame().address(),
                        only.frame().control(), data).encode(only.offset())),
                frame.note() + ", password blotted out");
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
