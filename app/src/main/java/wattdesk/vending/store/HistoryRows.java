package wattdesk.vending.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.store.Rows;
import wattdesk.vending.History;
import wattdesk.vending.HistoryParts;

/// Shows the history to the invariants, part by part, all of it from one snapshot.
public final class HistoryRows {

    private final Rows rows;

    public HistoryRows(Rows rows) {
        this.rows = rows;
    }

    /// What a look at the history answers. `audit` comes from those who keep it, null where it was
    /// not looked at. The tape is what the database says is on it; that both agree is a rule of its
    /// own.
    public <T> T look(History.@Nullable Audit audit, Function<HistoryParts, T> look) {
        return rows.read(session -> look.apply(
                reader -> new HistoryWalk(session, audit).walk(reader)));
    }
}
