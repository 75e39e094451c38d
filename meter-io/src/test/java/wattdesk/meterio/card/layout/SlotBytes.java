package wattdesk.meterio.card.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import wattdesk.meterio.card.apdu.Place;

/// Lets tests of other rooms read the places of a card in the own layout.
public final class SlotBytes {

    private static final CardKeys KEYS = new MasterKey(new byte[16]).of("04A1B2C3");

    private SlotBytes() {
    }

    /// Reads the bytes in every place: as they are, where only a seal can let them in, and sealed,
    /// so that what stands behind the seal is looked at too.
    public static void read(byte[] bytes) {
        for (Place place : Place.values()) {
            boolean sealed = KEYS.sealFits(place, bytes);
            assertThat(valid(place, bytes) && !sealed).as("valid without a seal").isFalse();
            byte[] body = Arrays.copyOf(bytes, place.length() - CardKeys.SEAL);
            valid(place, KEYS.sealed(place, body));
        }
    }

    private static boolean valid(Place place, byte[] bytes) {
        return switch (place) {
            case PURCHASE_A, PURCHASE_B ->
                    PurchaseSlot.decode(bytes, place, KEYS).valid().isPresent();
            case RETURN_A, RETURN_B -> ReturnSlot.decode(bytes, place, KEYS).valid().isPresent();
            case HEADER -> Header.decode(bytes, KEYS).valid().isPresent();
        };
    }
}
