package wattdesk.meterio.card.layout;

import java.util.Arrays;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.apdu.CardMedium;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.Place;

/// Tells a card of ours whose header was torn from a card of somebody else.
final class Claim {

    private static final byte[] MAGIC = {'P', 'B', 'S', '1'};
    private static final byte[] ZEROS = new byte[4];

    private Claim() {}

    /// An issue or a wipe that was interrupted: the header begins as one of ours or is partly
    /// wiped, and no slot holds anything. Such a card has no value that could be lost.
    static boolean unfinished(CardMedium medium, CardKeys keys, byte[] header) throws CardStop {
        byte[] begin = Arrays.copyOf(header, MAGIC.length);
        if (!Arrays.equals(begin, MAGIC) && !Arrays.equals(begin, ZEROS)) {
            return false;
        }
        for (Place place : Place.values()) {
            if (place != Place.HEADER && !Slot.empty(slot(medium, keys, place))) {
                return false;
            }
        }
        return true;
    }

    /// A sector that our keys do not open is not known to be empty.
    private static byte[] slot(CardMedium medium, CardKeys keys, Place place) throws CardStop {
        try {
            return medium.read(place, keys);
        } catch (CardStop stop) {
            if (stop.refusal() == CardRefusal.AUTHENTICATION) {
                return new byte[] {0, 1};
            }
            throw stop;
        }
    }

    /// On MIFARE our keys opened the header, which proves that the card is ours; elsewhere reading
    /// is free and proves nothing.
    static boolean mayWipe(CardMedium medium, CardKeys keys, byte[] header) throws CardStop {
        return medium.kind() == MediumKind.MIFARE_1K
                || switch (Header.decode(header, keys)) {
                    case Slot.Valid<Header> _, Slot.Empty<Header> _ -> true;
                    case Slot.Broken<Header> _ -> unfinished(medium, keys, header);
                };
    }
}
