package wattdesk.metering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for places where a line may begin, and for meters behind one. Only reads. Every call
/// blocks, with a limit or until its watch has seen enough.
public interface PortSearch {

    /// The serial devices of this PC and, where money is play, virtual lines; may be none.
    List<FoundPort> ports();

    /// Tries speeds, byte formats and protocols one after another until somebody answers. A line
    /// that the station has already keeps its own speed.
    ///
    /// @param everywhere every address that a protocol knows, else those that meters leave the
    ///     factory with: minutes against seconds
    Outcome search(String port, boolean everywhere, Watch watch);

    /// Hears how far a search is.
    @FunctionalInterface
    interface Watch {

        /// Before every question; false ends the search.
        boolean goOn(Progress at);
    }

    /// How far a search is.
    ///
    /// @param settings like "2400,8E1", the `setting`-th of `ofSettings` from 1
    /// @param done questions at this setting so far, of `total` at least
    record Progress(String settings, int setting, int ofSettings, String protocol, int done,
            int total) {}

    /// A meter that answered.
    ///
    /// @param number what it says its number is; null where it tells none
    /// @param types meter types that fit what it answered; a hint, never a proof
    /// @param doubled several meters seem to share the address
    record Sighted(@Nullable String number, String address, String settings, String protocol,
            List<String> types, boolean doubled) {

        public Sighted {
            types = List.copyOf(types);
        }

        /// What tells it from others best.
        public String name() {
            return number == null ? address : number;
        }
    }

    /// Why a port could not be used.
    enum Trouble { MISSING, IN_USE, NO_PERMISSION, UNREACHABLE, NOT_VALID, OTHER }

    /// What came of a search.
    sealed interface Outcome {

        record Found(List<Sighted> meters) implements Outcome {

            public Found {
                meters = List.copyOf(meters);
            }
        }

        /// `noise`: bytes come although nobody was asked.
        record Nobody(int asked, boolean noise) implements Outcome {}

        record NoPort(Trouble why, String detail) implements Outcome {}

        record Stopped() implements Outcome {}
    }
}
