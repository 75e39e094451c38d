package wattdesk.meterio.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The last frames of a line, bounded, and whoever follows them live.
final class FrameTrace {

    private static final int KEPT = 2_000;

    private final Deque<FrameRecord> ring = new ArrayDeque<>();
    private final List<Consumer<FrameRecord>> readers = new CopyOnWriteArrayList<>();

    void add(FrameRecord frame) {
        synchronized (ring) {
            if (ring.size() == KEPT) {
                ring.removeFirst();
            }
            ring.addLast(frame);
        }
        readers.forEach(reader -> reader.accept(frame));
    }

    List<FrameRecord> frames() {
        synchronized (ring) {
            return List.copyOf(ring);
        }
    }

    void follow(Consumer<FrameRecord> reader) {
        readers.add(reader);
    }
}
