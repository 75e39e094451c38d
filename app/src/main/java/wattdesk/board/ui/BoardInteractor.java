package wattdesk.board.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wattdesk.board.BoardRoom;
import wattdesk.board.RoomTile;
import wattdesk.board.TileRules;
import wattdesk.settings.BalanceLevels;

/// The board's only door to services; blocks. Asked by one piece of work at a time.
///
/// While nothing has changed it costs one cheap question; only balances that grow old are judged
/// anew once a minute.
final class BoardInteractor {

    private static final Duration JUDGE_EVERY = Duration.ofMinutes(1);

    private final BoardServices services;
    private final Clock clock;
    private List<BoardRoom> facts = List.of();
    private BalanceLevels levels = BalanceLevels.DEFAULTS;
    private long version = -1;
    private Instant judged = Instant.EPOCH;

    BoardInteractor(BoardServices services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /// The rooms now; empty while they are as they were told last.
    synchronized Optional<List<RoomTile>> changed() {
        Instant now = clock.instant();
        long newest = services.facts().version();
        BalanceLevels wanted = services.levels().get();
        boolean moved = newest != version;
        if (!moved && wanted.equals(levels) && now.isBefore(judged.plus(JUDGE_EVERY))) {
            return Optional.empty();
        }
        if (moved) {
            facts = services.facts().all();
        }
        version = newest;
        levels = wanted;
        judged = now;
        TileRules rules = new TileRules(levels, now);
        return Optional.of(facts.stream().map(rules::tile).toList());
    }
}
