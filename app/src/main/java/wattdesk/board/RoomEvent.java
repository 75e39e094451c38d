package wattdesk.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteState;
import wattdesk.sweep.MeterGap;
import wattdesk.sweep.SwitchTurn;

/// Something that happened to a meter of a room.
public sealed interface RoomEvent {

    Instant at();

    /// Somebody, or the station's duty, told it something.
    record Ordered(RemoteOrder order) implements RoomEvent {
        @Override
        public Instant at() {
            return order.askedAt();
        }
    }

    /// It could not be reached for a while.
    record Away(MeterGap gap) implements RoomEvent {
        @Override
        public Instant at() {
            return gap.from();
        }
    }

    /// Its relay or valve was found turned, and no order from here explains it.
    record Turned(SwitchTurn turn) implements RoomEvent {
        @Override
        public Instant at() {
            return turn.seenAt();
        }

        /// Seen while an order was carried out, or behind one of which nobody knows whether the
        /// meter took it.
        private boolean explainedBy(RemoteOrder order) {
            boolean doubtful = order.state() == RemoteState.UNKNOWN
                    || order.state() == RemoteState.GIVEN_UP;
            return order.tells() > 0 && !turn.seenAt().isBefore(order.askedAt())
                    && (doubtful ? !turn.knownAt().isAfter(order.changedAt())
                            : !turn.seenAt().isAfter(order.changedAt()));
        }
    }

    /// Everything together, the newest first.
    static List<RoomEvent> of(
            List<RemoteOrder> orders, List<MeterGap> gaps, List<SwitchTurn> turns) {
        List<RoomEvent> all = new ArrayList<>();
        orders.forEach(order -> all.add(new Ordered(order)));
        gaps.forEach(gap -> all.add(new Away(gap)));
        turns.stream().map(Turned::new)
                .filter(turned -> orders.stream().noneMatch(turned::explainedBy))
                .forEach(all::add);
        all.sort(Comparator.comparing(RoomEvent::at).reversed());
        return List.copyOf(all);
    }
}
