package wattdesk.meterio.sim.card;

import java.util.Arrays;

/// An SLE4442 in a reader of the ACR kind: 256 bytes that anybody reads, a PSC for writing, and an
/// error counter that kills the card at nought (cards.md 11).
///
/// Memory: 0 the 256 bytes, 256 the PSC, 259 the error counter (07 full), 260 how often a PSC was
/// presented, 261 how often something below 20H was written.
public final class MemoryCard extends VirtualCard {

    public static final String KIND = "sle4442";
    private static final byte[] ATR = {0x3B, 0x04, (byte) 0xA2, 0x13, 0x10, (byte) 0x91};
    private static final int SIZE = 256;
    private static final int PSC = 256;
    private static final int COUNTER = 259;
    private static final int PRESENTED = 260;
    private static final int LOW = 261;
    private static final int LENGTH = 262;
    private static final int FULL = 0x07;
    private static final int LOWEST = 0x20;

    private boolean selected;
    private boolean open;

    MemoryCard(byte[] memory) {
        super(memory);
    }

    /// As it comes from its factory: the PSC is FFFFFF.
    public static MemoryCard blank() {
        byte[] memory = new byte[LENGTH];
        Arrays.fill(memory, 0, PSC + 3, (byte) 0xFF);
        System.arraycopy(new byte[] {(byte) 0xA2, 0x13, 0x10, (byte) 0x91}, 0, memory, 0, 4);
        memory[COUNTER] = FULL;
        return new MemoryCard(memory);
    }

    /// What is left of the three tries.
    ///
    /// @param counter 07 full, 03, 01, 00 dead
    public MemoryCard counter(int counter) {
        byte[] memory = memory();
        memory[COUNTER] = (byte) counter;
        return new MemoryCard(memory);
    }

    /// The same card with another PSC.
    public MemoryCard psc(byte[] psc) {
        byte[] memory = memory();
        System.arraycopy(psc, 0, memory, PSC, 3);
        return new MemoryCard(memory);
    }

    public int counter() {
        return read(COUNTER, 1)[0];
    }

    /// How often anybody presented a PSC.
    public int presented() {
        return read(PRESENTED, 1)[0];
    }

    /// How often anybody wrote below 20H, where a wrong byte can kill the card.
    public int lowWrites() {
        return read(LOW, 1)[0];
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
        selected = false;
        open = false;
    }

    @Override
    byte[] execute(byte[] command) {
        if (at(command, 0) != 0xFF) {
            return status(UNKNOWN_COMMAND);
        }
        if (at(command, 1) == 0xA4) {
            powerUp();
            selected = Arrays.equals(data(command), new byte[] {0x06});
            return status(selected ? OK : NOT_ALLOWED);
        }
        return selected ? selected(command) : status(NOT_ALLOWED);
    }

    private byte[] selected(byte[] command) {
        return switch (at(command, 1)) {
            case 0xB0 -> bytes(at(command, 3), at(command, 4));
            case 0xB1 -> answer(new byte[] {(byte) counter(), -1, -1, -1}, OK);
            case 0x20 -> present(data(command));
            case 0xD0 -> update(at(command, 3), data(command));
            default -> status(UNKNOWN_COMMAND);
        };
    }

    private byte[] bytes(int address, int length) {
        return address + length > SIZE ? status(WRONG_LENGTH)
                : answer(read(address, length), OK);
    }

    /// SW2 is the error counter: 9007 is right, 9000 is dead.
    private byte[] present(byte[] psc) {
        note(PRESENTED, presented() + 1);
        int left = counter();
        if (left != 0) {
            open = Arrays.equals(psc, read(PSC, 3));
            note(COUNTER, open ? FULL : left >> 1);
        }
        return status(OK | counter());
    }

    private byte[] update(int address, byte[] bytes) {
        if (!open) {
            return status(NOT_ALLOWED);
        }
        if (address + bytes.length > SIZE) {
            return status(WRONG_LENGTH);
        }
        if (address < LOWEST) {
            note(LOW, lowWrites() + 1);
        }
        write(address, bytes);
        return status(OK);
    }
}
