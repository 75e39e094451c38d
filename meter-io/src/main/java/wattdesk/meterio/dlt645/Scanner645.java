package wattdesk.meterio.dlt645;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.ReplyFinder;

/// Finds frames in whatever the line delivered. Synchronises on `68 x6 68`, length, checksum and
/// 16H together: an address may begin with 68H and data may contain 16H (vectors 645-06, P1).
public final class Scanner645 {

    static final byte START = 0x68;
    static final byte END = 0x16;

    /// A place where the shape of a frame fits, whether or not its checksum does.
    public record Candidate(int offset, int bytes, boolean checksumFits, Frame645 frame) {
    }

    private Scanner645() {
    }

    /// The first sound frame that is wanted, at any offset; null while there is none.
    public static @Nullable Candidate find(byte[] wire, Predicate<Frame645> wanted) {
        for (int at = 0; at + Frame645.FIXED_BYTES <= wire.length; at++) {
            if (fits(wire, at) && checksumFits(wire, at)) {
                Candidate found = candidate(wire, at);
                if (wanted.test(found.frame)) {
                    return found;
                }
            }
        }
        return null;
    }

    /// Finds the reply that is wanted in what came so far.
    static ReplyFinder finder(Predicate<Frame645> wanted) {
        return received -> {
            Candidate found = find(received, wanted);
            return found == null ? null
                    : new ReplyFinder.Span(found.offset(), found.offset() + found.bytes());
        };
    }

    /// Every frame from the left, sound or not; the inside of a sound frame is not searched again.
    public static List<Candidate> all(byte[] wire) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at + Frame645.FIXED_BYTES <= wire.length) {
            if (fits(wire, at)) {
                Candidate candidate = candidate(wire, at);
                found.add(candidate);
                at += candidate.checksumFits ? candidate.bytes : 1;
            } else {
                at++;
            }
        }
        return found;
    }

    private static boolean fits(byte[] wire, int at) {
        if (wire[at] != START || wire[at + 7] != START) {
            return false;
        }
        int end = at + Frame645.FIXED_BYTES - 1 + (wire[at + 9] & 0xFF);
        return end < wire.length && wire[end] == END;
    }

    private static boolean checksumFits(byte[] wire, int at) {
        int sum = at + Frame645.FIXED_BYTES - 2 + (wire[at + 9] & 0xFF);
        return checksum(wire, at, sum) == wire[sum];
    }

    private static Candidate candidate(byte[] wire, int at) {
        int bytes = Frame645.FIXED_BYTES + (wire[at + 9] & 0xFF);
        return new Candidate(at, bytes, checksumFits(wire, at), Frame645.decode(wire, at));
    }

    /// Sum modulo 256 from the first 68H to the last data byte; FE in front is not part of it.
    static byte checksum(byte[] wire, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += wire[i];
        }
        return (byte) sum;
    }
}
