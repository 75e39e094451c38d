package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import wattdesk.meterio.sim.model.Slicer;

/// Modbus-TCP: `transaction(2) 0000 length(2) unit function …`, cut into frames as they would be
/// on a serial line. A reply carries the number of its own request, however late it is.
public final class SlicerMbap implements Slicer {

    private static final int HEAD = 6;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 254;

    private final IdentityHashMap<byte[], Integer> transactions = new IdentityHashMap<>();
    private byte[] pending = {};

    @Override
    public List<byte[]> bytes(byte[] chunk, long atNanos) {
        transactions.clear();
        int kept = pending.length;
        pending = Arrays.copyOf(pending, kept + chunk.length);
        System.arraycopy(chunk, 0, pending, kept, chunk.length);
        var frames = new ArrayList<byte[]>();
        while (pending.length >= HEAD) {
            int length = word(4);
            if (word(2) != 0 || length < SHORTEST || length > LONGEST) {
                pending = new byte[0];
            } else if (pending.length < HEAD + length) {
                return frames;
            } else {
                frames.add(frame(length));
            }
        }
        return frames;
    }

    private byte[] frame(int length) {
        var frame = new FrameRtu(pending[HEAD] & 0xFF, pending[HEAD + 1] & 0xFF,
                Arrays.copyOfRange(pending, HEAD + 2, HEAD + length)).encode();
        transactions.put(frame, word(0));
        pending = Arrays.copyOfRange(pending, HEAD + length, pending.length);
        return frame;
    }

    private int word(int at) {
        return ((pending[at] & 0xFF) << 8) | (pending[at + 1] & 0xFF);
    }

    /// TCP knows no silence.
    @Override
    public List<byte[]> silence(boolean over) {
        return List.of();
    }

    /// The reply to a frame that was cut last, without its CRC and with the request's number.
    public byte[] packed(byte[] request, byte[] reply) {
        int length = Math.max(0, reply.length - 2);
        return ByteBuffer.allocate(HEAD + length)
                .putShort((short) (int) transactions.getOrDefault(request, 0))
                .putShort((short) 0).putShort((short) length).put(reply, 0, length).array();
    }
}
