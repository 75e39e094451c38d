package wattdesk.meterio.dlt645;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Recharge of a meter that counts its purchases, with MACs of zero (F3, 7.8 family B):
/// `DI operator amount count MAC1 customer MAC2`. Amount and count are binary, low byte first; BCD
/// here would credit another sum.
///
/// @param operator 8 hexadecimal digits, sent as given
/// @param amount in the profile's unit, normally fen
/// @param customer 12 digits in reading order
public record CountRecharge(String operator, long amount, int count, String customer) {

    public static final String IDENTIFIER = "070102FF";
    public static final String OPENING = "070101FF";
    static final int DATA_BYTES = 30;

    /// The positive answer.
    ///
    /// @param balance binary, hundredths of a yuan
    public record Reply(long balance, int count, String customer) {
        private static final int DATA_BYTES = 18;

        /// Null when the frame is no recharge reply of this family.
        public static @Nullable Reply of(Frame645 frame) {
            if (!IDENTIFIER.equals(frame.identifier()) || frame.data().length() != 2 * DATA_BYTES
                    || frame.control() != (Control.SECURITY | Control.OK)) {
                return null;
            }
            ByteBuffer data = lowFirst(Hex.bytes(frame.payload()));
            return new Reply(Integer.toUnsignedLong(data.getInt()), data.getInt(),
                    Hex.reversed(frame.payload().substring(16)));
        }
    }

    public Frame645 frame(String address) {
        return frame(address, IDENTIFIER);
    }

    /// The same layout under another identifier: opens the account, and adds nothing as long as the
    /// count is the present one (22).
    public Frame645 opening(String address) {
        return frame(address, OPENING);
    }

    private Frame645 frame(String address, String identifier) {
        byte[] bytes = new byte[DATA_BYTES];
        ByteBuffer data = lowFirst(bytes);
        data.put(Hex.bytes(Hex.reversed(identifier))).put(Hex.bytes(operator));
        data.putInt((int) amount).putInt(count).putInt(0);
        data.put(Hex.bytes(Hex.reversed(customer))).putInt(0);
        return new Frame645(address, Control.SECURITY, Hex.of(bytes));
    }

    /// Null when the frame is no recharge request of this family.
    public static @Nullable CountRecharge of(Frame645 frame) {
        if (!IDENTIFIER.equals(frame.identifier()) || frame.data().length() != 2 * DATA_BYTES
                || frame.control() != Control.SECURITY) {
            return null;
        }
        ByteBuffer data = lowFirst(Hex.bytes(frame.payload()));
        data.position(4);
        return new CountRecharge(frame.payload().substring(0, 8),
                Integer.toUnsignedLong(data.getInt()), data.getInt(),
                Hex.reversed(frame.payload().substring(32, 44)));
    }

    private static ByteBuffer lowFirst(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
