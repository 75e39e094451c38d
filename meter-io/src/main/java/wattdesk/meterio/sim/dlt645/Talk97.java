package wattdesk.meterio.sim.dlt645;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// An energy meter of DL/T 645-1997: identifiers of two bytes, no wildcard, no read-address.
public final class Talk97 implements Talk {

    private static final int READ = 0x01;
    private static final int READ_OK = 0x81;
    private static final int REFUSED = 0xC1;
    private static final byte NO_DATA = 2;
    private static final byte OTHER = 1;
    private static final long MAINS_VOLTS = 230;

    private final VirtualMeter meter;

    public Talk97(VirtualMeter meter) {
        this.meter = meter;
    }

    @Override
    public VirtualMeter meter() {
        return meter;
    }

    @Override
    public Hearing hears(byte[] bytes) {
        return Frame645.parse(bytes).filter(frame -> frame.control() < 0x80
                && frame.address().equals(meter.spec().address())).isPresent()
                ? Hearing.ANSWERS : Hearing.IGNORES;
    }

    @Override
    public Optional<byte[]> answer(byte[] bytes, Optional<PartialWrite> partial) {
        return Frame645.parse(bytes).map(frame -> withLead(reply(frame, partial)));
    }

    private Frame645 reply(Frame645 frame, Optional<PartialWrite> partial) {
        if (frame.control() != READ || frame.data().length != 2 || partial.isPresent()) {
            return mine(frame.control() | 0xC0, new byte[] {OTHER});
        }
        byte[] value = value(Bcd.reading(frame.data(), 0, 2));
        if (value == null) {
            return mine(REFUSED, new byte[] {NO_DATA});
        }
        var data = Arrays.copyOf(frame.data(), 2 + value.length);
        System.arraycopy(value, 0, data, 2, value.length);
        return mine(READ_OK, data);
    }

    private byte @Nullable [] value(String identifier) {
        var odd = meter.quirks().answersData();
        if (odd.isPresent()) {
            return HexFormat.of().parseHex(odd.get());
        }
        var now = LocalDateTime.ofInstant(meter.clock(), ZoneOffset.ofHours(8));
        return switch (identifier) {
            case "9010" -> Bcd.of(meter.energyWh() / 10, 4);
            case "B611" -> Bcd.of(MAINS_VOLTS + Math.floorMod(meter.spec().seed(), 5L), 2);
            case "C010" -> Bcd.wire(String.format(Locale.ROOT, "%02d%02d%02d%02d",
                    now.getYear() % 100, now.getMonthValue(), now.getDayOfMonth(),
                    now.getDayOfWeek().getValue() % 7));
            case "C011" -> Bcd.wire(String.format(Locale.ROOT, "%02d%02d%02d",
                    now.getHour(), now.getMinute(), now.getSecond()));
            case "C032" -> Bcd.wire(meter.number());
            default -> null;
        };
    }

    private Frame645 mine(int control, byte[] data) {
        return new Frame645(meter.spec().address(), control, data);
    }

    private byte[] withLead(Frame645 frame) {
        var body = frame.encode();
        int lead = meter.spec().leadBytes();
        var out = new byte[lead + body.length];
        Arrays.fill(out, 0, lead, (byte) 0xFE);
        System.arraycopy(body, 0, out, lead, body.length);
        return out;
    }

    @Override
    public byte[] fromElsewhere(byte[] reply) {
        int lead = meter.spec().leadBytes();
        var frame = Frame645.parse(Arrays.copyOfRange(reply, lead, reply.length)).orElseThrow();
        var foreign = String.format(Locale.ROOT, "%012d",
                (Long.parseLong(frame.address()) + 1) % 1_000_000_000_000L);
        return withLead(new Frame645(foreign, frame.control(), frame.data()));
    }
}
