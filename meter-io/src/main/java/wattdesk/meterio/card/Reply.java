package wattdesk.meterio.card;

import java.util.Arrays;

/// What came back for a command.
public sealed interface Reply {

    /// An answer of the card or the reader.
    ///
    /// @param hex what stands in front of the status word
    /// @param status the status word, such as 9000H
    record Answered(String hex, int status) implements Reply {

        public byte[] data() {
            return Hex.bytes(hex);
        }
    }

    /// Nothing usable: the command may or may not have been executed.
    record Lost(CardLoss loss, String detail) implements Reply {}

    /// Cuts a raw answer; fewer than two bytes are no answer.
    static Reply of(byte[] raw) {
        int end = raw.length - 2;
        if (end < 0) {
            return new Lost(CardLoss.CARD_OUT, raw.length + " bytes");
        }
        int status = ((raw[end] & 0xFF) << 8) | (raw[end + 1] & 0xFF);
        return new Answered(Hex.of(Arrays.copyOf(raw, end)), status);
    }
}
