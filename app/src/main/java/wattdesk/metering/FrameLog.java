package wattdesk.metering;

import java.util.List;
import wattdesk.message.Language;

/// What was said on the lines lately, kept in memory while the station is open.
@FunctionalInterface
public interface FrameLog {

    /// The last frames to and from that meter, the newest first.
    List<HeardFrame> last(Meter meter, int most, Language language);
}
