package wattdesk.meterio.discovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a meter told about itself when it was asked at its own address.
///
/// @param numbers the different numbers that came from the address; two are two meters
/// @param garbled so many answers were spoiled that several seem to speak
record Identity(Set<String> numbers, List<String> profiles, boolean garbled) {

    Identity {
        numbers = new LinkedHashSet<>(numbers);
        profiles = List.copyOf(profiles);
    }

    boolean doubled() {
        return garbled || numbers.size() > 1;
    }
}
