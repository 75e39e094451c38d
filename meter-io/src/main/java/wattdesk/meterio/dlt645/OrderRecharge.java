package wattdesk.meterio.dlt645;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Recharge or refund of a meter that tells purchases apart by an order number, with MACs of zero
/// (P1, 7.8 family B): `DI operator amount ORDER MAC1 address MAC2`, 34 bytes. The amount is
/// binary, low byte first; the order number is BCD.
///
/// @param refund takes the amount off the purse (070108FF) instead of adding it (070102FF)
/// @param operator 8 hexadecimal digits, sent as given
/// @param amount in the profile's unit, normally fen
/// @param order 16 digits in reading order, never used twice
/// @param meter the meter's address, 12 digits in reading order
public record OrderRecharge(
        boolean refund, String operator, long amount, String order, String meter) {

    public static final String REFUND = "070108FF";
    static final int DATA_BYTES = 34;
    private static final long MOST = 0xFFFF_FFFFL;

    public OrderRecharge {
        if (!operator.matches("[0-9A-F]{8}") || !order.matches("\\d{16}")
                || !meter.matches("\\d{12}") || amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("order " + order + " of " + amount);
        }
    }

    public Frame645 frame(String address) {
        byte[] bytes = new byte[DATA_BYTES];
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        data.put(Hex.bytes(Hex.reversed(refund ? REFUND : CountRecharge.IDENTIFIER)));
        data.put(Hex.bytes(operator)).putInt((int) amount);
        data.put(Hex.bytes(Hex.reversed(order))).putInt(0);
        data.put(Hex.bytes(Hex.reversed(meter))).putInt(0);
        return new Frame645(address, Control.SECURITY, Hex.of(bytes));
    }

    /// Null when the frame is no such request.
    public static @Nullable OrderRecharge of(Frame645 frame) {
        String data = frame.data();
        String identifier = frame.identifier();
        boolean known = CountRecharge.IDENTIFIER.equals(identifier) || REFUND.equals(identifier);
        if (frame.control() != Control.SECURITY || data.length() != 2 * DATA_BYTES || !known) {
            return null;
        }
        String order = Hex.reversed(data.substring(24, 40));
        String meter = Hex.reversed(data.substring(48, 60));
        if (!order.matches("\\d{16}") || !meter.matches("\\d{12}")) {
            return null;
        }
        return new OrderRecharge(REFUND.equals(identifier), data.substring(8, 16),
                Long.parseLong(Hex.reversed(data.substring(16, 24)), 16), order, meter);
    }
}
