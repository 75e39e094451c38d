package wattdesk.meterio.sim.dlt645;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Refusal;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Wallet;

/// C=03 of a COUNT meter (F3): `DI C0..C3 amount(4) count(4) MAC1(4) customer(6) MAC2(4)`,
/// amount and count binary, low byte first.
final class Recharge645 implements Security645 {

    static final int OPEN = 0x070101FF;
    static final int CREDIT = 0x070102FF;
    static final int RESET = 0x070103FF;

    private static final int LENGTH = 30;
    private static final byte NOT_KNOWN = 1;

    private final VirtualMeter meter;

    Recharge645(VirtualMeter meter) {
        this.meter = meter;
    }

    /// A reply 83 with balance, count and customer, or C3 with one byte (80 count, 81 customer,
    /// 82 hoarding, 84 length, 01 anything else).
    @Override
    public Frame645 execute(byte[] data, Optional<PartialWrite> partial) {
        if (data.length != LENGTH) {
            return refused(Refusal.LENGTH);
        }
        int identifier = (int) Bcd.binary(data, 0, 4);
        long units = Bcd.binary(data, 8, 4);
        long count = Bcd.binary(data, 12, 4);
        var order = Bcd.hex(data, 4, 4);
        var customer = Bcd.reading(data, 20, 6);
        if (!customer.matches("[0-9]{12}")) {
            return refused(Refusal.CUSTOMER);
        }
        var refusal = switch (identifier) {
            case OPEN -> meter.credit(
                    credits -> credits.open(count, units, customer, order, partial));
            case CREDIT -> meter.credit(
                    credits -> credits.recharge(count, units, customer, order, partial));
            case RESET -> meter.credit(credits -> credits.reset(units));
            default -> Optional.of(Refusal.OTHER);
        };
        return refusal.map(this::refused).orElseGet(() -> done(identifier));
    }

    @Override
    public boolean moves(byte[] data) {
        return true;
    }

    @Override
    public Optional<byte[]> read(String identifier) {
        return Optional.empty();
    }

    @Override
    public boolean hides(String identifier) {
        return false;
    }

    private Frame645 done(int identifier) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Bcd.binary(identifier, 4));
        out.writeBytes(Bcd.binary(meter.read(Wallet::remainingRoundedFen), 4));
        out.writeBytes(Bcd.binary(meter.count(), 4));
        out.writeBytes(Bcd.wire(meter.customer()));
        return new Frame645(meter.address(), 0x83, out.toByteArray());
    }

    private Frame645 refused(Refusal why) {
        byte code = switch (why) {
            case COUNT -> (byte) 0x80;
            case CUSTOMER -> (byte) 0x81;
            case HOARDING -> (byte) 0x82;
            case LENGTH -> (byte) 0x84;
            case ORDER, BALANCE, OTHER -> NOT_KNOWN;
        };
        return new Frame645(meter.address(), 0xC3, new byte[] {code});
    }
}
