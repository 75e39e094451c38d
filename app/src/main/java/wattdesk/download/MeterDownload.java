package wattdesk.download;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;

/// How a version stands with one meter of a download.
///
/// `tells` counts how often it was sent, `failures` how often in a row it could not be; `due` is
/// when the station goes on with it, null when it does not. `reason` says why it stands so.
public record MeterDownload(
        UUID download, String meter, String account, String room, Way way, DownloadState state,
        @Nullable Instant due, int tells, int failures, @Nullable Message reason,
        Instant changedAt) {

    /// The same, one step on.
    MeterDownload to(DownloadState next, @Nullable Instant when, @Nullable Message why,
            Instant now) {
        return new MeterDownload(download, meter, account, room, way, next, when, tells, 0, why,
                now);
    }

    /// Where it is, after it could not be reached.
    MeterDownload failed(DownloadState next, Instant when, Message why, Instant now) {
        return new MeterDownload(download, meter, account, room, way, next, when, tells,
                failures + 1, why, now);
    }

    MeterDownload telling(Instant now) {
        return new MeterDownload(download, meter, account, room, way, DownloadState.TELLING, now,
                tells + 1, failures, null, now);
    }

    /// As it was before it was told, when nothing was sent after all.
    MeterDownload untold() {
        return new MeterDownload(download, meter, account, room, way, state, due, tells - 1,
                failures, reason, changedAt);
    }

    MeterDownload anew(Instant now) {
        return new MeterDownload(download, meter, account, room, way, DownloadState.WAITING, now,
                0, 0, null, now);
    }
}
