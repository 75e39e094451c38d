package wattdesk.meterio.sim.card;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A MIFARE Classic 1K in a contactless reader: sectors, keys, access conditions.
///
/// Of the access conditions those are known that the factory (data 000, trailer 001) and the own
/// layout (100, 011) use; any other bits make a sector unusable, as a torn trailer would.
public final class MifareCard extends VirtualCard {

    public static final String KIND = "mifare";
    private static final int BLOCK = 16;
    private static final int BLOCKS = 64;
    private static final byte[] ATR = {0x3B, (byte) 0x8F, (byte) 0x80, 0x01, (byte) 0x80, 0x4F,
        0x0C, (byte) 0xA0, 0x00, 0x00, 0x03, 0x06, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x6A};
    private static final byte[] FACTORY_ACCESS = {(byte) 0xFF, 0x07, (byte) 0x80};
    private static final byte[] KEYED_ACCESS = {0x78, 0x77, (byte) 0x88};
    private static final int NO_KEY = 0x6300;

    private final Map<Integer, byte[]> reader = new HashMap<>();
    private int sector = -1;
    private boolean withKeyB;

    MifareCard(byte[] memory) {
        super(memory);
    }

    /// As it comes from its factory.
    ///
    /// @param uid four bytes
    public static MifareCard blank(byte[] uid) {
        byte[] memory = new byte[BLOCKS * BLOCK];
        System.arraycopy(uid, 0, memory, 0, 4);
        memory[4] = (byte) (uid[0] ^ uid[1] ^ uid[2] ^ uid[3]);
        for (int trailer = 3; trailer < BLOCKS; trailer += 4) {
            Arrays.fill(memory, trailer * BLOCK, (trailer + 1) * BLOCK, (byte) 0xFF);
            System.arraycopy(FACTORY_ACCESS, 0, memory, trailer * BLOCK + 6, 3);
            memory[trailer * BLOCK + 9] = 0x69;
        }
        return new MifareCard(memory);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] atr() {
        return ATR.clone();
    }

    /// The reader keeps its keys, the card forgets that it was authenticated.
    @Override
    void powerUp() {
        sector = -1;
    }

    @Override
    byte[] execute(byte[] command) {
        if (at(command, 0) != 0xFF) {
            return status(UNKNOWN_COMMAND);
        }
        return switch (at(command, 1)) {
            case 0xCA -> answer(read(0, 4), OK);
            case 0x82 -> loadKey(at(command, 3), data(command));
            case 0x86 -> authenticate(data(command));
            case 0xB0 -> readBlock(at(command, 3));
            case 0xD6 -> update(at(command, 3), data(command));
            default -> status(UNKNOWN_COMMAND);
        };
    }

    private byte[] loadKey(int slot, byte[] key) {
        if (key.length != 6) {
            return status(WRONG_LENGTH);
        }
        reader.put(slot, key);
        return status(OK);
    }

    private byte[] authenticate(byte[] data) {
        sector = -1;
        byte[] key = data.length == 5 ? reader.get(data[4] & 0xFF) : null;
        if (key == null) {
            return status(NO_KEY);
        }
        int wanted = (data[2] & 0xFF) / 4;
        boolean keyB = data[3] == 0x61;
        int at = trailer(wanted) + (keyB ? 10 : 0);
        boolean usable = keyed(wanted) || (factory(wanted) && !keyB);
        if (wanted >= BLOCKS / 4 || !usable || !Arrays.equals(read(at, 6), key)) {
            return status(NO_KEY);
        }
        sector = wanted;
        withKeyB = keyB;
        return status(OK);
    }

    private static int trailer(int sector) {
        return (sector * 4 + 3) * BLOCK;
    }

    private boolean factory(int wanted) {
        return Arrays.equals(read(trailer(wanted) + 6, 3), FACTORY_ACCESS);
    }

    private boolean keyed(int wanted) {
        return Arrays.equals(read(trailer(wanted) + 6, 3), KEYED_ACCESS);
    }

    private byte[] readBlock(int block) {
        if (block >= BLOCKS) {
            return status(NOT_FOUND);
        }
        if (block / 4 != sector) {
            return status(NOT_ALLOWED);
        }
        byte[] bytes = read(block * BLOCK, BLOCK);
        if (block % 4 == 3) {
            Arrays.fill(bytes, 0, 6, (byte) 0);
        }
        return answer(bytes, OK);
    }

    private byte[] update(int block, byte[] bytes) {
        if (block >= BLOCKS || block == 0) {
            return status(NOT_FOUND);
        }
        if (block / 4 != sector || (keyed(sector) && !withKeyB)) {
            return status(NOT_ALLOWED);
        }
        if (bytes.length != BLOCK) {
            return status(WRONG_LENGTH);
        }
        write(block * BLOCK, bytes);
        return status(OK);
    }
}
