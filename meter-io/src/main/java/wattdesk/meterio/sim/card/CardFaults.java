package wattdesk.meterio.sim.card;

/// What goes wrong with a virtual card: taken out at a write, slow.
public final class CardFaults {

    /// When the card leaves, seen from the write.
    public enum Tear {
        BEFORE,
        /// The first half of the bytes arrived.
        HALF,
        /// Written, but the answer is lost.
        AFTER
    }

    private int writes;
    private int tearAt = -1;
    private Tear tear = Tear.BEFORE;
    private int latencyMillis;

    /// The next write is number 0.
    public void tearAt(int write, Tear how) {
        writes = 0;
        tearAt = write;
        tear = how;
    }

    public void none() {
        tearAt = -1;
    }

    /// How many writes there were since the last plan.
    public int writes() {
        return writes;
    }

    public void latencyMillis(int millis) {
        latencyMillis = millis;
    }

    /// How many of the bytes of this write arrive; the write is counted.
    int arriving(int length) {
        if (writes++ != tearAt) {
            return length;
        }
        return switch (tear) {
            case BEFORE -> 0;
            case HALF -> length / 2;
            case AFTER -> length;
        };
    }

    /// Whether the write that was just counted took the card out.
    boolean tornNow() {
        return writes - 1 == tearAt;
    }

    void delay() {
        if (latencyMillis > 0) {
            try {
                Thread.sleep(latencyMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
