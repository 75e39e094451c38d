package wattdesk.meterio.sim.cjt188;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// A cold-water meter: what an electricity meter counts in watt hours it counts in litres, and its
/// relay is the valve. Reads only; it knows its identifier in one byte order and refuses the other.
public final class Talk188 implements Talk {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int COLD_WATER = 0x10;
    private static final int ANYTHING = 0xAA;
    private static final int READ = 0x01;
    private static final int READ_ADDRESS = 0x03;
    private static final int OK = 0x80;
    private static final int REFUSED = 0xC0;
    private static final int LITRES_PER_HUNDREDTH = 10;
    private static final String CUBIC_METRES = "2C";
    private static final int SERIAL = 2;

    private final VirtualMeter meter;
    private final String identifier;

    public Talk188(VirtualMeter meter) {
        this.meter = meter;
        this.identifier = meter.spec().profile().endsWith("1f90") ? "1F90" : "901F";
    }

    @Override
    public VirtualMeter meter() {
        return meter;
    }

    @Override
    public Hearing hears(byte[] bytes) {
        return Frame188.parse(bytes).filter(this::forMe).isPresent()
                ? Hearing.ANSWERS : Hearing.IGNORES;
    }

    private boolean forMe(Frame188 frame) {
        boolean address = frame.address().equals(meter.spec().address())
                || frame.address().equals("A".repeat(14));
        boolean type = frame.type() == COLD_WATER || frame.type() == ANYTHING;
        return (frame.control() & OK) == 0 && address && type && frame.data().length > SERIAL;
    }

    @Override
    public Optional<byte[]> answer(byte[] bytes, Optional<PartialWrite> partial) {
        return Frame188.parse(bytes).map(frame -> withLead(reply(frame, partial)));
    }

    private Frame188 reply(Frame188 frame, Optional<PartialWrite> partial) {
        var asked = HEX.formatHex(frame.data(), 0, SERIAL);
        boolean known = switch (frame.control()) {
            case READ -> asked.equals(identifier);
            case READ_ADDRESS -> asked.equals("810A") || asked.equals("0A81");
            default -> false;
        };
        if (!known || partial.isPresent()) {
            return mine(frame.control() | REFUSED, joined(
                    new byte[] {frame.data()[SERIAL]}, HEX.parseHex(status())));
        }
        var head = Arrays.copyOf(frame.data(), SERIAL + 1);
        return mine(frame.control() | OK,
                frame.control() == READ ? joined(head, metering()) : head);
    }

    /// Cumulative and settlement value with their units, clock, status.
    private byte[] metering() {
        return HEX.parseHex(meter.quirks().answersData().orElseGet(() -> {
            var value = low(meter.energyWh() / LITRES_PER_HUNDREDTH) + CUBIC_METRES;
            var now = LocalDateTime.ofInstant(meter.clock(), ZoneOffset.ofHours(8));
            return value + value + Frame188.turned(CLOCK.format(now)) + status();
        }));
    }

    private static String low(long hundredths) {
        return Frame188.turned(String.format(
                java.util.Locale.ROOT, "%08d", hundredths % 100_000_000));
    }

    /// D1D0 of the low byte: 00 open, 01 closed.
    private String status() {
        return meter.relayOpen() ? "0100" : "0000";
    }

    private Frame188 mine(int control, byte[] data) {
        return new Frame188(COLD_WATER, meter.number(), control, data);
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
        var foreign = String.format(java.util.Locale.ROOT, "%014d",
                (Long.parseLong(frame.address()) + 1) % 100_000_000_000_000L);
        return withLead(new Frame188(frame.type(), foreign, frame.control(), frame.data()));
    }
}
