package wattdesk.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.LineState;

/// What the status strip tells, as read at one moment.
record StripModel(
        List<LineState> lines, int open, @Nullable Instant oldest, @Nullable Instant backup,
        String paperTrouble) {

    static final StripModel UNKNOWN = new StripModel(List.of(), 0, null, null, "");
}
