package wattdesk.billing;

import java.util.Optional;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// The daily run: each business day once, in order, resumable. Calls block until the run has ended;
/// never call them on the screen's thread.
public interface DailyRuns {

    /// Runs that day, and before it every day that was missed. Done before, it does nothing.
    RunEnd run(BusinessDay day, Actor actor, RunWatch watch);

    /// Runs every day that is over and was not run, the oldest first.
    RunEnd catchUp(Actor actor, RunWatch watch);

    /// How far the run has come that is under way, whoever began it.
    Optional<RunProgress> underWay();

    /// Stops the run under way between two accounts.
    void cancel();
}
