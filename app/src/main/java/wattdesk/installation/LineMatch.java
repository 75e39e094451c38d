package wattdesk.installation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.FoundOnLine;

/// What a search of a line found, beside what is filed there. `found` is null for a device that is
/// filed and did not answer, `filed` for one that nobody filed.
public record LineMatch(Kind kind, @Nullable FoundOnLine found, @Nullable Device filed) {

    /// How the two fit.
    public enum Kind {
        KNOWN,
        /// Its number is filed at another address or line, or as retired.
        ELSEWHERE,
        /// At this address another number is filed.
        NUMBER_DIFFERS,
        UNKNOWN,
        /// It is filed here and did not answer.
        NOT_FOUND
    }

    /// Everything found in the order of the search, then what did not answer. A device that tells
    /// no number is known by its address.
    public static List<LineMatch> of(String line, List<FoundOnLine> found, List<Device> filed) {
        Map<String, Device> byNumber = new HashMap<>();
        Map<String, Device> byAddress = new HashMap<>();
        for (Device device : filed) {
            byNumber.put(device.number(), device);
            if (device.meter().line().equals(line) && device.state() == Device.State.HANGING) {
                byAddress.put(device.meter().address(), device);
            }
        }
        Set<String> answered = new HashSet<>();
        List<LineMatch> matches = new ArrayList<>();
        for (FoundOnLine each : found) {
            answered.add(each.address());
            matches.add(match(each, byAddress.get(each.address()),
                    each.number() == null ? null : byNumber.get(each.number())));
        }
        byAddress.values().stream()
                .filter(device -> !answered.contains(device.meter().address()))
                .sorted(java.util.Comparator.comparing(Device::number))
                .forEach(device -> matches.add(new LineMatch(Kind.NOT_FOUND, null, device)));
        return matches;
    }

    private static LineMatch match(
            FoundOnLine found, @Nullable Device here, @Nullable Device named) {
        if (here != null && (found.number() == null || here.number().equals(found.number()))) {
            return new LineMatch(Kind.KNOWN, found, here);
        }
        if (here != null) {
            return new LineMatch(Kind.NUMBER_DIFFERS, found, here);
        }
        return named != null ? new LineMatch(Kind.ELSEWHERE, found, named)
                : new LineMatch(Kind.UNKNOWN, found, null);
    }
}
