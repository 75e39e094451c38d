package wattdesk.station;

import java.time.Clock;
import java.util.List;
import wattdesk.ledger.TapeReplay;
import wattdesk.store.MoveWriter;

/// Puts the services together by their constructors; the only place that knows all of them.
final class Wiring {

    private final Clock clock;

    Wiring(Clock clock) {
        this.clock = clock;
    }

    /// The writers of every feature's moves.
    List<MoveWriter<?>> writers() {
        return List.of();
    }

    /// What tape events mean for the features' rows.
    TapeReplay replay(Core core) {
        return record -> new TapeReplay.Answer.Impossible("nobody replays yet");
    }

    Station station(Core core, FolderLock lock) {
        return new OpenStation(core, lock, clock);
    }
}
