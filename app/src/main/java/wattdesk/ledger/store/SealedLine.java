package wattdesk.ledger.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A line of the tape whose seal is right, with no more read of it than its place.
///
/// What is sealed was written by [TapeLine#write], so its members stand where that puts them.
record SealedLine(String text, long sequence, String previousHash, String hash) {

    private static final String FIRST = "{\"seq\":";
    private static final String PREVIOUS = ",\"previousHash\":\"";
    private static final String SEAL = ",\"hash\":\"";
    private static final String END = "\"}";

    /// Null for what is no whole line with a right seal.
    static @Nullable SealedLine of(String text, Function<String, String> sealer) {
        int cut = text.lastIndexOf(SEAL);
        if (cut < 0 || !text.endsWith(END) || !text.startsWith(FIRST)) {
            return null;
        }
        String seal = text.substring(cut + SEAL.length(), text.length() - END.length());
        if (!seal.equals(sealer.apply(text.substring(0, cut)))) {
            return null;
        }
        int previous = text.lastIndexOf(PREVIOUS, cut) + PREVIOUS.length();
        long sequence = Long.parseLong(text.substring(FIRST.length(), text.indexOf(',')));
        return new SealedLine(
                text, sequence, text.substring(previous, text.indexOf('"', previous)), seal);
    }

    /// Everything that it says.
    TapeLine read() {
        return TapeLine.read(text, previousHash, hash);
    }
}
