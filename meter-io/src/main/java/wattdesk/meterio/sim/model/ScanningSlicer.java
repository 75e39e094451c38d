package wattdesk.meterio.sim.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Finds frames that begin with 68H and have a right checksum anywhere in the bytes; a pause of
/// more than 500 ms inside a frame ends it.
public abstract class ScanningSlicer implements Slicer {

    private static final long LONGEST_PAUSE_NANOS = 500_000_000L;
    private static final int LONGEST_DATA = 255;

    private final int overhead;
    private final int lengthAt;
    private final Predicate<byte[]> right;
    private byte[] pending = {};
    private long lastNanos = Long.MIN_VALUE / 2;

    /// A frame has `overhead` bytes around its data, whose number stands at `lengthAt`; `right`
    /// judges a whole one.
    protected ScanningSlicer(int overhead, int lengthAt, Predicate<byte[]> right) {
        this.overhead = overhead;
        this.lengthAt = lengthAt;
        this.right = right;
    }

    @Override
    public List<byte[]> bytes(byte[] chunk, long atNanos) {
        if (atNanos - lastNanos > LONGEST_PAUSE_NANOS) {
            pending = new byte[0];
        }
        lastNanos = atNanos;
        int kept = pending.length;
        pending = Arrays.copyOf(pending, kept + chunk.length);
        System.arraycopy(chunk, 0, pending, kept, chunk.length);
        return cut();
    }

    @Override
    public List<byte[]> silence(boolean over) {
        return List.of();
    }

    private List<byte[]> cut() {
        var frames = new ArrayList<byte[]>();
        int from = 0;
        for (int at = 0; at + overhead <= pending.length; at++) {
            int end = end(at);
            if (end > 0) {
                frames.add(Arrays.copyOfRange(pending, at, end));
                from = end;
                at = end - 1;
            }
        }
        from = Math.max(from, pending.length - LONGEST_DATA - overhead);
        pending = Arrays.copyOfRange(pending, from, pending.length);
        return frames;
    }

    /// Where a right frame that begins here ends, or 0.
    private int end(int at) {
        int end = at + overhead + (pending[at + lengthAt] & 0xFF);
        boolean whole = pending[at] == 0x68 && end <= pending.length
                && right.test(Arrays.copyOfRange(pending, at, end));
        return whole ? end : 0;
    }
}
