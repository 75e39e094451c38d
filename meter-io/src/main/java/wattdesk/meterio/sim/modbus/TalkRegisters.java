package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// A plain Modbus meter on the line, as its [RegisterMap] says: reads, single and multiple writes,
/// exceptions 01 (function), 02 (address), 03 (quantity), a password before any write.
public final class TalkRegisters implements Talk {

    private static final int WRITE_ONE = 0x06;
    private static final int WRITE_MANY = 0x10;
    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_ADDRESS = 2;
    private static final int ILLEGAL_VALUE = 3;
    private static final int DEVICE_FAILURE = 4;
    private static final int HEAD = 5;
    private static final int MOST_READ = 125;
    private static final int MOST_WRITTEN = 123;
    private static final long UNLOCKED_MILLIS = 60_000;
    private static final String UNLOCKED = "unlocked_until";

    private final VirtualMeter meter;
    private final RegisterMap map;

    public TalkRegisters(VirtualMeter meter) {
        this.meter = meter;
        this.map = RegisterMap.parse(text(meter).orElseThrow());
    }

    /// True where a meter has a map of its own or one that is known.
    public static boolean known(VirtualMeter meter) {
        return text(meter).isPresent();
    }

    /// True for a meter of this profile without a purse, or with a map of its own.
    public static boolean isPlain(String profile, String registers) {
        return !registers.isEmpty() || KnownMaps.of(profile).isPresent();
    }

    /// What is wrong with a map that somebody wrote, if anything.
    public static void check(String text) {
        var _ = RegisterMap.parse(text);
    }

    private static Optional<String> text(VirtualMeter meter) {
        return meter.spec().habits().registers().isEmpty()
                ? KnownMaps.of(meter.spec().profile())
                : Optional.of(meter.spec().habits().registers());
    }

    @Override
    public VirtualMeter meter() {
        return meter;
    }

    private int unit() {
        return Integer.parseInt(meter.address());
    }

    @Override
    public Hearing hears(byte[] bytes) {
        var frame = FrameRtu.parse(bytes).filter(f -> f.unit() == unit() || f.unit() == 0);
        if (frame.isEmpty() || frame.get().function() >= 0x80) {
            return Hearing.IGNORES;
        }
        boolean writes = frame.get().function() == WRITE_ONE
                || frame.get().function() == WRITE_MANY;
        if (frame.get().unit() == 0) {
            return writes ? Hearing.OBEYS : Hearing.IGNORES;
        }
        return writes ? Hearing.ANSWERS_WRITE : Hearing.ANSWERS;
    }

    @Override
    public Optional<byte[]> answer(byte[] bytes, Optional<PartialWrite> partial) {
        var frame = FrameRtu.parse(bytes).orElseThrow();
        var reply = reply(frame, partial);
        return frame.unit() == 0 ? Optional.empty() : Optional.of(reply.encode());
    }

    private FrameRtu reply(FrameRtu frame, Optional<PartialWrite> partial) {
        int function = frame.function();
        if (map.reads().contains(function)) {
            return partial.isPresent() ? frame.exception(DEVICE_FAILURE) : read(frame);
        }
        if (!map.writes().contains(function)) {
            return frame.exception(ILLEGAL_FUNCTION);
        }
        var part = partial.or(() -> meter.quirks().partial());
        return function == WRITE_ONE ? writeOne(frame, part.isPresent())
                : writeMany(frame, part.isPresent());
    }

    private FrameRtu read(FrameRtu frame) {
        if (frame.body().length != 4 || frame.at(2) < 1 || frame.at(2) > MOST_READ) {
            return frame.exception(ILLEGAL_VALUE);
        }
        int start = frame.at(0);
        int count = frame.at(2);
        if (!map.readable(start, count)) {
            return frame.exception(ILLEGAL_ADDRESS);
        }
        var unit = meter.address();
        var values = meter.inside(works -> values(works, unit, start, count));
        return frame.reply(values);
    }

    /// The byte count and the registers.
    private byte[] values(Works works, String unit, int start, int count) {
        var out = ByteBuffer.allocate(1 + 2 * count).put((byte) (2 * count));
        for (int register = start; register < start + count; register++) {
            int at = register;
            var word = map.shown(register).map(field -> {
                var bytes = field.bytes(works, unit);
                int from = 2 * (at - field.register());
                return Arrays.copyOfRange(bytes, from, from + 2);
            }).orElseGet(() -> new byte[2]);
            out.put(word);
        }
        return out.array();
    }

    private FrameRtu writeOne(FrameRtu frame, boolean partial) {
        if (frame.body().length != 4) {
            return frame.exception(ILLEGAL_VALUE);
        }
        if (locked()) {
            return frame.exception(DEVICE_FAILURE);
        }
        if (!write(frame.at(0), Arrays.copyOfRange(frame.body(), 2, 4), "06")) {
            return frame.exception(ILLEGAL_ADDRESS);
        }
        return partial ? frame.exception(DEVICE_FAILURE) : frame.reply(frame.body());
    }

    private FrameRtu writeMany(FrameRtu frame, boolean partial) {
        int length = frame.body().length;
        boolean sized = length > HEAD && frame.at(2) >= 1 && frame.at(2) <= MOST_WRITTEN
                && (frame.body()[4] & 0xFF) == 2 * frame.at(2)
                && length == HEAD + 2 * frame.at(2);
        if (!sized) {
            return frame.exception(ILLEGAL_VALUE);
        }
        int start = frame.at(0);
        var data = Arrays.copyOfRange(frame.body(), HEAD, length);
        if (isPassword(start, data)) {
            return acknowledged(frame, unlock(data));
        }
        if (locked()) {
            return acknowledged(frame, false);
        }
        if (!write(start, data, "10")) {
            return frame.exception(ILLEGAL_ADDRESS);
        }
        return partial ? frame.exception(DEVICE_FAILURE) : acknowledged(frame, true);
    }

    /// Start and quantity; a negative one has the quantity 0 (OR-WE-504).
    private FrameRtu acknowledged(FrameRtu frame, boolean done) {
        int start = map.acknowledges().orElse(frame.at(0));
        return frame.reply(ByteBuffer.allocate(4).putShort((short) start)
                .putShort((short) (done ? frame.at(2) : 0)).array());
    }

    private boolean isPassword(int start, byte[] data) {
        return map.unlock().filter(u -> u.register() == start
                && data.length == 2 * u.registers()).isPresent();
    }

    private boolean unlock(byte[] data) {
        for (byte b : data) {
            if (b != 0) {
                return false;
            }
        }
        return meter.inside(works -> {
            works.memory().put(UNLOCKED, works.siteNow().toEpochMilli() + UNLOCKED_MILLIS);
            return true;
        });
    }

    private boolean locked() {
        return map.unlock().isPresent() && meter.inside(works ->
                works.siteNow().toEpochMilli() >= works.memory().whole(UNLOCKED, 0));
    }

    /// False when a register of the span cannot be written; nothing is then.
    private boolean write(int start, byte[] data, String command) {
        int end = start + data.length / 2;
        int at = start;
        while (at < end) {
            int register = at;
            var field = map.written(register).filter(f -> register + f.registers() <= end);
            if (field.isEmpty()) {
                return false;
            }
            at += field.get().registers();
        }
        for (at = start; at < end; at += map.written(at).orElseThrow().registers()) {
            var field = map.written(at).orElseThrow();
            int from = 2 * (at - start);
            set(field, Arrays.copyOfRange(data, from, from + 2 * field.registers()), command);
        }
        return true;
    }

    private void set(RegisterField field, byte[] wire, String command) {
        var value = field.value(wire);
        int whole = value.intValue();
        boolean movesIn = field.quantity() == Quantity.UNIT && whole >= 1 && whole <= 247;
        if (movesIn) {
            meter.address(Integer.toString(whole));
        }
        var register = String.format(java.util.Locale.ROOT, "%04X", field.register());
        var _ = meter.inside(works -> {
            switch (field.quantity()) {
                case RELAY -> relay(works, whole);
                case ENERGY -> works.clearRegisters();
                default -> works.memory().put(field.cell(), value.toPlainString());
            }
            works.did(command, register, "");
            return works;
        });
    }

    private static void relay(Works works, int closed) {
        if (closed == 0) {
            var _ = works.relay().trip("");
        } else {
            var _ = works.relay().close("");
        }
    }

    @Override
    public byte[] fromElsewhere(byte[] reply) {
        var frame = FrameRtu.parse(reply).orElseThrow();
        return new FrameRtu(frame.unit() % 247 + 1, frame.function(), frame.body()).encode();
    }
}
