package wattdesk.metering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A device that answered on a line: at which address, what it says its number is (null when it
/// tells none), which types fit, and whether several seem to share the address.
public record FoundOnLine(
        String address, @Nullable String number, List<String> profiles, boolean doubled) {

    public FoundOnLine {
        profiles = List.copyOf(profiles);
    }
}
