package wattdesk.meterio.card.layout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.apdu.MediumKeys;
import wattdesk.meterio.card.apdu.Place;

/// All keys of one card (cards.md 13.1): AES-CMAC of the master key over a number for the purpose,
/// the card's serial number and a label.
final class CardKeys implements MediumKeys {

    static final int SEAL = 8;
    private static final int SEALING = 1;
    private static final int SECTOR = 2;
    private static final int PROCESSOR = 3;

    private final MasterKey master;
    private final byte[] uid;
    private final byte[] sealing;

    CardKeys(MasterKey master, String uid) {
        this.master = master;
        this.uid = Hex.bytes(uid);
        this.sealing = derived(SEALING, label("PBS1"));
    }

    String uid() {
        return Hex.of(uid);
    }

    private static byte[] label(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] derived(int purpose, byte[] label) {
        return master.cmac(joined(new byte[] {(byte) purpose}, uid, label));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// The first eight bytes over serial number, number of the place, and the bytes.
    byte[] seal(Place place, byte[] body) {
        byte[] message = joined(uid, new byte[] {(byte) place.number()}, body);
        return Arrays.copyOf(AesCmac.of(sealing, message), SEAL);
    }

    /// The bytes with their seal behind them.
    byte[] sealed(Place place, byte[] body) {
        return joined(body, seal(place, body));
    }

    /// Whether the last eight bytes are the seal of those before them in this place of this card.
    boolean sealFits(Place place, byte[] bytes) {
        int end = bytes.length - SEAL;
        return end >= 0 && MessageDigest.isEqual(seal(place, Arrays.copyOf(bytes, end)),
                Arrays.copyOfRange(bytes, end, bytes.length));
    }

    @Override
    public byte[] sectorKey(int sector, char which) {
        byte[] whole = derived(SECTOR, new byte[] {(byte) sector, (byte) which});
        return Arrays.copyOf(whole, 6);
    }

    @Override
    public byte[] externalKey() {
        return derived(PROCESSOR, label("EXT1"));
    }

    @Override
    public byte[] macKey() {
        return derived(PROCESSOR, label("MAC1"));
    }

    @Override
    public byte[] psc() {
        return master.psc();
    }
}
