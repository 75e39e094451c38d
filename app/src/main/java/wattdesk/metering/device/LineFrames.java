package wattdesk.metering.device;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wattdesk.message.Language;
import wattdesk.metering.FrameLog;
import wattdesk.metering.HeardFrame;
import wattdesk.metering.Meter;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.FrameRecord.Direction;
import wattdesk.meterio.meter.DecodedFrame;
import wattdesk.meterio.meter.FrameDecoder;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;

/// Picks out of the trace of a line what was said to one meter and what came back.
///
/// A line carries one conversation at a time: what follows a frame to the meter belongs to it until
/// somebody else is spoken to.
final class LineFrames implements FrameLog {

    private final OpenLines lines;
    private final Profiles profiles;

    LineFrames(OpenLines lines, Profiles profiles) {
        this.lines = lines;
        this.profiles = profiles;
    }

    @Override
    public List<HeardFrame> last(Meter meter, int most, Language language) {
        Protocol protocol = profiles.find(meter.profile()).map(MeterProfile::protocol)
                .orElse(null);
        Bus bus = lines.bus(meter.line()).orElse(null);
        if (protocol == null || bus == null) {
            return List.of();
        }
        List<FrameRecord> own = own(bus.trace(), protocol, meter.address());
        MeterWords words = new MeterWords(language.locale());
        return own.subList(Math.max(0, own.size() - most), own.size()).reversed().stream()
                .map(frame -> heard(frame, protocol, words)).toList();
    }

    private static List<FrameRecord> own(
            List<FrameRecord> trace, Protocol protocol, String address) {
        List<FrameRecord> own = new ArrayList<>();
        boolean speaksToIt = false;
        for (FrameRecord frame : trace) {
            if (frame.direction() == Direction.SENT) {
                speaksToIt = isTo(frame.hex(), protocol, address);
            }
            if (speaksToIt) {
                own.add(frame);
            }
        }
        return own;
    }

    private static boolean isTo(String hex, Protocol protocol, String address) {
        return FrameDecoder.decode(protocol, hex).stream().anyMatch(frame -> {
            Integer unit = frame.unitNumber();
            return unit == null ? address.equals(frame.address())
                    : address.equals(String.valueOf(unit));
        });
    }

    private static HeardFrame heard(FrameRecord frame, Protocol protocol, MeterWords words) {
        String meaning = FrameDecoder.decode(protocol, frame.hex()).stream()
                .map(DecodedFrame::meaning).map(words::say).collect(Collectors.joining("; "));
        return new HeardFrame(frame.at(), frame.direction() == Direction.SENT, frame.hex(),
                words.note(frame), meaning);
    }
}
