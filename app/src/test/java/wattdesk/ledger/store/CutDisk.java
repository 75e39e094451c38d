package wattdesk.ledger.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A disk whose power fails at a chosen operation, or that is full from a chosen write on.
///
/// What was forced is safe. Of the writes since then, the cut keeps what [Loss] says.
final class CutDisk {

    /// What becomes of writes that nobody had forced. All are kept where only the program dies.
    enum Loss { ALL_LOST, FIRST_KEPT, SOME_KEPT, LAST_TORN, ALL_KEPT }

    private record Write(long position, byte[] bytes) {}

    /// A file's bytes; grows in strides, as it is written a little at a time.
    private static final class Content {
        private byte[] bytes;
        private int length;

        Content(byte[] bytes) {
            this.bytes = bytes.clone();
            length = bytes.length;
        }

        void apply(Write write) {
            int position = (int) write.position;
            if (write.bytes == null) {
                bytes = Arrays.copyOf(bytes, position);
                length = position;
                return;
            }
            int end = position + write.bytes.length;
            if (bytes.length < end) {
                bytes = Arrays.copyOf(bytes, 2 * end);
            }
            System.arraycopy(write.bytes, 0, bytes, position, write.bytes.length);
            length = Math.max(length, end);
        }

        byte[] whole() {
            return Arrays.copyOf(bytes, length);
        }
    }

    private static final class Image {
        private final Content safe;
        private final List<Write> pending = new ArrayList<>();

        Image(byte[] content) {
            safe = new Content(content);
        }

        void force() {
            pending.forEach(safe::apply);
            pending.clear();
        }
    }

    private final Map<String, Image> images = new LinkedHashMap<>();
    private final Random random;
    private final Loss loss;
    private long operations;
    private long writes;
    private long cutAt = Long.MAX_VALUE;
    private long fullFrom = Long.MAX_VALUE;
    private boolean lying;

    CutDisk(long seed, Loss loss) {
        random = new Random(seed);
        this.loss = loss;
    }

    /// The power fails at that operation from now.
    synchronized void cutAfter(long more) {
        cutAt = operations + more;
    }

    /// No space from that write on, counted from now.
    synchronized void fullAfter(long more) {
        fullFrom = writes + more;
    }

    synchronized void known(String file, byte[] content) {
        images.putIfAbsent(file, new Image(content));
    }

    synchronized void write(String file, long position, byte[] bytes) throws IOException {
        operation();
        writes++;
        if (writes >= fullFrom) {
            throw new IOException("No space left on device");
        }
        images.get(file).pending.add(new Write(position, bytes));
    }

    synchronized void truncate(String file, long length) throws IOException {
        operation();
        images.get(file).pending.add(new Write(length, null));
    }

    synchronized void force(String file) throws IOException {
        operation();
        if (!lying) {
            images.get(file).force();
        }
    }

    /// From now on it says "forced" and does nothing.
    synchronized void lie() {
        lying = true;
    }

    synchronized boolean dead() {
        return operations >= cutAt;
    }

    private void operation() throws IOException {
        operations++;
        if (dead()) {
            throw new IOException("the power is off");
        }
    }

    /// What is on the disk when the power comes back.
    synchronized byte[] after(String file) {
        Image image = images.get(file);
        List<Write> kept = kept(image.pending);
        Content content = new Content(image.safe.whole());
        kept.forEach(content::apply);
        return content.whole();
    }

    private List<Write> kept(List<Write> pending) {
        int some = pending.isEmpty() ? 0 : random.nextInt(pending.size() + 1);
        return switch (loss) {
            case ALL_LOST -> List.of();
            case ALL_KEPT -> pending;
            case FIRST_KEPT -> pending.subList(0, some);
            case SOME_KEPT -> pending.stream().filter(w -> random.nextBoolean()).toList();
            case LAST_TORN -> torn(pending.subList(0, some));
        };
    }

    private List<Write> torn(List<Write> kept) {
        if (kept.isEmpty() || kept.getLast().bytes == null) {
            return kept;
        }
        List<Write> torn = new ArrayList<>(kept);
        Write last = torn.removeLast();
        torn.add(new Write(last.position,
                Arrays.copyOf(last.bytes, random.nextInt(last.bytes.length + 1))));
        return torn;
    }
}
