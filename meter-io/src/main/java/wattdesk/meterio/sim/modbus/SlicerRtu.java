package wattdesk.meterio.sim.modbus;

import java.util.Arrays;
import java.util.List;
import wattdesk.meterio.sim.model.Slicer;

/// Cuts the line at silences: whatever lies between two of them is one frame or rubbish.
public final class SlicerRtu implements Slicer {

    private static final int LONGEST_FRAME = 256;

    private byte[] pending = {};

    @Override
    public List<byte[]> bytes(byte[] chunk, long atNanos) {
        int kept = Math.min(pending.length, LONGEST_FRAME);
        pending = Arrays.copyOf(pending, kept + chunk.length);
        System.arraycopy(chunk, 0, pending, kept, chunk.length);
        return List.of();
    }

    @Override
    public List<byte[]> silence(boolean over) {
        var frame = pending;
        boolean whole = FrameRtu.parse(frame).isPresent();
        if (whole || over) {
            pending = new byte[0];
        }
        return whole ? List.of(frame) : List.of();
    }
}
