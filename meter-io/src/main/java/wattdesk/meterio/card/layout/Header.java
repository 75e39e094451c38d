package wattdesk.meterio.card.layout;

import wattdesk.meterio.card.apdu.Place;

/// What says that a card is of this system (decision 0060): 0 `PBS1`, 4 layout, 5 kind (1 user
/// card), 6 key version, 7 zero, 8 site u32, 12 serial number of a medium without one of its own,
/// 20 zeros, 24 CMAC-64.
///
/// @param site 0 to 2³²−1
/// @param serial in hex; eight bytes of zero where the medium has its own number
record Header(int keyVersion, long site, String serial) {

    static final int SERIAL = 8;
    static final String NO_SERIAL = "0".repeat(2 * SERIAL);
    private static final long MAGIC = 0x5042_5331L;
    private static final int LAYOUT = 1;
    private static final int USER_CARD = 1;
    private static final int BODY = 24;

    byte[] encode(CardKeys keys) {
        byte[] body = new Fields(new byte[BODY]).unsigned(0, 4, MAGIC).unsigned(4, 1, LAYOUT)
                .unsigned(5, 1, USER_CARD).unsigned(6, 1, keyVersion).unsigned(8, 4, site)
                .digits(12, serial).bytes();
        return keys.sealed(Place.HEADER, body);
    }

    static Slot<Header> decode(byte[] bytes, CardKeys keys) {
        if (bytes.length != Place.HEADER.length()) {
            return new Slot.Broken<>(Slot.Fault.LENGTH);
        }
        if (Slot.empty(bytes)) {
            return new Slot.Empty<>();
        }
        if (!keys.sealFits(Place.HEADER, bytes)) {
            return new Slot.Broken<>(Slot.Fault.SEAL);
        }
        return checked(new Fields(bytes));
    }

    private static Slot<Header> checked(Fields fields) {
        if (fields.unsigned(0, 4) != MAGIC) {
            return new Slot.Broken<>(Slot.Fault.TAG);
        }
        if (fields.unsigned(4, 1) != LAYOUT || fields.unsigned(5, 1) != USER_CARD) {
            return new Slot.Broken<>(Slot.Fault.LAYOUT);
        }
        return new Slot.Valid<>(new Header((int) fields.unsigned(6, 1), fields.unsigned(8, 4),
                fields.digits(12, SERIAL)));
    }
}
