package wattdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Platform threads, each with a connection of its own, that take pieces of work in turn.
///
/// They are never interrupted: an interrupt inside H2 closes the whole database (money 7.2).
final class DatabaseThreads implements AutoCloseable {

    private static final int QUEUE_LIMIT = 1_000;
    /// The check of a history of years takes minutes on a slow PC.
    private static final long LIMIT_SECONDS = 600;

    private final BlockingQueue<Piece<?>> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final List<Server> threads = new ArrayList<>();
    private volatile boolean closing;

    DatabaseThreads(String name, List<Connection> connections) {
        for (Connection connection : connections) {
            threads.add(new Server(name + "-" + threads.size(), connection));
        }
        threads.forEach(Thread::start);
    }

    /// Work without a function is the sign to end.
    private record Piece<T>(
            @Nullable Function<DSLContext, T> work, CompletableFuture<T> result) {}

    <T> T run(Function<DSLContext, T> work) {
        if (Thread.currentThread() instanceof Server server && threads.contains(server)) {
            return work.apply(server.session);
        }
        Piece<T> piece = new Piece<>(work, new CompletableFuture<>());
        if (closing || !queue.offer(piece)) {
            throw new IllegalStateException(
                    closing ? "the database is closed" : "too many waiting");
        }
        return Work.await(piece.result, LIMIT_SECONDS);
    }

    /// Lets what was asked for finish, then ends the threads.
    @Override
    public void close() {
        closing = true;
        threads.forEach(_ ->
                Uninterrupted.put(queue, new Piece<>(null, new CompletableFuture<>())));
        threads.forEach(Uninterrupted::join);
    }

    private final class Server extends Thread {

        private final Connection connection;
        private final DSLContext session;

        Server(String name, Connection connection) {
            super(name);
            setDaemon(true);
            this.connection = connection;
            session = Sessions.of(connection);
        }

        @Override
        public void run() {
            Piece<?> next = Uninterrupted.take(queue);
            while (next.work != null) {
                perform(next, next.work);
                next = Uninterrupted.take(queue);
            }
        }

        private <T> void perform(Piece<T> piece, Function<DSLContext, ?> work) {
            try {
                @SuppressWarnings("unchecked") // the work of this very piece
                T answer = (T) work.apply(session);
                connection.commit();
                piece.result.complete(answer);
            } catch (Throwable e) {
                rollBack(e);
                piece.result.completeExceptionally(e);
            }
        }

        private void rollBack(Throwable reason) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
