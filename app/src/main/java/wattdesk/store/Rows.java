package wattdesk.store;

import java.util.function.Function;
import org.jooq.DSLContext;

/// Where the `store` rooms of the features query.
///
/// Work runs on the database's own threads, which nobody interrupts; the caller waits. Inside a
/// piece of work a further call joins it.
public interface Rows {

    /// Queries in one consistent snapshot.
    <T> T read(Function<DSLContext, T> query);

    /// One transaction for rows that are no money: prints, failed sign-ins, settings. Commits when
    /// the work returns, rolls back when it throws.
    <T> T write(Function<DSLContext, T> work);
}
