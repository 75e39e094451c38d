package wattdesk.meterio.card.pcsc;

import java.util.List;

/// What the watcher saw.
public sealed interface CardEvent {

    record Inserted(String reader) implements CardEvent {}

    record Removed(String reader) implements CardEvent {}

    /// The readers that there are now, in order.
    record Readers(List<String> names) implements CardEvent {
        public Readers {
            names = List.copyOf(names);
        }
    }

    record ServiceGone() implements CardEvent {}

    record ServiceBack() implements CardEvent {}
}
