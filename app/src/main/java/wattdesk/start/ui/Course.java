package wattdesk.start.ui;

import wattdesk.start.Guide;

/// What happens while one step is in front.
interface Course {

    StepPage page();

    /// Came to the front, or the station has changed.
    void enter(Guide guide);

    /// Esc: true where there was something to end.
    default boolean escape() {
        return false;
    }

    /// Once a second while in front.
    default void tick() {}
}
