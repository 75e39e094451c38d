package wattdesk.meterio.sim.cjt188;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wattdesk.meterio.sim.model.Slicer;

/// Finds frames with a right checksum anywhere in the bytes; a pause of more than 500 ms inside a
/// frame ends it.
public final class Slicer188 implements Slicer {

    private static final long LONGEST_PAUSE_NANOS = 500_000_000L;
    private static final int LONGEST_FRAME = 255 + Frame188.OVERHEAD;

    private byte[] pending = {};
    private long lastNanos = Long.MIN_VALUE / 2;

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
        for (int at = 0; at + Frame188.OVERHEAD <= pending.length; at++) {
            int end = at + Frame188.OVERHEAD + (pending[at + 10] & 0xFF);
            if (end <= pending.length
                    && Frame188.parse(Arrays.copyOfRange(pending, at, end)).isPresent()) {
                frames.add(Arrays.copyOfRange(pending, at, end));
                from = end;
                at = end - 1;
            }
        }
        from = Math.max(from, pending.length - LONGEST_FRAME);
        pending = Arrays.copyOfRange(pending, from, pending.length);
        return frames;
    }
}
