package wattdesk.meterio.card.pcsc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;

/// Sees cards come and go, on a thread and with a context of its own: waiting in the context that
/// the card thread uses would hold that thread up for as long as the wait (cards.md 5).
///
/// Waits at most a second at a time; after the service ended it tries to reach it once a second.
public final class CardWatcher implements AutoCloseable {

    private static final long WAIT_MILLIS = 1_000;

    private final PcscProvider provider;
    private final Consumer<CardEvent> listener;
    private final Thread thread;
    private final Map<String, Boolean> known = new LinkedHashMap<>();
    private @Nullable PcscContext context;
    private boolean gone;
    private volatile boolean closed;

    CardWatcher(PcscProvider provider, Consumer<CardEvent> listener) {
        this.provider = provider;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("card-watcher").unstarted(this::watch);
    }

    /// Events arrive on the watcher's thread.
    public static CardWatcher start(Consumer<CardEvent> listener) {
        CardWatcher watcher = new CardWatcher(PcscProvider.chosen(), listener);
        watcher.start();
        return watcher;
    }

    void start() {
        thread.start();
    }

    private void watch() {
        while (!closed) {
            try {
                look();
            } catch (Exception | LinkageError e) {
                lost();
                pause();
            }
        }
        drop();
    }

    /// One look at all readers, then a wait for the next change.
    private void look() throws Exception {
        PcscContext now = context;
        if (now == null) {
            now = provider.open();
            context = now;
        }
        CardTerminals terminals = now.terminals();
        tell(terminals.list());
        if (known.isEmpty()) {
            pause();
        } else {
            boolean _ = terminals.waitForChange(WAIT_MILLIS);
        }
    }

    private void tell(List<CardTerminal> terminals) throws CardException {
        if (gone) {
            gone = false;
            listener.accept(new CardEvent.ServiceBack());
        }
        Map<String, Boolean> seen = new LinkedHashMap<>();
        for (CardTerminal terminal : terminals) {
            seen.put(terminal.getName(), terminal.isCardPresent());
        }
        List<CardEvent> events = changes(seen);
        known.clear();
        known.putAll(seen);
        events.forEach(listener);
    }

    private List<CardEvent> changes(Map<String, Boolean> seen) {
        List<CardEvent> events = new ArrayList<>();
        if (!known.keySet().equals(seen.keySet())) {
            events.add(new CardEvent.Readers(List.copyOf(seen.keySet())));
        }
        known.forEach((reader, present) -> {
            if (present && !seen.getOrDefault(reader, false)) {
                events.add(new CardEvent.Removed(reader));
            }
        });
        seen.forEach((reader, present) -> {
            if (present && !known.getOrDefault(reader, false)) {
                events.add(new CardEvent.Inserted(reader));
            }
        });
        return events;
    }

    private void lost() {
        drop();
        known.clear();
        if (!gone) {
            gone = true;
            listener.accept(new CardEvent.ServiceGone());
        }
    }

    private void drop() {
        PcscContext old = context;
        context = null;
        if (old != null) {
            try {
                old.close();
            } catch (RuntimeException e) {
                Losses.LOG.debug("context not released", e);
            }
        }
    }

    private synchronized void pause() {
        long end = System.nanoTime() + WAIT_MILLIS * 1_000_000;
        for (long left = WAIT_MILLIS; left > 0 && !closed;
                left = (end - System.nanoTime()) / 1_000_000) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /// Returns once the thread has ended, at most two waits later.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(2 * WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
