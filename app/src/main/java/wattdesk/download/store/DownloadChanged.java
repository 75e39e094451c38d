package wattdesk.download.store;

import java.util.List;
import wattdesk.download.MeterDownload;
import wattdesk.ledger.Move;

/// Rows that a person moves; each of `from` becomes the one of `to` at the same place.
public record DownloadChanged(List<MeterDownload> from, List<MeterDownload> to) implements Move {

    public DownloadChanged {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
