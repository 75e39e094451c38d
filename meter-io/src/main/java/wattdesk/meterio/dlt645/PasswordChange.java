package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Another password for one level: `18H DI PA P0 P1 P2 PA P0 P1 P2`, old one first (7.3). The
/// identifiers 04000C01 to 0A are the levels 0 to 9: level 2 is 04000C03.
///
/// @param slot the level whose password changes, 0 to 9
public record PasswordChange(int slot, Password645 old, Password645 fresh) {

    private static final String IDENTIFIER = "04000C";
    private static final int DATA_DIGITS = 24;
    private static final int MOST = 9;

    public PasswordChange {
        if (slot < 0 || slot > MOST) {
            throw new IllegalArgumentException("level " + slot);
        }
    }

    public Frame645 frame(String address) {
        return new Frame645(address, Control.PASSWORD,
                Hex.reversed(IDENTIFIER + Hex.octet(slot + 1)) + old.wire() + fresh.wire());
    }

    /// Null when the frame is no such change.
    public static @Nullable PasswordChange of(Frame645 frame) {
        String identifier = frame.identifier();
        if (frame.control() != Control.PASSWORD || frame.data().length() != DATA_DIGITS
                || identifier == null || !identifier.matches(IDENTIFIER + "0[1-9A]")) {
            return null;
        }
        Password645 old = Password645.of(frame.data().substring(8, 16));
        Password645 fresh = Password645.of(frame.data().substring(16));
        return old == null || fresh == null ? null : new PasswordChange(
                Integer.parseInt(identifier.substring(6), 16) - 1, old, fresh);
    }
}
