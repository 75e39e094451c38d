package wattdesk.meterio.discovery;

import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;

/// How far a search is. The total grows where several meters answer at once.
///
/// @param asking the address or pattern that is asked next
public record ScanProgress(
        LineSettings settings, Protocol protocol, String asking, int done, int total, int found) {
}
