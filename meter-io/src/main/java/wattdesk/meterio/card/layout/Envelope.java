package wattdesk.meterio.card.layout;

import java.util.Optional;
import wattdesk.meterio.card.apdu.Place;

/// What every slot has around its values: length, seal, tag, layout.
final class Envelope {

    private static final int LAYOUT = 1;

    private Envelope() {}

    /// What keeps the bytes from being looked at further; the seal is judged before any field.
    static <T> Optional<Slot<T>> wrong(byte[] bytes, Place place, CardKeys keys, int tag) {
        if (bytes.length != place.length()) {
            return Optional.of(new Slot.Broken<>(Slot.Fault.LENGTH));
        }
        if (Slot.empty(bytes)) {
            return Optional.of(new Slot.Empty<>());
        }
        if (!keys.sealFits(place, bytes)) {
            return Optional.of(new Slot.Broken<>(Slot.Fault.SEAL));
        }
        if (bytes[0] != tag) {
            return Optional.of(new Slot.Broken<>(Slot.Fault.TAG));
        }
        return bytes[1] == LAYOUT ? Optional.empty()
                : Optional.of(new Slot.Broken<>(Slot.Fault.LAYOUT));
    }
}
