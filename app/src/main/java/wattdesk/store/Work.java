package wattdesk.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Waiting for a database thread: with a limit, and without handing an interrupt on to it.
public final class Work {
    private Work() {}

    /// Thrown when a piece of work is not done within its limit; it may still be running.
    public static final class TookTooLong extends RuntimeException {
        TookTooLong(long seconds) {
            super("database work took longer than " + seconds + " s");
        }
    }

    /// The result; what the work threw is thrown here. An interrupt is kept for later.
    public static <T> T await(CompletableFuture<T> result, long seconds) {
        try {
            return Uninterrupted.get(result, seconds);
        } catch (TimeoutException e) {
            throw new TookTooLong(seconds);
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause());
        }
    }

    private static RuntimeException asUnchecked(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException(cause);
        };
    }
}
