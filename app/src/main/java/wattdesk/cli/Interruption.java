package wattdesk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C during a command: the command is asked to stop and may still say what it has, before the
/// program ends.
final class Interruption implements AutoCloseable {

    /// Longest time for the last words; then the program ends all the same.
    private static final long LAST_WORDS_SECONDS = 10;

    private final CountDownLatch said = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable stop) {
        hook = new Thread(() -> {
            stop.run();
            awaitLastWords();
        }, "interrupted");
    }

    /// Runs `stop` when the program is interrupted before this is closed.
    static Interruption stopping(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void awaitLastWords() {
        try {
            boolean ignored = said.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // nobody interrupts a program that is ending
        }
    }

    @Override
    public void close() {
        said.countDown();
        try {
            boolean ignored = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending: the hook has run and was waiting for this
        }
    }
}
