package wattdesk.metering;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks for meters on a line of the station, by reading alone and behind everybody else's work.
public interface LineSearch {

    /// What can be looked for, the words of the protocols: "dlt645", "modbus" and so on.
    List<String> protocols();

    /// `progress` is told on the thread that runs it. `from` and `to` are addresses, both included;
    /// null looks everywhere.
    Running prepare(String line, String protocol, @Nullable Long from, @Nullable Long to,
            Consumer<Progress> progress);

    /// A search that has not begun, or is under way.
    interface Running {

        /// Blocks until it is done, cancelled, or the line went away.
        Result run();

        /// From any thread: ends it as soon as what is on the wire has ended.
        void cancel();
    }

    /// The total grows where several meters answer at once.
    record Progress(String asking, int done, int total, int found) {}

    /// What came of it.
    sealed interface Result {

        /// `complete` is false when it was cancelled or the line went away. `shared` are addresses
        /// at which more than one meter answers.
        record Found(List<FoundOnLine> meters, boolean complete, int asked, List<String> shared)
                implements Result {
            public Found {
                meters = List.copyOf(meters);
                shared = List.copyOf(shared);
            }
        }

        record NotSearched(String why) implements Result {}
    }
}
