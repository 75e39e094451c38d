package wattdesk.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Tells when nobody has touched the window for a while.
final class IdleLock {

    static final Duration LIMIT = Duration.ofMinutes(5);

    private final Clock clock;
    private Instant touched;

    IdleLock(Clock clock) {
        this.clock = clock;
        touched = clock.instant();
    }

    void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> touch());
    }

    void touch() {
        touched = clock.instant();
    }

    boolean isDue(Instant now) {
        return Duration.between(touched, now).compareTo(LIMIT) >= 0;
    }
}
