package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// An Acrel map B meter on the line: FC03, FC16, FC 20H for sale, clock and controls, FC AAH for
/// the parameter block (10.2).
public final class TalkAcrel implements Talk {

    private static final int READ = 0x03;
    private static final int WRITE = 0x10;
    private static final int SALE = 0x20;
    private static final int BLOCK = 0xAA;
    private static final int PARAMETER_REGISTERS = 28;
    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_ADDRESS = 2;
    private static final int ILLEGAL_VALUE = 3;
    private static final int DEVICE_FAILURE = 4;
    private static final int HEAD = 5;
    private static final int MOST_REGISTERS = 125;

    private final VirtualMeter meter;
    private final AcrelMap map;

    public TalkAcrel(VirtualMeter meter) {
        this.meter = meter;
        this.map = new AcrelMap(meter);
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
        var frame = FrameRtu.parse(bytes).filter(f -> f.unit() == unit() && request(f));
        if (frame.isEmpty()) {
            return Hearing.IGNORES;
        }
        boolean sized = frame.get().body().length == HEAD + SaleBlock.REGISTERS * 2;
        return switch (frame.get().function()) {
            case SALE -> frame.get().at(0) == SaleBlock.START && sized
                    && SaleBlock.of(data(frame.get())).sells()
                    ? Hearing.ANSWERS_CREDIT : Hearing.ANSWERS_WRITE;
            case BLOCK -> Hearing.ANSWERS_CREDIT;
            case WRITE -> Hearing.ANSWERS_WRITE;
            default -> Hearing.ANSWERS;
        };
    }

    /// Tells a request from this unit's own reply, which every meter on the line sees as well.
    private static boolean request(FrameRtu frame) {
        return switch (frame.function()) {
            case READ -> frame.body().length == 4;
            case WRITE, SALE, BLOCK -> frame.body().length > HEAD
                    && frame.body().length == HEAD + (frame.body()[4] & 0xFF);
            default -> frame.function() < 0x80;
        };
    }

    private static byte[] data(FrameRtu frame) {
        return Arrays.copyOfRange(frame.body(), HEAD, frame.body().length);
    }

    @Override
    public Optional<byte[]> answer(byte[] bytes, Optional<PartialWrite> partial) {
        return FrameRtu.parse(bytes).map(frame -> reply(frame, partial).encode());
    }

    private FrameRtu reply(FrameRtu frame, Optional<PartialWrite> partial) {
        return switch (frame.function()) {
            case READ -> partial.isPresent() ? frame.exception(DEVICE_FAILURE) : read(frame);
            case WRITE -> done(frame, write(frame.at(0), frame), partial.isPresent());
            case SALE -> frame.at(0) == SaleBlock.START ? sale(frame, partial)
                    : done(frame, special(frame.at(0), frame), partial.isPresent());
            case BLOCK -> done(frame, parameters(frame), partial.isPresent());
            default -> frame.exception(ILLEGAL_FUNCTION);
        };
    }

    /// An error does not say that nothing was written.
    private static FrameRtu done(FrameRtu frame, int wrong, boolean partial) {
        return wrong != 0 ? frame.exception(wrong)
                : partial ? frame.exception(DEVICE_FAILURE) : echoed(frame);
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

    /// FC16: forced control at 0057 and 0058 together (0057 = 0 returns to the prepay logic), run
    /// flags, ratios, ports and period tables. 0, or the exception.
    private int write(int start, FrameRtu frame) {
        int registers = frame.at(2);
        var data = ByteBuffer.wrap(data(frame));
        if (data.capacity() != 2 * registers) {
            return ILLEGAL_VALUE;
        }
        if (start == AcrelMap.FORCED && registers == 2) {
            return force(data.getShort(0) == 1, data.getShort(2) == 1, "10");
        }
        if (start == AcrelMap.RUN_FLAGS && registers == 1) {
            return keep("0022", AcrelMap.FLAGS_NAME, data.getShort(0) & 0xFFFF);
        }
        if (start == AcrelMap.RATIOS && registers == 2) {
            return keep("0037", "p.ct", data.getShort(0))
                    + keep("0038", "p.pt", data.getShort(2));
        }
        boolean table = map.tables().has(start) && start != AcrelTables.CLOCK;
        if (!table) {
            return ILLEGAL_ADDRESS;
        }
        return map.tables().write(start, data.array(), "10") ? 0 : ILLEGAL_VALUE;
    }

    private int keep(String register, String name, int value) {
        return meter.inside(works -> {
            works.memory().put(name, value);
            works.did("10", register, "");
            return 0;
        });
    }

    private int force(boolean on, boolean open, String command) {
        meter.force(on, open);
        return meter.inside(works -> {
            works.did(command, on ? open ? "open" : "closed" : "automatic", "");
            return 0;
        });
    }

    /// FC 20H beside the sale: clock 0354, forced control per line 0500 (flag, on, open) × 3,
    /// reset of the trip counters 0410; time and load control are kept as they come.
    private int special(int start, FrameRtu frame) {
        var data = data(frame);
        if (data.length != 2 * frame.at(2)) {
            return ILLEGAL_VALUE;
        }
        return switch (start) {
            case AcrelTables.CLOCK -> map.tables().write(start, data, "20") ? 0 : ILLEGAL_VALUE;
            case 0x500 -> forceLines(data);
            case 0x410 -> data.length == 8 ? keep("0410", "load.trips", 0) : ILLEGAL_VALUE;
            case 0x300, 0x31C, 0x338 -> data.length == 56 ? raw(start, data) : ILLEGAL_VALUE;
            case 0x400, 0x40D, 0x41A -> data.length == 26 ? raw(start, data) : ILLEGAL_VALUE;
            default -> ILLEGAL_ADDRESS;
        };
    }

    private int forceLines(byte[] data) {
        if (data.length != 10) {
            return ILLEGAL_VALUE;
        }
        for (int line = 0; line < 9; line += 3) {
            if (data[line] == 1) {
                return force(data[line + 1] == 1, data[line + 2] == 1, "20");
            }
        }
        return 0;
    }

    private int raw(int start, byte[] data) {
        return meter.inside(works -> {
            works.memory().put("control." + start, HexFormat.of().formatHex(data));
            works.did("20", String.format(java.util.Locale.ROOT, "%04X", start), "");
            return 0;
        });
    }

    /// FC AAH: the whole parameter block, with the forced control in its middle.
    private int parameters(FrameRtu frame) {
        if (frame.at(0) != AcrelMap.PARAMETERS) {
            return ILLEGAL_ADDRESS;
        }
        var data = ByteBuffer.wrap(data(frame));
        return data.capacity() != 2 * PARAMETER_REGISTERS || frame.at(2) != PARAMETER_REGISTERS
                ? ILLEGAL_VALUE : ParameterBlock.of(data).applyTo(meter);
    }

    private FrameRtu sale(FrameRtu frame, Optional<PartialWrite> partial) {
        boolean sized = frame.at(2) == SaleBlock.REGISTERS
                && frame.body().length == HEAD + SaleBlock.REGISTERS * 2;
        if (!sized) {
            return frame.exception(ILLEGAL_VALUE);
        }
        return SaleBlock.of(data(frame)).applyTo(meter, partial)
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
