package wattdesk.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wattdesk.remote.RemoteOrder;
import wattdesk.sweep.MeterGap;

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

    /// Everything together, the newest first.
    static List<RoomEvent> of(List<RemoteOrder> orders, List<MeterGap> gaps) {
        List<RoomEvent> all = new ArrayList<>();
        orders.forEach(order -> all.add(new Ordered(order)));
        gaps.forEach(gap -> all.add(new Away(gap)));
        all.sort(Comparator.comparing(RoomEvent::at).reversed());
        return List.copyOf(all);
    }
}
