package wattdesk.meterio.sim.dlt645;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Wallet;

/// C=03 of a meter with a security chip (F1): it refuses everything that lacks the utility's keys,
/// with SERR words of two bytes in the order of its checks: suspended after too many wrong MACs,
/// authentication, account open, customer, MAC2, count, hoarding, and at last MAC1, which nobody
/// here can make. No credit is ever executed.
///
/// A session of the platform is a habit of the meter; in it MAC2 is right when it is A5A5A5A5, so
/// that the later checks can be reached.
final class Esam645 implements Security645 {

    private static final int SECURITY = 0x03;
    private static final int LENGTH = 30;
    private static final int OTHER = 0x0001;
    private static final int REPEATED = 0x0002;
    private static final int VERIFICATION = 0x0004;
    private static final int AUTHENTICATION = 0x0008;
    private static final int CUSTOMER = 0x0010;
    private static final int COUNT = 0x0020;
    private static final int HOARDING = 0x0040;
    private static final int SUSPENDED = 0x0100;
    private static final int MOST_WRONG = 10;
    private static final String WRONG = "esam.wrong";
    private static final String RIGHT_MAC = "A5A5A5A5";

    private final VirtualMeter meter;
    private final Replies645 replies;

    Esam645(VirtualMeter meter) {
        this.meter = meter;
        this.replies = new Replies645(meter);
    }

    @Override
    public Frame645 execute(byte[] data, Optional<PartialWrite> partial) {
        var identifier = data.length < 4 ? "" : Bcd.reading(data, 0, 4);
        if (suspended()) {
            return refused(SUSPENDED);
        }
        if (identifier.equals("070000FF")) {
            return wrongMac();
        }
        if (!meter.spec().habits().platformSession()) {
            return refused(AUTHENTICATION);
        }
        return switch (identifier) {
            case "078102FF", "07810201" -> replies.done(SECURITY, purse(data));
            case "070101FF", "070102FF" -> sale(data);
            default -> refused(OTHER);
        };
    }

    private Frame645 sale(byte[] data) {
        if (data.length != LENGTH || meter.customer().equals(MeterSpec.NO_CUSTOMER)) {
            return refused(OTHER);
        }
        if (!Bcd.reading(data, 20, 6).equals(meter.customer())) {
            return refused(CUSTOMER);
        }
        if (!Bcd.hex(data, 26, 4).equals(RIGHT_MAC)) {
            return wrongMac();
        }
        long count = Bcd.binary(data, 12, 4);
        if (count == meter.count()) {
            return refused(REPEATED);
        }
        if (count != meter.count() + 1) {
            return refused(COUNT);
        }
        long after = meter.balanceFen() + Bcd.binary(data, 8, 4);
        long hoarding = meter.read(Wallet::hoardingFen);
        return hoarding > 0 && after > hoarding ? refused(HOARDING) : wrongMac();
    }

    private boolean suspended() {
        return meter.inside(works -> works.memory().whole(WRONG, 0) >= MOST_WRONG);
    }

    private Frame645 wrongMac() {
        return meter.inside(works -> {
            works.memory().put(WRONG, works.memory().whole(WRONG, 0) + 1);
            return refused(VERIFICATION);
        });
    }

    private Frame645 refused(int word) {
        return replies.errorWord(SECURITY, word);
    }

    /// Remaining amount and MAC, purchase count and MAC, customer, key information.
    private byte[] purse(byte[] data) {
        var out = new ByteArrayOutputStream();
        out.write(data, 0, 4);
        out.writeBytes(Bcd.binary(meter.read(Wallet::remainingFen), 4));
        out.writeBytes(new byte[4]);
        out.writeBytes(Bcd.binary(meter.count(), 4));
        out.writeBytes(new byte[4]);
        out.writeBytes(Bcd.wire(meter.customer()));
        out.writeBytes(new byte[4]);
        return out.toByteArray();
    }

    @Override
    public boolean moves(byte[] data) {
        return data.length >= 4 && Bcd.reading(data, 0, 4).startsWith("0701");
    }

    @Override
    public Optional<byte[]> read(String identifier) {
        return Optional.empty();
    }

    @Override
    public boolean hides(String identifier) {
        return identifier.equals("03330601");
    }
}
