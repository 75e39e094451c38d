package wattdesk.remote.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;
import wattdesk.metering.ControlFact;
import wattdesk.metering.FrameLine;
import wattdesk.remote.RemoteOrder;

/// A step of an order, with what came over the line and the duty that it makes.
public record RemoteStepped(RemoteOrder from, RemoteOrder to, List<ControlFact> facts,
        List<FrameLine> frames, @Nullable RemoteOrder duty) implements Move {

    public RemoteStepped {
        facts = List.copyOf(facts);
        frames = List.copyOf(frames);
    }
}
