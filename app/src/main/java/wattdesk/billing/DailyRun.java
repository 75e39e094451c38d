package wattdesk.billing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TimeGuard;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;
import wattdesk.quantity.BusinessDay;

/// Runs business days: what may be run is decided here, what a run does stands in [DayRounds].
public final class DailyRun implements DailyRuns {

    private final BillingPorts ports;
    private final InstantSource clock;
    private final TimeGuard timeGuard;
    private final AtomicReference<@Nullable DayRounds> running = new AtomicReference<>();

    public DailyRun(BillingPorts ports, TimeGuard timeGuard, InstantSource clock) {
        this.ports = ports;
        this.timeGuard = timeGuard;
        this.clock = clock;
    }

    @Override
    public RunEnd run(BusinessDay day, Actor actor, RunWatch watch) {
        RunEnd.Why why = why(day, actor);
        return why == null ? runUpTo(day, actor, watch) : new RunEnd.Refused(why);
    }

    @Override
    public RunEnd catchUp(Actor actor, RunWatch watch) {
        return run(yesterday(), actor, watch);
    }

    private BusinessDay yesterday() {
        return new BusinessDay(BusinessDay.of(clock.instant()).date().minusDays(1));
    }

    private RunEnd.@Nullable Why why(BusinessDay day, Actor actor) {
        if (!actor.isSystem() && !actor.operator().may(Permission.RUN_BILLING)) {
            return new RunEnd.Why.NotPermitted();
        }
        TimeGuard.SetBack back = timeGuard.setBack();
        if (back != null) {
            return new RunEnd.Why.ClockNotSane(back.lastEntry().toString(), back.now().toString());
        }
        if (day.compareTo(yesterday()) > 0) {
            return new RunEnd.Why.DayNotOver(day);
        }
        return ports.book().firstDay().filter(first -> day.compareTo(first) < 0)
                .<RunEnd.Why>map(first -> new RunEnd.Why.BeforeTheFirst(day, first)).orElse(null);
    }

    private RunEnd runUpTo(BusinessDay day, Actor actor, RunWatch watch) {
        DayRounds rounds = new DayRounds(ports, clock, actor, watch);
        if (!running.compareAndSet(null, rounds)) {
            return new RunEnd.Refused(new RunEnd.Why.UnderWay());
        }
        try {
            List<BusinessDay> days = days(day);
            return days.isEmpty()
                    ? new RunEnd.Done(ports.records().run(day).stream().toList())
                    : rounds.run(days, day.equals(yesterday()) ? day : null);
        } finally {
            running.set(null);
        }
    }

    /// Every day behind the last finished one; the first run of all begins with the day itself.
    private List<BusinessDay> days(BusinessDay day) {
        BusinessDay first = ports.book().lastFinished().map(BusinessDay::next)
                .or(() -> ports.book().firstDay()).orElse(day);
        return first.compareTo(day) > 0 ? List.of()
                : first.date().datesUntil(day.next().date()).map(BusinessDay::new).toList();
    }

    @Override
    public Optional<RunProgress> underWay() {
        return Optional.ofNullable(running.get()).flatMap(DayRounds::progress);
    }

    @Override
    public void cancel() {
        DayRounds now = running.get();
        if (now != null) {
            now.cancel();
        }
    }
}
