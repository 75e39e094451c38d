package wattdesk.meterio.sim.modbus;

import java.util.Arrays;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// An Acrel map B meter on the line: FC03, FC16 for forced control, FC 20H for the sale.
public final class TalkAcrel implements Talk {

    private static final int READ = 0x03;
    private static final int WRITE = 0x10;
    private static final int SALE = 0x20;
    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_ADDRESS = 2;
    private static final int ILLEGAL_VALUE = 3;
    private static final int DEVICE_FAILURE = 4;
    private static final int HEAD = 5;
    private static final int MOST_REGISTERS = 125;

    private final VirtualMeter meter;
    private final AcrelMap map;
    private final int unit;

    public TalkAcrel(VirtualMeter meter) {
        this.meter = meter;
        this.map = new AcrelMap(meter);
        this.unit = Integer.parseInt(meter.spec().address());
    }

    @Override
    public VirtualMeter meter() {
        return meter;
    }

    @Override
    public Hearing hears(byte[] bytes) {
        var frame = FrameRtu.parse(bytes).filter(f -> f.unit() == unit && request(f));
        if (frame.isEmpty()) {
            return Hearing.IGNORES;
        }
        return frame.get().function() == SALE ? Hearing.ANSWERS_CREDIT : Hearing.ANSWERS;
    }

    /// Tells a request from this unit's own reply, which every meter on the line sees as well.
    private static boolean request(FrameRtu frame) {
        return switch (frame.function()) {
            case READ -> frame.body().length == 4;
            case WRITE, SALE -> frame.body().length > HEAD
                    && frame.body().length == HEAD + (frame.body()[4] & 0xFF);
            default -> frame.function() < 0x80;
        };
    }

    @Override
    public Optional<byte[]> answer(byte[] bytes, Optional<PartialWrite> partial) {
        return FrameRtu.parse(bytes).map(frame -> reply(frame, partial).encode());
    }

    private FrameRtu reply(FrameRtu frame, Optional<PartialWrite> partial) {
        return switch (frame.function()) {
            case READ -> partial.isPresent() ? frame.exception(DEVICE_FAILURE) : read(frame);
            case WRITE -> force(frame, partial);
            case SALE -> sale(frame, partial);
            default -> frame.exception(ILLEGAL_FUNCTION);
        };
    }

    private FrameRtu read(FrameRtu frame) {
        int count = frame.at(2);
        if (count < 1 || count > MOST_REGISTERS) {
            return frame.exception(ILLEGAL_VALUE);
        }
        return map.read(frame.at(0), count)
                .map(values -> frame.reply(counted(values)))
                .orElseGet(() -> frame.exception(ILLEGAL_ADDRESS));
    }

    private static byte[] counted(byte[] values) {
        var out = new byte[values.length + 1];
        out[0] = (byte) values.length;
        System.arraycopy(values, 0, out, 1, values.length);
        return out;
    }

    /// FC16 to 0057 and 0058 together; 0057 = 0 returns to the prepay logic.
    private FrameRtu force(FrameRtu frame, Optional<PartialWrite> partial) {
        if (frame.at(0) != AcrelMap.FORCED || frame.at(2) != 2) {
            return frame.exception(ILLEGAL_ADDRESS);
        }
        if (frame.body().length != HEAD + 4) {
            return frame.exception(ILLEGAL_VALUE);
        }
        meter.force(frame.at(HEAD) == 1, frame.at(HEAD + 2) == 1);
        return partial.isPresent() ? frame.exception(DEVICE_FAILURE) : echoed(frame);
    }

    private FrameRtu sale(FrameRtu frame, Optional<PartialWrite> partial) {
        if (frame.at(0) != SaleBlock.START) {
            return frame.exception(ILLEGAL_ADDRESS);
        }
        boolean sized = frame.at(2) == SaleBlock.REGISTERS
                && frame.body().length == HEAD + SaleBlock.REGISTERS * 2;
        if (!sized) {
            return frame.exception(ILLEGAL_VALUE);
        }
        var data = Arrays.copyOfRange(frame.body(), HEAD, frame.body().length);
        return SaleBlock.of(data).applyTo(meter, partial)
                .map(why -> frame.exception(DEVICE_FAILURE))
                .orElseGet(() -> echoed(frame));
    }

    /// Start and quantity, as FC16 answers.
    private static FrameRtu echoed(FrameRtu frame) {
        return frame.reply(Arrays.copyOf(frame.body(), 4));
    }

    @Override
    public byte[] fromElsewhere(byte[] reply) {
        var frame = FrameRtu.parse(reply).orElseThrow();
        int foreign = frame.unit() % 247 + 1;
        return new FrameRtu(foreign, frame.function(), frame.body()).encode();
    }
}
