package wattdesk.meterio.dlt645;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Tells the meter's breaker what to do:
/// `1CH PA P0 P1 P2 C0..C3 N1 N2 ss mm hh DD MM YY` (13). The meter compares the valid-until with
/// its own clock.
///
/// @param verb N1
/// @param operator 8 hexadecimal digits, sent as given
/// @param minutes N2 in steps of five minutes, for trips that resume; otherwise 0
public record RelayCommand(Verb verb, Password645 password, String operator, int minutes,
        LocalDateTime validUntil) {

    /// For ever, by a meter's clock of two digits.
    public static final LocalDateTime ALWAYS = LocalDateTime.of(2099, 12, 31, 23, 59, 59);

    private static final int DATA_DIGITS = 32;
    private static final int STEP = 5;

    /// N1.
    public enum Verb {
        TRIP(0x1A), PERMIT(0x1B), CLOSE(0x1C), TRIP_AND_RESUME(0x1D), ALARM(0x2A),
        END_ALARM(0x2B), KEEP_POWER(0x3A), END_KEEP_POWER(0x3B);

        private final int code;

        Verb(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        static @Nullable Verb of(String octet) {
            for (Verb verb : values()) {
                if (Hex.octet(verb.code).equals(octet)) {
                    return verb;
                }
            }
            return null;
        }
    }

    public RelayCommand {
        if (!operator.matches("[0-9A-F]{8}") || minutes < 0 || minutes > 255 * STEP
                || minutes % STEP != 0) {
            throw new IllegalArgumentException("operator " + operator + ", " + minutes + " min");
        }
    }

    public Frame645 frame(String address) {
        String clock = MeterTime.encode(validUntil);
        return new Frame645(address, Control.RELAY, password.wire() + operator
                + Hex.octet(verb.code) + Hex.octet(minutes / STEP)
                + clock.substring(0, 6) + clock.substring(8));
    }

    /// Null when the frame is no such command.
    public static @Nullable RelayCommand of(Frame645 frame) {
        String data = frame.data();
        if (frame.control() != Control.RELAY || data.length() != DATA_DIGITS) {
            return null;
        }
        Password645 password = Password645.of(data.substring(0, 8));
        Verb verb = Verb.of(data.substring(16, 18));
        LocalDateTime until = MeterTime.dateTime(
                data.substring(20, 26) + "00" + data.substring(26));
        return password == null || verb == null || until == null ? null : new RelayCommand(verb,
                password, data.substring(8, 16),
                STEP * Integer.parseInt(data.substring(18, 20), 16), until);
    }
}
