package wattdesk.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the station last saw of its meters: kept in memory, so that a board may ask at any time and
/// on any thread.
public interface SeenMeters {

    Optional<MeterSeen> of(String meterNumber);

    /// When it last told what of [MeterSeen#values].
    ToldTimes told(String meterNumber);

    List<MeterSeen> all();

    /// From now on `listener` hears every change, one after the other, on threads of the station;
    /// it must return quickly. Closing what is returned ends it.
    Hearing listen(Consumer<MeterSeen> listener);

    /// A listener that can be sent away.
    @FunctionalInterface
    interface Hearing extends AutoCloseable {
        @Override
        void close();
    }
}
