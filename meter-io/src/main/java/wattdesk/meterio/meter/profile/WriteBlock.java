package wattdesk.meterio.meter.profile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// A block that is written in one frame. Fields with a flag are applied by the meter only where the
/// flag byte is 1 (map B); without flags every byte of the block must belong to a field, so that
/// nothing is written by accident.
///
/// @param function 10, or the vendor's own
public record WriteBlock(int function, int start, int registers, List<Field> fields) {

    /// Where a value lies in the block, high byte first at any byte position (22).
    ///
    /// @param flag the byte that makes the meter apply it; -1 where the block has no flags
    public record Field(int flag, int at, ByteForm form, Quantity quantity) {
    }

    /// 10, and the vendor's 20H and AAH.
    static final Set<Integer> FUNCTIONS = Set.of(0x10, 0x20, 0xAA);
    private static final int MOST_REGISTERS = 123;

    public WriteBlock {
        fields = List.copyOf(fields);
    }

    /// True when the registers of this block share one with others, so that writing it would write
    /// them. A flagged block of its own function lies elsewhere.
    boolean touches(int from, int to) {
        return from < start + registers && start < to
                && fields.stream().anyMatch(field -> field.flag() < 0);
    }

    static WriteBlock read(ProfileTable table) {
        int function = function(table);
        int start = table.within("start", 0, BlockTables.LAST_REGISTER);
        int registers = table.within("count", 1, MOST_REGISTERS);
        List<Field> fields = new ArrayList<>();
        BitSet used = new BitSet();
        for (ProfileTable field : table.tables("fields")) {
            field(field, 2 * registers, used, fields);
        }
        boolean flagged = fields.stream().anyMatch(field -> field.flag() >= 0);
        if (fields.isEmpty() || (!flagged && used.cardinality() < 2 * registers)) {
            table.wrong("fields", fields.isEmpty() ? "profile.missing" : "profile.gap", "fields");
        }
        return new WriteBlock(function, start, registers, fields);
    }

    private static int function(ProfileTable table) {
        int function = table.number("fc", 0x10);
        if (!FUNCTIONS.contains(function)) {
            table.wrong("fc", "profile.word", Integer.toString(function));
        }
        return function;
    }

    private static void field(ProfileTable field, int bytes, BitSet used, List<Field> fields) {
        String word = field.text("q");
        Quantity quantity = Quantity.of(word).orElse(Quantity.BALANCE);
        if (!quantity.word().equals(word)) {
            field.wrong("q", "profile.word", word);
        }
        ByteForm form = RegisterTables.form(field, quantity);
        int at = field.within("at", 0, Math.max(0, bytes - form.bytes()));
        int flag = field.within("flag", 0, bytes - 1, -1);
        boolean shared = flag >= 0 && fields.stream().anyMatch(other -> other.flag() == flag);
        if (overlaps(used, at, form.bytes()) || (flag >= 0 && !shared && used.get(flag))
                || (flag >= at && flag < at + form.bytes())) {
            field.wrong("at", "profile.overlap", word, "fields");
        }
        used.set(at, at + form.bytes());
        if (flag >= 0) {
            used.set(flag);
        }
        fields.add(new Field(flag, at, form, quantity));
    }

    private static boolean overlaps(BitSet used, int at, int bytes) {
        int next = used.nextSetBit(at);
        return next >= 0 && next < at + bytes;
    }
}
