package wattdesk.ui;

import java.time.Instant;
import javafx.scene.layout.Region;

/// A place of the window: it keeps its state while others are in front.
public interface Place {

    Region view();

    /// Came to the front: bring it up to date and put the focus where the next key is expected.
    void enter();

    /// Once a second while in front: ages, countdowns.
    default void tick(Instant now) {}
}
