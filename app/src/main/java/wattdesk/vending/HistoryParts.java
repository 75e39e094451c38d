package wattdesk.vending;

import java.util.function.Consumer;

/// The history in parts that fit into memory, for readers that go through it from the beginning,
/// more than once if they must. What makes a part is said at [History].
public interface HistoryParts {

    /// Shows every part, the oldest first.
    void inOrder(Consumer<History> reader);

    /// A history that is one part.
    static HistoryParts whole(History all) {
        return reader -> reader.accept(all);
    }
}
