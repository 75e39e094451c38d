package wattdesk.meterio.meter.control;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;

/// One order in one protocol's own terms: what to look at, what to send, what the looks prove. It
/// decides and encodes; the course ([ControlCourse]) keeps the rules.
public interface Change {

    /// Reads the meter's number and everything that the order touches. Readings are repeated.
    Seen look(Channel channel);

    /// Why this order cannot be sent to a meter in that state, or null.
    default @Nullable Obstacle obstacle(Seen.State before) {
        return null;
    }

    /// What to send, in this order, each at most once. The first that is not accepted is the last
    /// that is sent. Empty when nothing has to be sent.
    List<Sending> sendings(Seen.State before);

    /// What is sent after a refusal, once, when the read-back shows that nothing changed and
    /// explains the refusal by something that this mends; otherwise null.
    default @Nullable Sending corrected(Seen.State after) {
        return null;
    }

    /// Pure: what two looks prove. `answer` may explain a state, it never makes one true.
    Verdict judge(Seen.State before, Seen.State after, Answer answer);

    /// From the answer to the first look.
    Duration settle();

    /// How long the state may take to become what was asked; zero for what is written at once.
    default Duration patience() {
        return Duration.ZERO;
    }

    /// One thing that is sent.
    @FunctionalInterface
    interface Sending {

        /// Sends it, once, and says what came back.
        Answer send(Channel channel);
    }
}
