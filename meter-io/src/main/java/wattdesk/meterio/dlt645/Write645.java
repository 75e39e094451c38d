package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Writes one identifier: `14H DI PA P0 P1 P2 C0..C3 data` (7.3). The answer is 94H without data,
/// or D4H with one byte.
///
/// @param identifier 8 digits in reading order
/// @param operator 8 hexadecimal digits, sent as given
/// @param data hexadecimal, wire order
public record Write645(String identifier, Password645 password, String operator, String data) {

    private static final int HEAD_DIGITS = 24;

    /// Bytes that identifier, password and operator take of a write.
    public static final int HEAD_BYTES = HEAD_DIGITS / 2;

    public Write645 {
        if (!identifier.matches("[0-9A-F]{8}") || !operator.matches("[0-9A-F]{8}")) {
            throw new IllegalArgumentException(identifier + " by " + operator);
        }
    }

    public Frame645 frame(String address) {
        return new Frame645(address, Control.WRITE,
                Hex.reversed(identifier) + password.wire() + operator + data);
    }

    /// Null when the frame is no such write.
    public static @Nullable Write645 of(Frame645 frame) {
        if (frame.control() != Control.WRITE || frame.data().length() < HEAD_DIGITS) {
            return null;
        }
        Password645 password = Password645.of(frame.data().substring(8, 16));
        return password == null ? null : new Write645(
                Hex.reversed(frame.data().substring(0, 8)), password,
                frame.data().substring(16, HEAD_DIGITS), frame.data().substring(HEAD_DIGITS));
    }
}
