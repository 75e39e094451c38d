package wattdesk.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Paperwork;
import wattdesk.metering.ControlFact;
import wattdesk.metering.FrameLine;
import wattdesk.operator.Actor;

/// Where orders are kept.
public interface RemoteBook {

    /// A new order; stale where the meter has an open one already.
    Paperwork.Filed order(RemoteOrder order, Actor actor);

    /// One step that counts, durable when this returns: with what came over the line, and the order
    /// that it makes the station's duty (null: none).
    Paperwork.Filed step(RemoteOrder from, RemoteOrder to, List<ControlFact> facts,
            List<FrameLine> frames, @Nullable RemoteOrder duty, Actor actor);

    /// A look that told nothing new; false when the row was elsewhere by now.
    boolean later(RemoteOrder from, RemoteOrder to);

    Optional<RemoteOrder> find(UUID order);

    /// What the meter showed when the order ended.
    List<ControlFact> facts(UUID order);

    /// The open order of a meter.
    Optional<RemoteOrder> openAt(String meter);

    /// Open orders, the oldest first.
    List<RemoteOrder> open();

    /// Open orders whose time has come, the oldest first.
    List<RemoteOrder> due(Instant now);

    /// The last orders of a meter, the newest first.
    List<RemoteOrder> last(String meter, int most);
}
