package wattdesk.station;

import java.util.List;
import wattdesk.message.Message;

/// What came of opening a folder.
public sealed interface OpenResult {

    /// `notes` tell what the start found and put right, or why nothing is sold.
    record Opened(Station station, List<Message> notes) implements OpenResult {}

    /// Nothing was changed.
    record Refused(Message why) implements OpenResult {}
}
