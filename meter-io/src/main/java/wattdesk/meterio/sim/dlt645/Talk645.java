package wattdesk.meterio.sim.dlt645;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// A DL/T 645-2007 meter on the line: COUNT (F3), ORDER (P1) or with a security chip (F1), by its
/// profile's name.
///
/// Silent for foreign addresses; answers wildcards with its real address, and never executes a
/// credit or another command for a wildcard but the writing of its address (F1).
public final class Talk645 implements Talk {

    private static final int READ = 0x11;
    private static final int READ_MORE = 0x12;
    private static final int READ_ADDRESS = 0x13;
    private static final int FOLLOWED = 0x20;
    private static final int SECURITY = 0x03;
    private static final int BROADCAST_TIME = 0x08;
    private static final int WRITE = 0x14;
    private static final int WRITE_ADDRESS = 0x15;
    private static final int FREEZE = 0x16;
    private static final int RELAY = 0x1C;
    private static final String EVERYBODY = "999999999999";
    private static final int FROM_METER = 0x80;
    private static final Set<Integer> FOR_WILDCARDS =
            Set.of(READ, READ_MORE, READ_ADDRESS, WRITE_ADDRESS);

    private final VirtualMeter meter;
    private final Registers645 registers;
    private final Security645 security;
    private final Commands645 commands;
    private final Service645 service;
    private final Relay645 relay;
    private final Clock645 clock;
    private final Replies645 replies;

    public Talk645(VirtualMeter meter) {
        boolean chip = meter.spec().profile().contains("esam");
        this.meter = meter;
        this.registers = new Registers645(meter, chip);
        this.security = chip ? new Esam645(meter)
                : meter.spec().profile().contains("order") ? new Order645(meter)
                : new Recharge645(meter);
        this.commands = new Commands645(meter, chip);
        this.service = new Service645(meter);
        this.relay = new Relay645(meter, chip);
        this.clock = new Clock645(meter);
        this.replies = new Replies645(meter);
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
        int control = frame.get().control();
        if (isBroadcast(frame.get())) {
            return Hearing.OBEYS;
        }
        if (control == SECURITY) {
            return security.moves(frame.get().data())
                    ? Hearing.ANSWERS_CREDIT : Hearing.ANSWERS_WRITE;
        }
        return control >= WRITE ? Hearing.ANSWERS_WRITE : Hearing.ANSWERS;
    }

    private static boolean isBroadcast(Frame645 frame) {
        return frame.address().equals(EVERYBODY)
                && (frame.control() == BROADCAST_TIME || frame.control() == FREEZE);
    }

    private boolean forMe(Frame645 frame) {
        if (isBroadcast(frame)) {
            return true;
        }
        if ((frame.control() & FROM_METER) != 0) {
            return false;
        }
        boolean wild = frame.address().startsWith("AA");
        return matches(frame.address())
                && (!wild || FOR_WILDCARDS.contains(frame.control()));
    }

    /// AA in the high bytes shortens the address; the rest is compared from the low bytes.
    private boolean matches(String address) {
        int wild = 0;
        while (wild < 12 && address.startsWith("AA", wild)) {
            wild += 2;
        }
        return meter.address().substring(wild).equals(address.substring(wild));
    }

    @Override
    public Optional<byte[]> answer(byte[] bytes, Optional<PartialWrite> partial) {
        var frame = Frame645.parse(bytes).orElseThrow();
        if (isBroadcast(frame)) {
            if (frame.control() == FREEZE) {
                var _ = service.freeze(frame.data());
            } else {
                clock.hear(frame.data());
            }
            return Optional.empty();
        }
        return Optional.of(withLead(reply(frame, partial)));
    }

    private Frame645 reply(Frame645 frame, Optional<PartialWrite> partial) {
        return switch (frame.control()) {
            case READ_ADDRESS -> replies.done(READ_ADDRESS, Bcd.wire(meter.address()));
            case READ -> partial.isPresent()
                    ? replies.error(READ, Replies645.OTHER) : read(frame.data());
            case READ_MORE -> partial.isPresent() || frame.data().length != 5
                    ? replies.error(READ_MORE, Replies645.OTHER) : readMore(frame.data());
            case SECURITY -> security.execute(frame.data(), partial);
            case WRITE -> commands.write(frame.data(), partial);
            case RELAY -> relay.obey(frame.data(), partial.isPresent());
            default -> service.obey(frame);
        };
    }

    private Optional<byte[]> value(String identifier) {
        return security.hides(identifier) ? Optional.empty()
                : security.read(identifier).or(() -> registers.read(identifier));
    }

    private Frame645 read(byte[] data) {
        if (data.length < 4) {
            return replies.error(READ, Replies645.OTHER);
        }
        var value = value(Bcd.reading(data, 0, 4));
        return value.map(v -> new Frame645(meter.address(),
                        READ | FROM_METER | (v.length > split() ? FOLLOWED : 0),
                        joined(data, Arrays.copyOf(v, Math.min(v.length, split())))))
                .orElseGet(() -> replies.error(READ, Replies645.NO_DATA));
    }

    private int split() {
        return meter.quirks().splitBytes();
    }

    /// The part behind the first one that the sequence number names, itself at the end.
    private Frame645 readMore(byte[] data) {
        var value = value(Bcd.reading(data, 0, 4)).orElse(new byte[0]);
        int from = (data[4] & 0xFF) * split();
        if (from == 0 || from >= value.length) {
            return replies.error(READ_MORE, Replies645.NO_DATA);
        }
        int to = Math.min(value.length, from + split());
        var part = Arrays.copyOf(joined(data, Arrays.copyOfRange(value, from, to)), 5 + to - from);
        part[part.length - 1] = data[4];
        return new Frame645(meter.address(),
                READ_MORE | FROM_METER | (to < value.length ? FOLLOWED : 0), part);
    }

    private static byte[] joined(byte[] request, byte[] value) {
        var out = Arrays.copyOf(request, 4 + value.length);
        System.arraycopy(value, 0, out, 4, value.length);
        return out;
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
