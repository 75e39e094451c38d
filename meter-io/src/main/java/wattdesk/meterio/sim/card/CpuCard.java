package wattdesk.meterio.sim.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A CPU card with files, two keys and three tries.
///
/// Memory: 0 eight bytes serial number, 8 sixteen bytes key for external authentication, 24 sixteen
/// bytes key for MACs, 40 tries left, 41 then the files in their order.
public final class CpuCard extends VirtualCard {

    public static final String KIND = "cpu";
    private static final byte[] ATR = {0x3B, 0x6D, 0x00, 0x00, 'W', 'D', 'S', 'I', 'M', 'C', 'P',
        'U', '0', '0', '0', '0', '1'};
    private static final int EXTERNAL_KEY = 8;
    private static final int MAC_KEY = 24;
    private static final int TRIES = 40;
    private static final int FILES = 41;
    private static final int MOST_TRIES = 3;
    private static final int BLOCKED = 0x6983;
    private static final int WRONG_MAC = 0x6988;
    private static final int WRONG_OFFSET = 0x6B00;
    private static final int SERIAL_FILE = 0x19;

    /// A file below a folder: its short number, how long, and what a change needs.
    record Elementary(String folder, int number, int length) {}

    private static final List<Elementary> OWN = List.of(
            new Elementary("F050425331", 0x01, 96), new Elementary("F050425331", 0x02, 32),
            new Elementary("F050425331", 0x05, 96));
    private static final List<Elementary> GRID = List.of(
            new Elementary("DF01", 0x01, 45), new Elementary("DF01", 0x02, 8),
            new Elementary("DF01", 0x05, 49));

    private final Random random;
    private String folder = "3F00";
    private byte[] challenge = {};
    private boolean authenticated;

    CpuCard(byte[] memory, long seed) {
        super(memory);
        random = new Random(seed);
    }

    /// A card with empty files of the own layout and of a grid's user card.
    ///
    /// @param serial eight bytes
    /// @param externalKey sixteen bytes
    /// @param macKey sixteen bytes
    public static CpuCard personalised(
            byte[] serial, byte[] externalKey, byte[] macKey, long seed) {
        int length = FILES;
        for (var file : files()) {
            length += file.length();
        }
        byte[] memory = new byte[length];
        System.arraycopy(serial, 0, memory, 0, 8);
        System.arraycopy(externalKey, 0, memory, EXTERNAL_KEY, 16);
        System.arraycopy(macKey, 0, memory, MAC_KEY, 16);
        memory[TRIES] = MOST_TRIES;
        return new CpuCard(memory, seed);
    }

    private static List<Elementary> files() {
        var all = new ArrayList<>(OWN);
        all.addAll(GRID);
        return all;
    }

    /// Fills a file of a grid's card, as its seller or the meter would.
    public void fill(int number, byte[] bytes) {
        int at = place(new Elementary("DF01", number, bytes.length));
        for (int i = 0; i < bytes.length; i++) {
            note(at + i, bytes[i]);
        }
    }

    private static int place(Elementary wanted) {
        int at = FILES;
        for (var file : files()) {
            if (file.folder().equals(wanted.folder()) && file.number() == wanted.number()) {
                return at;
            }
            at += file.length();
        }
        throw new IllegalArgumentException("no such file: " + wanted);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] atr() {
        return ATR.clone();
    }

    @Override
    void powerUp() {
        folder = "3F00";
        authenticated = false;
        challenge = new byte[0];
    }

    @Override
    byte[] execute(byte[] command) {
        return switch ((at(command, 0) << 8) | at(command, 1)) {
            case 0x00A4 -> select(data(command));
            case 0x00B0 -> readBinary(command);
            case 0x0084 -> challenge();
            case 0x0082 -> external(data(command));
            case 0x04D6 -> update(command);
            default -> status(UNKNOWN_COMMAND);
        };
    }

    private byte[] select(byte[] name) {
        String wanted = SlotCodec.hex(name);
        if (!wanted.equals("3F00") && files().stream().noneMatch(f -> f.folder().equals(wanted))) {
            return status(NOT_FOUND);
        }
        folder = wanted;
        authenticated = false;
        return status(OK);
    }

    private byte[] readBinary(byte[] command) {
        int number = at(command, 2) & 0x1F;
        int offset = at(command, 3);
        int length = at(command, 4);
        if (folder.equals("3F00") && number == SERIAL_FILE) {
            return offset == 1 && length == 8 ? answer(read(0, 8), OK) : status(WRONG_OFFSET);
        }
        var file = file(number);
        if (file.isEmpty()) {
            return status(NOT_FOUND);
        }
        return offset + length > file.get().length() ? status(WRONG_OFFSET)
                : answer(read(place(file.get()) + offset, length), OK);
    }

    private java.util.Optional<Elementary> file(int number) {
        return files().stream()
                .filter(f -> f.folder().equals(folder) && f.number() == number).findFirst();
    }

    private byte[] challenge() {
        challenge = new byte[8];
        random.nextBytes(challenge);
        return answer(challenge, OK);
    }

    private byte[] external(byte[] answer) {
        byte[] asked = challenge;
        challenge = new byte[0];
        int tries = read(TRIES, 1)[0];
        if (tries == 0) {
            return status(BLOCKED);
        }
        if (asked.length == 8 && Arrays.equals(answer,
                DesChain.twoKeys(read(EXTERNAL_KEY, 16), asked))) {
            authenticated = true;
            return status(OK);
        }
        note(TRIES, tries - 1);
        return status(0x63C0 | (tries - 1));
    }

    private byte[] update(byte[] command) {
        byte[] asked = challenge;
        challenge = new byte[0];
        byte[] data = data(command);
        var file = file(at(command, 2) & 0x1F);
        if (!authenticated || asked.length != 8) {
            return status(NOT_ALLOWED);
        }
        if (file.isEmpty() || data.length < 5) {
            return status(NOT_FOUND);
        }
        byte[] signed = Arrays.copyOf(command, command.length - 4);
        byte[] mac = Arrays.copyOfRange(data, data.length - 4, data.length);
        if (!Arrays.equals(mac, DesChain.mac(read(MAC_KEY, 16), asked, signed))) {
            return status(WRONG_MAC);
        }
        byte[] bytes = Arrays.copyOf(data, data.length - 4);
        if (at(command, 3) + bytes.length > file.get().length()) {
            return status(WRONG_OFFSET);
        }
        write(place(file.get()) + at(command, 3), bytes);
        return status(OK);
    }
}
