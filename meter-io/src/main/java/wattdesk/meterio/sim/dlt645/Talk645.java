package wattdesk.meterio.sim.dlt645;

import java.util.Arrays;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// A DL/T 645-2007 meter in COUNT mode on the line.
///
/// Silent for foreign addresses; answers wildcards with its real address, and never executes a
/// credit for a wildcard (F1).
public final class Talk645 implements Talk {

    private static final int READ = 0x11;
    private static final int READ_MORE = 0x12;
    private static final int READ_ADDRESS = 0x13;
    private static final int FOLLOWED = 0x20;
    private static final int SECURITY = 0x03;
    private static final int BROADCAST_TIME = 0x08;
    private static final String EVERYBODY = "999999999999";
    private static final int FROM_METER = 0x80;
    private static final int ABNORMAL = 0x40;
    private static final byte ERROR_OTHER = 1;
    private static final byte ERROR_NO_DATA = 2;

    private final VirtualMeter meter;
    private final Registers645 registers;
    private final Recharge645 recharge;
    private final Clock645 clock;

    public Talk645(VirtualMeter meter) {
        this.meter = meter;
        this.registers = new Registers645(meter);
        this.recharge = new Recharge645(meter);
        this.clock = new Clock645(meter);
    }

    @Override
    public VirtualMeter meter() {
        return meter;
    }

    @Override
    public Hearing hears(byte[] bytes) {
        var frame = Frame645.parse(bytes).filter(this::forMe);
        if (frame.isEmpty()) {
            return Hearing.IGNORES;
        }
        if (isBroadcast(frame.get())) {
            return Hearing.OBEYS;
        }
        return frame.get().control() == SECURITY ? Hearing.ANSWERS_CREDIT : Hearing.ANSWERS;
    }

    private static boolean isBroadcast(Frame645 frame) {
        return frame.address().equals(EVERYBODY) && frame.control() == BROADCAST_TIME;
    }

    private boolean forMe(Frame645 frame) {
        if (isBroadcast(frame)) {
            return true;
        }
        if ((frame.control() & FROM_METER) != 0) {
            return false;
        }
        boolean wild = frame.address().startsWith("AA");
        boolean reads = frame.control() == READ || frame.control() == READ_MORE
                || frame.control() == READ_ADDRESS;
        return matches(frame.address()) && (!wild || reads);
    }

    /// AA in the high bytes shortens the address; the rest is compared from the low bytes.
    private boolean matches(String address) {
        int wild = 0;
        while (wild < 12 && address.startsWith("AA", wild)) {
            wild += 2;
        }
        return meter.spec().address().substring(wild).equals(address.substring(wild));
    }

    @Override
    public Optional<byte[]> answer(byte[] bytes, Optional<PartialWrite> partial) {
        var frame = Frame645.parse(bytes).orElseThrow();
        if (isBroadcast(frame)) {
            clock.hear(frame.data());
            return Optional.empty();
        }
        return Optional.of(withLead(reply(frame, partial)));
    }

    private Frame645 reply(Frame645 frame, Optional<PartialWrite> partial) {
        var own = meter.spec().address();
        return switch (frame.control()) {
            case READ_ADDRESS -> new Frame645(own, 0x93, Bcd.wire(own));
            case READ -> partial.isPresent()
                    ? error(READ, ERROR_OTHER) : read(frame.data());
            case READ_MORE -> partial.isPresent() || frame.data().length != 5
                    ? error(READ_MORE, ERROR_OTHER) : readMore(frame.data());
            case SECURITY -> recharge.execute(frame.data(), partial);
            default -> error(frame.control(), ERROR_OTHER);
        };
    }

    private Frame645 read(byte[] data) {
        if (data.length < 4) {
            return error(READ, ERROR_OTHER);
        }
        var value = registers.read(Bcd.reading(data, 0, 4));
        return value.map(v -> new Frame645(meter.spec().address(),
                        READ | FROM_METER | (v.length > split() ? FOLLOWED : 0),
                        joined(data, Arrays.copyOf(v, Math.min(v.length, split())))))
                .orElseGet(() -> error(READ, ERROR_NO_DATA));
    }

    private int split() {
        return meter.quirks().splitBytes();
    }

    /// The part behind the first one that the sequence number names, itself at the end.
    private Frame645 readMore(byte[] data) {
        var value = registers.read(Bcd.reading(data, 0, 4)).orElse(new byte[0]);
        int from = (data[4] & 0xFF) * split();
        if (from == 0 || from >= value.length) {
            return error(READ_MORE, ERROR_NO_DATA);
        }
        int to = Math.min(value.length, from + split());
        var part = Arrays.copyOf(joined(data, Arrays.copyOfRange(value, from, to)), 5 + to - from);
        part[part.length - 1] = data[4];
        return new Frame645(meter.spec().address(),
                READ_MORE | FROM_METER | (to < value.length ? FOLLOWED : 0), part);
    }

    private static byte[] joined(byte[] request, byte[] value) {
        var out = Arrays.copyOf(request, 4 + value.length);
        System.arraycopy(value, 0, out, 4, value.length);
        return out;
    }

    private Frame645 error(int control, byte code) {
        int abnormal = (control & 0x1F) | FROM_METER | ABNORMAL;
        return new Frame645(meter.spec().address(), abnormal, new byte[] {code});
    }

    private byte[] withLead(Frame645 frame) {
        return lead(frame.encode(), meter.spec().leadBytes());
    }

    private static byte[] lead(byte[] frame, int count) {
        var out = new byte[count + frame.length];
        Arrays.fill(out, 0, count, (byte) 0xFE);
        System.arraycopy(frame, 0, out, count, frame.length);
        return out;
    }

    @Override
    public byte[] fromElsewhere(byte[] reply) {
        int count = meter.spec().leadBytes();
        var frame = Frame645.parse(Arrays.copyOfRange(reply, count, reply.length)).orElseThrow();
        var foreign = String.format(java.util.Locale.ROOT, "%012d",
                (Long.parseLong(frame.address()) + 1) % 1_000_000_000_000L);
        return lead(new Frame645(foreign, frame.control(), frame.data()).encode(), count);
    }
}
