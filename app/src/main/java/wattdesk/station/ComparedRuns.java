package wattdesk.station;

import java.util.List;
import java.util.Optional;
import wattdesk.billing.DailyRuns;
import wattdesk.billing.RunEnd;
import wattdesk.billing.RunProgress;
import wattdesk.billing.RunSummary;
import wattdesk.billing.RunWatch;
import wattdesk.download.PriceComparison;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// After the run of a day, once: what the meters hold of the prices is compared with the station's.
/// What comes of it never changes how the run ended; differences show in the health of the station.
final class ComparedRuns implements DailyRuns {

    private static final System.Logger LOG = System.getLogger(ComparedRuns.class.getName());

    private final DailyRuns runs;
    private final PriceComparison comparison;
    private volatile boolean stopped;

    ComparedRuns(DailyRuns runs, PriceComparison comparison) {
        this.runs = runs;
        this.comparison = comparison;
    }

    @Override
    public RunEnd run(BusinessDay day, Actor actor, RunWatch watch) {
        stopped = false;
        return compared(runs.run(day, actor, watch), watch);
    }

    @Override
    public RunEnd catchUp(Actor actor, RunWatch watch) {
        stopped = false;
        return compared(runs.catchUp(actor, watch), watch);
    }

    private RunEnd compared(RunEnd end, RunWatch watch) {
        if (end instanceof RunEnd.Done(List<RunSummary> days) && !days.isEmpty()) {
            compare(days.getLast().day(), watch);
        }
        return end;
    }

    private void compare(BusinessDay day, RunWatch watch) {
        try {
            boolean done = comparison.latest().stream().anyMatch(
                    each -> each.day().compareTo(day) >= 0);
            if (!done) {
                var _ = comparison.run(day, _ -> { }, () -> stopped || watch.cancelled());
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "prices in the meters were not compared", e);
        }
    }

    @Override
    public Optional<RunProgress> underWay() {
        return runs.underWay();
    }

    @Override
    public void cancel() {
        stopped = true;
        runs.cancel();
    }
}
