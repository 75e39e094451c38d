package wattdesk.ledger.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import wattdesk.ledger.Move;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;

/// The one writer of each kind of move.
final class MoveWriters {

    private final Map<Class<?>, MoveWriter<?>> byKind = new HashMap<>();

    MoveWriters(List<? extends MoveWriter<?>> writers) {
        for (MoveWriter<?> writer : writers) {
            if (byKind.put(writer.kind(), writer) != null) {
                throw new IllegalArgumentException("two writers for " + writer.kind());
            }
        }
    }

    void requireAll(List<Move> moves) {
        for (Move move : moves) {
            if (!byKind.containsKey(move.getClass())) {
                throw new IllegalArgumentException("nobody writes " + move.getClass().getName());
            }
        }
    }

    @SuppressWarnings("unchecked") // the key of the map is the writer's own kind
    void write(DSLContext transaction, Move move, Stamp stamp) {
        MoveWriter<Move> writer = (MoveWriter<Move>) byKind.get(move.getClass());
        if (writer == null) {
            throw new IllegalArgumentException("nobody writes " + move.getClass().getName());
        }
        writer.write(transaction, move, stamp);
    }
}
