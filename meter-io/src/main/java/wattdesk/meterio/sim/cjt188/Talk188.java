package wattdesk.meterio.sim.cjt188;

import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Freezes;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// A cold-water meter: what an electricity meter counts in watt hours it counts in litres, and its
/// relay is the valve. It knows identifiers in one byte order; the other one it refuses, or does
/// not answer (22).
public final class Talk188 implements Talk {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int COLD_WATER = 0x10;
    private static final int ANYTHING = 0xAA;
    private static final String ANY_ADDRESS = "A".repeat(14);
    private static final int READ = 0x01;
    private static final int READ_ADDRESS = 0x03;
    private static final int WRITE = 0x04;
    private static final int OK = 0x80;
    private static final int REFUSED = 0xC0;
    private static final int LITRES_PER_HUNDREDTH = 10;
    private static final String CUBIC_METRES = "2C";
    private static final int SERIAL = 2;

    private final VirtualMeter meter;
    private final Commands188 commands;
    private final boolean turned;

    public Talk188(VirtualMeter meter) {
        this.meter = meter;
        this.commands = new Commands188(meter);
        this.turned = meter.spec().profile().endsWith("1f90");
    }

    @Override
    public VirtualMeter meter() {
        return meter;
    }

    @Override
    public Hearing hears(byte[] bytes) {
        var frame = Frame188.parse(bytes).filter(this::forMe);
        if (frame.isEmpty()) {
            return Hearing.IGNORES;
        }
        int control = frame.get().control();
        return control == READ || control == READ_ADDRESS
                ? Hearing.ANSWERS : Hearing.ANSWERS_WRITE;
    }

    private boolean forMe(Frame188 frame) {
        boolean address = frame.address().equals(meter.address())
                || frame.address().equals(ANY_ADDRESS);
        boolean type = frame.type() == COLD_WATER || frame.type() == ANYTHING;
        boolean request = (frame.control() & OK) == 0 && frame.data().length > SERIAL;
        return address && type && request
                && (!foreignOrder(frame) || !meter.spec().habits().valve().silentForOther());
    }

    /// An identifier as the other half of all makers sends it.
    private boolean foreignOrder(Frame188 frame) {
        var identifier = identifier(frame);
        return frame.control() != READ_ADDRESS
                && !identifier.matches("(8|9|A|D)[0-9A-F]{3}")
                && Frame188.turned(identifier).matches("(8|9|A|D)[0-9A-F]{3}");
    }

    /// In reading order, as this meter understands it.
    private String identifier(Frame188 frame) {
        var sent = HEX.formatHex(frame.data(), 0, SERIAL);
        return turned ? Frame188.turned(sent) : sent;
    }

    @Override
    public Optional<byte[]> answer(byte[] bytes, Optional<PartialWrite> partial) {
        return Frame188.parse(bytes).map(frame -> withLead(reply(frame, partial)));
    }

    private Frame188 reply(Frame188 frame, Optional<PartialWrite> partial) {
        return switch (frame.control()) {
            case READ -> {
                var value = partial.isPresent() ? null : value(identifier(frame));
                yield value == null ? refused(frame) : done(frame, value);
            }
            case READ_ADDRESS -> partial.isEmpty() && (identifier(frame).equals("810A")
                    || identifier(frame).equals("0A81"))
                    ? done(frame, new byte[0]) : refused(frame);
            default -> write(frame, partial.or(() -> meter.quirks().partial()).isPresent());
        };
    }

    private Frame188 write(Frame188 frame, boolean partial) {
        var value = Arrays.copyOfRange(frame.data(), SERIAL + 1, frame.data().length);
        boolean wild = frame.address().equals(ANY_ADDRESS) && frame.control() == WRITE;
        if (wild || !commands.obey(frame.control(), identifier(frame), value) || partial) {
            return refused(frame);
        }
        boolean bare = identifier(frame).equals("A018");
        return done(frame, bare ? new byte[0] : HEX.parseHex(status()));
    }

    private Frame188 done(Frame188 frame, byte[] value) {
        return mine(frame.control() | OK, joined(Arrays.copyOf(frame.data(), SERIAL + 1), value));
    }

    /// Serial number and status, no identifier.
    private Frame188 refused(Frame188 frame) {
        return mine(frame.control() | REFUSED, joined(
                new byte[] {frame.data()[SERIAL]}, HEX.parseHex(status())));
    }

    private byte @Nullable [] value(String identifier) {
        if (identifier.equals("901F")) {
            return meter.quirks().answersData().map(HEX::parseHex)
                    .orElseGet(() -> HEX.parseHex(meter.inside(Talk188::metering)));
        }
        if (identifier.matches("D12[0-9AB]")) {
            int back = Integer.parseInt(identifier.substring(3), 16) + 1;
            return HEX.parseHex(meter.inside(works -> settled(works, back, 0)));
        }
        return identifier.equals("8103") || identifier.equals("8104") ? new byte[] {1} : null;
    }

    private static String metering(Works works) {
        return volume(works.energyWh()) + settled(works, 1, works.energyWh())
                + Frame188.turned(CLOCK.format(works.now())) + status(works);
    }

    /// The volume at the end of a settlement period.
    private static String settled(Works works, int back, long otherwise) {
        return volume(works.freezes().last(Freezes.Kind.SETTLEMENT, back)
                .map(frozen -> frozen.wh().getFirst()).orElse(otherwise));
    }

    private static String volume(long litres) {
        return Frame188.turned(String.format(Locale.ROOT, "%08d",
                litres / LITRES_PER_HUNDREDTH % 100_000_000)) + CUBIC_METRES;
    }

    private String status() {
        return meter.inside(Talk188::status);
    }

    /// D1D0 of the low byte: 00 open, 01 closed, 11 abnormal; D2 battery low. One firmware has the
    /// bits of the byte in the other order: C0H for the valve, 20H for the battery.
    private static String status(Works works) {
        int bits = Commands188.abnormal(works) ? 3 : works.relay().open() ? 1 : 0;
        bits |= works.memory().flag("battery.low") ? 4 : 0;
        if (works.spec().habits().valve().masks()) {
            bits = Integer.reverse(bits) >>> 24;
        }
        return HEX.toHexDigits((byte) bits) + "00";
    }

    private Frame188 mine(int control, byte[] data) {
        var shown = meter.quirks().answersNumber().orElseGet(meter::address);
        return new Frame188(COLD_WATER, shown, control, data);
    }

    private byte[] withLead(Frame188 frame) {
        var lead = new byte[meter.spec().leadBytes()];
        Arrays.fill(lead, (byte) 0xFE);
        return joined(lead, frame.encode());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    @Override
    public byte[] fromElsewhere(byte[] reply) {
        int lead = meter.spec().leadBytes();
        var frame = Frame188.parse(Arrays.copyOfRange(reply, lead, reply.length)).orElseThrow();
        var foreign = String.format(Locale.ROOT, "%014d",
                (Long.parseLong(frame.address()) + 1) % 100_000_000_000_000L);
        return withLead(new Frame188(frame.type(), foreign, frame.control(), frame.data()));
    }
}
