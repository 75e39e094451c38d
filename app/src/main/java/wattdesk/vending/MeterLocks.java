package wattdesk.vending;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Turns among the threads of one process, first come first served.
public final class MeterLocks implements MeterTurns {

    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();
    private final Duration patience;

    /// `patience` is how long anybody waits for a meter that somebody else decides about.
    public MeterLocks(Duration patience) {
        this.patience = patience;
    }

    @Override
    public boolean take(String meterNumber) {
        try {
            return turn(meterNumber).tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void giveBack(String meterNumber) {
        turn(meterNumber).release();
    }

    private Semaphore turn(String meterNumber) {
        return turns.computeIfAbsent(meterNumber, m -> new Semaphore(1, true));
    }
}
