package wattdesk.meterio.sim.card;

import java.util.Arrays;

/// A card, or a card with the reader that it needs: commands in, answers out.
///
/// Taken out by a fault it throws [CardTornException] until it is put in again.
public abstract class VirtualCard {

    static final int OK = 0x9000;
    static final int WRONG_LENGTH = 0x6700;
    static final int NOT_ALLOWED = 0x6982;
    static final int NOT_FOUND = 0x6A82;
    static final int UNKNOWN_COMMAND = 0x6D00;

    private final CardFaults faults = new CardFaults();
    private final byte[] memory;
    private boolean out;

    VirtualCard(byte[] memory) {
        this.memory = memory.clone();
    }

    /// What kind it is, as the card's file says it.
    public abstract String kind();

    /// The answer to reset.
    public abstract byte[] atr();

    /// Forgets what was selected and authenticated.
    abstract void powerUp();

    abstract byte[] execute(byte[] command);

    public CardFaults faults() {
        return faults;
    }

    /// Puts the card in, which powers it up.
    public final void insert() {
        out = false;
        powerUp();
    }

    public final void remove() {
        out = true;
    }

    /// Whether it was taken out.
    public final boolean out() {
        return out;
    }

    /// Executes one command; the answer ends with the status word.
    public final byte[] command(byte[] command) {
        if (out) {
            throw new CardTornException();
        }
        faults.delay();
        byte[] answer = command.length < 4 ? status(WRONG_LENGTH) : execute(command);
        if (out) {
            throw new CardTornException();
        }
        return answer;
    }

    /// What the card remembers without power.
    public final byte[] memory() {
        return memory.clone();
    }

    final byte[] read(int at, int length) {
        return Arrays.copyOfRange(memory, at, at + length);
    }

    /// Writes as much as arrives.
    final void write(int at, byte[] bytes) {
        int arriving = faults.arriving(bytes.length);
        System.arraycopy(bytes, 0, memory, at, arriving);
        out |= faults.tornNow();
    }

    /// The card's own book-keeping, which is no write of the reader.
    final void note(int at, int value) {
        memory[at] = (byte) value;
    }

    static byte[] status(int word) {
        return new byte[] {(byte) (word >> 8), (byte) word};
    }

    static byte[] answer(byte[] data, int word) {
        byte[] all = Arrays.copyOf(data, data.length + 2);
        all[data.length] = (byte) (word >> 8);
        all[data.length + 1] = (byte) word;
        return all;
    }

    /// What stands behind the length byte.
    static byte[] data(byte[] command) {
        if (command.length <= 5) {
            return new byte[0];
        }
        int length = Math.min(command[4] & 0xFF, command.length - 5);
        return Arrays.copyOfRange(command, 5, 5 + length);
    }

    static int at(byte[] command, int index) {
        return index < command.length ? command[index] & 0xFF : 0;
    }
}
