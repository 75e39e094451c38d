package wattdesk.premises;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;

/// What quick creation would do: the rooms that it makes, those that exist already and stay as they
/// are, and, instead of both, why it cannot be done.
public record RangePlan(
        List<RoomFacts> made, List<Room> existing, @Nullable Message hindrance) {

    public RangePlan {
        made = List.copyOf(made);
        existing = List.copyOf(existing);
    }

    static RangePlan hindered(Message why) {
        return new RangePlan(List.of(), List.of(), why);
    }

    public Optional<Room> first() {
        return made.stream().findFirst().map(RoomFacts::room);
    }

    public Optional<Room> last() {
        return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast().room());
    }
}
