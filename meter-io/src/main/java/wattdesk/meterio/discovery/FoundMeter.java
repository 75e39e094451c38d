package wattdesk.meterio.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;

/// A meter that answered.
///
/// @param protocols what it speaks at this address; both dialects of DL/T 645 may be one meter
/// @param address its own, as it told it
/// @param number what it says its number is; null when it tells none, or nothing clean
/// @param profiles the profiles that fit what it answered; a hint for people, never a proof
/// @param doubled several meters seem to share the address
public record FoundMeter(
        List<Protocol> protocols, String address, @Nullable String number, LineSettings settings,
        List<String> profiles, boolean doubled) {

    public FoundMeter {
        protocols = List.copyOf(protocols);
        profiles = List.copyOf(profiles);
    }
}
