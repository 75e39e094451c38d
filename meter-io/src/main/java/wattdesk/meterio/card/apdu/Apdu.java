package wattdesk.meterio.card.apdu;

/// Commands as bytes: class, instruction, P1, P2, then data or an expected length.
public final class Apdu {

    private static final int READER = 0xFF;

    private Apdu() {}

    /// Without data, `expected` bytes wanted (0 means all that there are).
    public static byte[] reading(int cla, int ins, int p1, int p2, int expected) {
        return new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2, (byte) expected};
    }

    /// With data, nothing wanted.
    public static byte[] sending(int cla, int ins, int p1, int p2, byte... data) {
        byte[] command = new byte[5 + data.length];
        command[0] = (byte) cla;
        command[1] = (byte) ins;
        command[2] = (byte) p1;
        command[3] = (byte) p2;
        command[4] = (byte) data.length;
        System.arraycopy(data, 0, command, 5, data.length);
        return command;
    }

    /// The serial number of a contactless card (PC/SC part 3).
    public static byte[] uid() {
        return reading(READER, 0xCA, 0, 0, 0);
    }

    public static byte[] loadKey(int p1, int slot, byte[] key) {
        return sending(READER, 0x82, p1, slot, key);
    }

    /// In the long form: the old six-byte FF 88 is refused before it leaves (cards.md 3).
    public static byte[] authenticate(int block, char key, int slot) {
        int type = key == 'A' ? 0x60 : 0x61;
        return sending(READER, 0x86, 0, 0,
                (byte) 1, (byte) 0, (byte) block, (byte) type, (byte) slot);
    }

    public static byte[] readBlock(int block, int length) {
        return reading(READER, 0xB0, 0, block, length);
    }

    public static byte[] updateBlock(int block, byte[] data) {
        return sending(READER, 0xD6, 0, block, data);
    }

    public static byte[] select(byte[] name) {
        return sending(0x00, 0xA4, 0x04, 0x00, name);
    }

    /// A file by its short identifier, from an offset below 256.
    public static byte[] readBinary(int file, int offset, int length) {
        return reading(0x00, 0xB0, 0x80 | file, offset, length);
    }

    public static byte[] challenge() {
        return reading(0x00, 0x84, 0, 0, 8);
    }

    public static byte[] externalAuthenticate(int key, byte[] answer) {
        return sending(0x00, 0x82, 0, key, answer);
    }
}
