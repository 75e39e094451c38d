package wattdesk.meterio.meter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.profile.ByteForm;
import wattdesk.meterio.meter.profile.ByteForm.Sign;
import wattdesk.meterio.meter.profile.ClockLayout;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.meter.profile.Unit;

/// Bytes of registers as numbers, digits, times and states; what is not clean is no value.
public final class RegisterValues {

    private static final int FLOAT_BYTES = 4;
    private static final int LOW_SEVEN = 0x7F;

    private RegisterValues() {
    }

    /// The bytes of one value out of its block.
    public static byte[] own(byte[] block, Registers source) {
        return Arrays.copyOfRange(block, source.at(), source.at() + source.form().bytes());
    }

    /// The number in the unit of its quantity. Whole numbers are exact; a floating-point number is
    /// taken as the exact value that its bits stand for, multiplied, and rounded half up to a whole
    /// number of the unit. Null for what is no number, infinite, or more than the unit allows.
    public static @Nullable Long number(byte[] own, Registers source, Unit unit) {
        ByteForm form = source.form();
        byte[] bytes = form.order().arrange(own);
        BigDecimal value = switch (form.type()) {
            case UNSIGNED -> new BigDecimal(whole(bytes, form.sign()));
            case SIGNED -> new BigDecimal(new BigInteger(bytes));
            case FLOAT -> floating(bytes);
            case BCD -> decimal(bytes, form.sign());
            case BYTES, BITS, CLOCK -> null;
        };
        if (value == null) {
            return null;
        }
        BigDecimal counted = value.multiply(source.step()).setScale(0, RoundingMode.HALF_UP);
        return unit.allows(counted) ? Long.valueOf(counted.longValueExact()) : null;
    }

    private static BigInteger whole(byte[] bytes, Sign sign) {
        BigInteger number = new BigInteger(1, bytes);
        int top = 8 * bytes.length - 1;
        return sign == Sign.TOP_BIT && number.testBit(top)
                ? number.clearBit(top).negate() : number;
    }

    private static @Nullable BigDecimal floating(byte[] bytes) {
        if (bytes.length != FLOAT_BYTES) {
            return null;
        }
        float number = Float.intBitsToFloat(new BigInteger(bytes).intValue());
        return Float.isFinite(number) ? new BigDecimal(number) : null;
    }

    private static @Nullable BigDecimal decimal(byte[] bytes, Sign sign) {
        boolean negative = sign == Sign.TOP_BIT && bytes[0] < 0;
        byte[] digits = bytes.clone();
        digits[0] &= negative ? (byte) LOW_SEVEN : -1;
        String text = Hex.of(digits);
        if (!text.matches("\\d+")) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        return negative ? number.negate() : number;
    }

    /// The digits of a number that names a meter: BCD as it stands, a whole number without leading
    /// zeros, other bytes in hexadecimal.
    public static @Nullable String digits(byte[] own, ByteForm form) {
        byte[] bytes = form.order().arrange(own);
        String hex = Hex.of(bytes);
        return switch (form.type()) {
            case BCD -> hex.matches("\\d+") ? hex : null;
            case UNSIGNED -> new BigInteger(1, bytes).toString();
            case BYTES -> hex;
            case SIGNED, FLOAT, BITS, CLOCK -> null;
        };
    }

    public static @Nullable LocalDateTime clock(byte[] own, ByteForm form) {
        return ClockLayout.of(form).read(own);
    }

    /// Closed as soon as one of the named bits says so: current can flow.
    static @Nullable RelayState relay(byte[] own, Registers source) {
        return switch (state(own, source)) {
            case null -> null;
            case Boolean closed -> closed ? RelayState.CLOSED : RelayState.OPEN;
        };
    }

    /// True as soon as one of the named bits says so; null where no bit is named.
    public static @Nullable Boolean state(byte[] own, Registers source) {
        int word = new BigInteger(1, own).intValue();
        return source.bits().isEmpty() ? null : Boolean.valueOf(source.bits().values().stream()
                .anyMatch(bit -> ((word >> bit) & 1) == source.trueWhen()));
    }

    /// A number of the quantity's unit as the bytes of a field; null when it does not fit or would
    /// have to be rounded.
    public static byte @Nullable [] encode(
            long number, ByteForm form, BigDecimal step, Quantity quantity) {
        BigDecimal value = BigDecimal.valueOf(number);
        if (value.remainder(step).signum() != 0 || !quantity.unit().allows(value)) {
            return null;
        }
        BigInteger whole = value.divide(step, RoundingMode.UNNECESSARY).toBigIntegerExact();
        return switch (form.type()) {
            case UNSIGNED, SIGNED -> binary(whole, form);
            case BCD -> digits(whole, form);
            case FLOAT, BYTES, BITS, CLOCK -> null;
        };
    }

    private static byte @Nullable [] binary(BigInteger whole, ByteForm form) {
        boolean signed = form.sign() == Sign.TWOS;
        int bits = 8 * form.bytes();
        if ((!signed && whole.signum() < 0) || whole.bitLength() > (signed ? bits - 1 : bits)) {
            return null;
        }
        byte[] bytes = new byte[form.bytes()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = whole.shiftRight(8 * i).byteValue();
        }
        return form.order().arrange(bytes);
    }

    private static byte @Nullable [] digits(BigInteger whole, ByteForm form) {
        String text = whole.toString();
        int room = 2 * form.bytes();
        return whole.signum() < 0 || text.length() > room ? null
                : form.order().arrange(Hex.bytes("0".repeat(room - text.length()) + text));
    }
}
