package wattdesk.meterio.sim.dlt645;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Refusal;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// C=03 of an ORDER meter (P1): `DI C0..C3 amount(4, binary fen) order(8 BCD, low byte first)
/// MAC1=0(4) address(6) MAC2=0(4)`, 34 bytes; 070108FF takes back. No purchase count at all. Its
/// parameter block 070104FF is 143 bytes that it keeps as they come.
final class Order645 implements Security645 {

    private static final int SECURITY = 0x03;
    private static final String CREDIT = "070102FF";
    private static final String REFUND = "070108FF";
    private static final String PARAMETERS = "070104FF";
    private static final int LENGTH = 34;
    private static final int BLOCK = 143;
    private static final int BLOCK_HEAD = 8;
    private static final String BLOCK_NAME = "p." + PARAMETERS;
    private static final Set<String> COUNTED = Set.of("03330200", "03330201", "03330601");

    private final VirtualMeter meter;
    private final Replies645 replies;

    Order645(VirtualMeter meter) {
        this.meter = meter;
        this.replies = new Replies645(meter);
    }

    @Override
    public Frame645 execute(byte[] data, Optional<PartialWrite> partial) {
        var identifier = data.length < 4 ? "" : Bcd.reading(data, 0, 4);
        if (identifier.equals(PARAMETERS) && data.length == BLOCK_HEAD + BLOCK) {
            return parameters(data, partial);
        }
        if (data.length != LENGTH || !Bcd.reading(data, 24, 6).equals(meter.address())) {
            return refused();
        }
        var order = Bcd.reading(data, 12, 8);
        long fen = Bcd.binary(data, 8, 4);
        if (!order.matches("[0-9]{16}")) {
            return refused();
        }
        var refusal = switch (identifier) {
            case CREDIT -> meter.credit(
                    credits -> credits.order(order, fen, partial));
            case REFUND -> meter.credit(
                    credits -> credits.refund(order, fen, partial));
            default -> Optional.of(Refusal.OTHER);
        };
        return refusal.isPresent() ? refused() : done(data);
    }

    /// One byte, whatever the reason (P1).
    private Frame645 refused() {
        return replies.error(SECURITY, Replies645.OTHER);
    }

    private Frame645 done(byte[] data) {
        return replies.done(SECURITY, Arrays.copyOf(data, 4));
    }

    private Frame645 parameters(byte[] data, Optional<PartialWrite> partial) {
        var part = partial.or(() -> meter.quirks().partial());
        boolean torn = part.isPresent() && part.get() != PartialWrite.ALL;
        var _ = meter.inside(works -> {
            var block = block(works);
            System.arraycopy(data, BLOCK_HEAD, block, 0, torn ? BLOCK / 2 : BLOCK);
            works.memory().put(BLOCK_NAME, HexFormat.of().formatHex(block));
            works.did("03", PARAMETERS, Bcd.hex(data, 4, 4));
            return block;
        });
        return part.isPresent() ? refused() : done(data);
    }

    private static byte[] block(Works works) {
        return works.memory().text(BLOCK_NAME).map(HexFormat.of()::parseHex)
                .orElseGet(() -> new byte[BLOCK]);
    }

    @Override
    public boolean moves(byte[] data) {
        var identifier = data.length < 4 ? "" : Bcd.reading(data, 0, 4);
        return !identifier.equals(PARAMETERS);
    }

    @Override
    public Optional<byte[]> read(String identifier) {
        return identifier.equals(PARAMETERS)
                ? Optional.of(meter.inside(Order645::block)) : Optional.empty();
    }

    @Override
    public boolean hides(String identifier) {
        return COUNTED.contains(identifier);
    }
}
