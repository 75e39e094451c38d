package wattdesk.meterio.meter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.MeterProfile.RefuseIf;
import wattdesk.meterio.meter.profile.RegisterBlock;
import wattdesk.meterio.modbus.ModbusLine;
import wattdesk.meterio.modbus.RegisterRead;
import wattdesk.meterio.modbus.RegisterReply;

/// Reads the blocks of a Modbus profile within one conversation, each at most once.
public final class BlockReader {

    private static final byte[] NOT_THERE = {};

    private final MeterProfile profile;
    private final int unit;
    private final ModbusLine line;
    private final Channel channel;
    private final Map<String, byte[]> read = new HashMap<>();

    public BlockReader(MeterProfile profile, int unit, ModbusLine line, Channel channel) {
        this.profile = profile;
        this.unit = unit;
        this.line = line;
        this.channel = channel;
    }

    /// Asks for the block unless it is here already; null when it is, or when this meter does not
    /// have it.
    public RegisterReply.@Nullable Failure ask(String name) {
        if (read.containsKey(name)) {
            return null;
        }
        RegisterBlock block = profile.blocks().get(name);
        if (block == null) {
            throw new IllegalStateException("block " + name);
        }
        return switch (ask(block)) {
            case RegisterReply.Registers registers -> {
                read.put(name, bytes(registers.values()));
                yield null;
            }
            case RegisterReply.Refused refused when block.optional() -> {
                read.put(name, NOT_THERE);
                yield null;
            }
            case RegisterReply.Failure failure -> failure;
        };
    }

    /// The bytes of a block that was asked for; none where the meter does not have it.
    public byte[] bytes(String name) {
        byte[] bytes = read.get(name);
        if (bytes == null) {
            throw new IllegalStateException("block " + name + " was not read");
        }
        return bytes;
    }

    /// The register that says that the meter must not be driven; null where it says nothing.
    public @Nullable RegisterReply flags() {
        RefuseIf rule = profile.refuseIf();
        return rule == null ? null : ask(rule.block());
    }

    private RegisterReply ask(RegisterBlock block) {
        return line.read(channel, new RegisterRead(
                unit, block.function(), block.start(), block.count(), block.most()));
    }

    private static byte[] bytes(List<Integer> registers) {
        StringBuilder hex = new StringBuilder();
        registers.forEach(register -> hex.append(Hex.word(register)));
        return Hex.bytes(hex.toString());
    }
}
