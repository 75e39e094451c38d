package wattdesk.download.store;

import java.util.List;
import wattdesk.download.Download;
import wattdesk.download.MeterDownload;
import wattdesk.ledger.Move;

/// A new download on its way through the books.
public record DownloadOrdered(Download download, List<MeterDownload> meters) implements Move {

    public DownloadOrdered {
        meters = List.copyOf(meters);
    }
}
