package wattdesk.meterio.meter.profile;

import java.util.HashMap;
import java.util.Map;

/// Reads the blocks of a Modbus profile: what is asked for in one request.
final class BlockTables {

    static final int LAST_REGISTER = 0xFFFF;
    private static final int HOLDING = 3;
    private static final int LAST_READ = 4;
    private static final int LAST_OF_BITS = 2;
    private static final int MOST_REGISTERS = 125;
    private static final int MOST_BITS = 2_000;

    private final int function;
    private final Map<String, RegisterBlock> blocks = new HashMap<>();

    /// @param function the reading function of blocks that name none
    private BlockTables(int function) {
        this.function = function;
    }

    /// The blocks by name, none of which reads what another reads.
    static Map<String, RegisterBlock> read(ProfileTable root) {
        ProfileTable tables = root.table("block");
        BlockTables reader = new BlockTables(
                root.table("framing").within("read_fc", 1, LAST_READ, HOLDING));
        for (String name : tables.keys()) {
            RegisterBlock block = reader.block(tables.table(name));
            reader.blocks.forEach((other, each) -> {
                if (each.overlaps(block)) {
                    tables.wrong(name, "profile.overlap", name, other);
                }
            });
            reader.blocks.put(name, block);
        }
        return reader.blocks;
    }

    private RegisterBlock block(ProfileTable block) {
        int reading = block.within("fc", 1, LAST_READ, function);
        int start = block.within("start", 0, LAST_REGISTER);
        int most = reading <= LAST_OF_BITS ? MOST_BITS : MOST_REGISTERS;
        int count = block.within("count", 1, Math.min(most, LAST_REGISTER - start + 1));
        int last = start + count - 1;
        return new RegisterBlock(reading, start, count,
                block.within("readable_to", last, LAST_REGISTER, last), block.flag("optional"));
    }

    /// One register that stands alone.
    static RegisterBlock single(ProfileTable rule) {
        int register = rule.within("reg", 0, LAST_REGISTER);
        return new RegisterBlock(
                rule.within("fc", 1, LAST_READ, HOLDING), register, 1, register, false);
    }
}
