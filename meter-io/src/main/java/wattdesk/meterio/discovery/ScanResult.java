package wattdesk.meterio.discovery;

import java.util.List;

/// What a search found.
///
/// @param complete false when it was cancelled or the line went away
/// @param asked requests that were sent
public record ScanResult(
        List<FoundMeter> meters, List<Remark> remarks, boolean complete, int asked) {

    public ScanResult {
        meters = List.copyOf(meters);
        remarks = List.copyOf(remarks);
    }
}
