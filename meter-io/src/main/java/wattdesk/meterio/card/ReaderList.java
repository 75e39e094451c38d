package wattdesk.meterio.card;

import java.util.List;

/// The readers, or why they cannot be listed.
public sealed interface ReaderList {

    record Found(List<Reader> readers) implements ReaderList {
        public Found {
            readers = List.copyOf(readers);
        }
    }

    /// The reader service does not run, or ended and runs again: ask once more.
    record ServiceGone(String detail) implements ReaderList {}
}
