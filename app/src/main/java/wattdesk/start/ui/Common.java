package wattdesk.start.ui;

import wattdesk.message.Words;
import wattdesk.start.Step;
import wattdesk.ui.Background;

/// What the courses share.
record Common(StartInteractor interactor, StartModel model, Words words, Background background,
        StartWays ways, Moves moves) {

    /// From step to step.
    interface Moves {

        /// Looks at the station anew, and goes on where the step in front is done now.
        void refresh();

        /// Passes over the step in front.
        void skip();

        void show(Step step);
    }
}
