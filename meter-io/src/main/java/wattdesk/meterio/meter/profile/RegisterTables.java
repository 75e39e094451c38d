package wattdesk.meterio.meter.profile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.profile.ByteForm.Sign;
import wattdesk.meterio.meter.profile.Source.Registers;

/// Reads where a quantity of a Modbus profile lies and how its bytes read.
final class RegisterTables {

    private static final Pattern SIZED = Pattern.compile("(bcd|bytes)-([1-9]|1[0-6])");
    private static final String CLOCK_PARTS = "YYMMDDWWhhmmss";
    private static final int WORD_BYTES = 2;
    private static final int LONG_BYTES = 4;
    private static final int WORD_BITS = 16;

    private RegisterTables() {
    }

    static Registers read(
            ProfileTable source, Quantity quantity, Map<String, RegisterBlock> blocks) {
        String block = source.text("block");
        int at = at(source);
        ByteForm form = form(source, quantity);
        RegisterBlock within = blocks.get(block);
        if (within == null || at + form.bytes() > 2 * within.count()) {
            source.wrong("block", "profile.block", block);
        }
        boolean bits = form.type() == ByteForm.Type.BITS;
        return new Registers(block, at, form, step(source, quantity, form),
                bits ? bits(source.table("bits")) : Map.of(),
                bits ? source.within("closed_when", 0, 1, 1) : 1);
    }

    /// The first byte: of a register, or of a value that straddles registers (10.2).
    private static int at(ProfileTable source) {
        if (source.has("byte")) {
            if (source.has("reg")) {
                source.wrong("byte", "profile.both", "byte", "reg");
            }
            return source.within("byte", 0, 2 * BlockTables.LAST_REGISTER);
        }
        return 2 * source.within("reg", 0, BlockTables.LAST_REGISTER);
    }

    /// The form of a value that is written or read: `type`, `order`, `sign`, `layout`, `coded`.
    static ByteForm form(ProfileTable source, Quantity quantity) {
        String word = source.text("type");
        ByteForm form = plain(source, word);
        if (form == null) {
            source.wrong("type", "profile.word", word);
            return new ByteForm(ByteForm.Type.UNSIGNED, WORD_BYTES, WordOrder.ABCD, Sign.NONE, "");
        }
        if (!fits(form.type(), quantity)) {
            source.wrong("type", "profile.unfit", word, quantity.word());
        }
        return ordered(source, form);
    }

    private static @Nullable ByteForm plain(ProfileTable source, String word) {
        Matcher sized = SIZED.matcher(word);
        if (sized.matches()) {
            return plain(sized.group(1).equals("bcd") ? ByteForm.Type.BCD : ByteForm.Type.BYTES,
                    Integer.parseInt(sized.group(2)));
        }
        return switch (word) {
            case "u16" -> plain(ByteForm.Type.UNSIGNED, WORD_BYTES);
            case "s16" -> plain(ByteForm.Type.SIGNED, WORD_BYTES);
            case "u32" -> plain(ByteForm.Type.UNSIGNED, LONG_BYTES);
            case "s32" -> plain(ByteForm.Type.SIGNED, LONG_BYTES);
            case "f32" -> plain(ByteForm.Type.FLOAT, LONG_BYTES);
            case "bits" -> plain(ByteForm.Type.BITS, WORD_BYTES);
            case "clock" -> clock(source);
            default -> null;
        };
    }

    private static ByteForm plain(ByteForm.Type type, int bytes) {
        return new ByteForm(type, bytes, WordOrder.ABCD,
                type == ByteForm.Type.SIGNED ? Sign.TWOS : Sign.NONE, "");
    }

    /// `layout` and `coded` of a clock.
    static ByteForm clock(ProfileTable source) {
        String parts = source.text("layout", CLOCK_PARTS);
        if (!ClockLayout.sound(parts)) {
            source.wrong("layout", "profile.word", parts);
            parts = CLOCK_PARTS;
        }
        String coded = source.text("coded", "bin");
        if (!coded.equals("bin") && !coded.equals("bcd")) {
            source.wrong("coded", "profile.word", coded);
        }
        return new ByteForm(ByteForm.Type.CLOCK, parts.length() / 2, WordOrder.ABCD, Sign.NONE,
                coded.equals("bcd") ? ClockLayout.BCD + parts : parts);
    }

    private static boolean fits(ByteForm.Type type, Quantity quantity) {
        return switch (type) {
            case BITS -> quantity == Quantity.RELAY || quantity == Quantity.FORCED;
            case CLOCK -> quantity == Quantity.CLOCK;
            case BYTES -> quantity == Quantity.METER_NUMBER;
            case BCD, UNSIGNED -> quantity.unit() != Unit.NONE
                    || quantity == Quantity.METER_NUMBER;
            case SIGNED, FLOAT -> quantity.unit() != Unit.NONE;
        };
    }

    private static ByteForm ordered(ProfileTable source, ByteForm form) {
        if (form.type() == ByteForm.Type.CLOCK || form.type() == ByteForm.Type.BITS) {
            return form;
        }
        WordOrder order = source.has("order")
                ? source.word("order", WordOrder.class) : WordOrder.ABCD;
        if (form.bytes() % 2 != 0 && (order == WordOrder.CDAB || order == WordOrder.BADC)) {
            source.wrong("order", "profile.word", order.name());
        }
        boolean maySign = form.type() == ByteForm.Type.UNSIGNED || form.type() == ByteForm.Type.BCD;
        return new ByteForm(form.type(), form.bytes(), order,
                maySign && source.has("sign") ? source.word("sign", Sign.class) : form.sign(),
                form.layout());
    }

    private static Map<String, Integer> bits(ProfileTable named) {
        Map<String, Integer> bits = new HashMap<>();
        named.keys().forEach(name -> bits.put(name, named.within(name, 0, WORD_BITS - 1)));
        if (bits.isEmpty()) {
            named.wrongHere("profile.missing", "bits");
        }
        return bits;
    }

    /// The scale of the file in the unit of this program. Whole numbers must stay whole.
    static BigDecimal step(ProfileTable source, Quantity quantity, ByteForm form) {
        if (quantity.unit() == Unit.NONE) {
            return BigDecimal.ONE;
        }
        BigDecimal scale = source.factor("scale");
        BigDecimal step = quantity.unit().step(scale);
        if (form.type() != ByteForm.Type.FLOAT && step.stripTrailingZeros().scale() > 0) {
            source.wrong("scale", "profile.scale", scale.toPlainString());
        }
        return step;
    }
}
