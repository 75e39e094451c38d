package wattdesk.meterio.discovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;

/// What was found so far. A meter that speaks both dialects of DL/T 645 is one meter, and one that
/// answers at several settings is listed with the first of them.
final class Sightings {

    private final List<FoundMeter> meters = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    void add(LineSettings settings, Protocol protocol, String address, Identity identity) {
        String number = identity.numbers().size() == 1
                ? identity.numbers().iterator().next() : null;
        add(new FoundMeter(List.of(protocol), address, number, settings, identity.profiles(),
                identity.doubled()));
        if (identity.doubled()) {
            remark(new Remark.SameAddress(
                    settings, protocol, address, List.copyOf(identity.numbers())));
        }
    }

    private void add(FoundMeter sighted) {
        for (int i = 0; i < meters.size(); i++) {
            if (same(meters.get(i), sighted)) {
                meters.set(i, merged(meters.get(i), sighted));
                return;
            }
        }
        meters.add(sighted);
    }

    private static boolean same(FoundMeter one, FoundMeter other) {
        return one.address().equals(other.address()) && family(one).equals(family(other))
                && (one.number() == null || other.number() == null
                        || Objects.equals(one.number(), other.number()));
    }

    private static Protocol family(FoundMeter meter) {
        Protocol protocol = meter.protocols().getFirst();
        return protocol == Protocol.DLT645_97 ? Protocol.DLT645 : protocol;
    }

    private static FoundMeter merged(FoundMeter first, FoundMeter again) {
        @Nullable String number = first.number() == null ? again.number() : first.number();
        return new FoundMeter(both(first.protocols(), again.protocols()), first.address(), number,
                first.settings(), both(first.profiles(), again.profiles()),
                first.doubled() || again.doubled());
    }

    private static <T> List<T> both(List<T> first, List<T> again) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(again);
        return List.copyOf(all);
    }

    void remark(Remark remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    List<FoundMeter> meters() {
        return List.copyOf(meters);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /// Addresses of the younger dialect at these settings.
    List<String> addresses2007(LineSettings settings) {
        return meters.stream().filter(meter -> meter.settings().equals(settings)
                        && meter.protocols().contains(Protocol.DLT645))
                .map(FoundMeter::address).toList();
    }
}
