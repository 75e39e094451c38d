package wattdesk.download;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;

/// Where downloads are kept, step by step.
public interface DownloadBook {

    /// A new download; what is still open at its meters for an earlier one ends as superseded.
    Paperwork.Filed order(Download download, List<MeterDownload> meters, Actor actor);

    /// What a person changes about rows: `action` is DOWNLOAD_RETRIED or DOWNLOAD_CANCELLED.
    Paperwork.Filed change(
            String action, UUID download, List<MeterDownload> from, List<MeterDownload> to,
            Actor actor);

    /// One step of the station itself; false when the row was elsewhere by now.
    boolean step(MeterDownload from, MeterDownload to);

    Optional<Download> find(UUID download);

    /// The last download of a tariff.
    Optional<Download> last(String tariff);

    /// In order of their rooms.
    List<MeterDownload> meters(UUID download);

    /// Open rows whose time has come, the oldest first.
    List<MeterDownload> due(Instant now);
}
