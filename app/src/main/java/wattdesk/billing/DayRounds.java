package wattdesk.billing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.AccountResult.Outcome;
import wattdesk.billing.BillingBook.ToRead;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Move;
import wattdesk.metering.RegisterGateway.Contact;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;

/// One run over days that follow each other:
///
/// 1 every meter is asked once for all that misses · 2 what it said is stored · 3 day by day, the
/// run begins, the accounts are charged some hundred at a time, the run is done.
///
/// Cut off anywhere, the next run asks for what still misses and goes on with the accounts that the
/// day's items do not name.
final class DayRounds {

    /// Readings in one change, and accounts in one.
    static final int READINGS = 100;
    static final int ACCOUNTS = 500;

    /// The next accounts are looked up while these are written.
    private static final Executor BESIDE =
            task -> Thread.ofPlatform().daemon().name("billing accounts").start(task);

    private final BillingPorts ports;
    private final InstantSource clock;
    private final Actor actor;
    private final RunWatch watch;
    private final Charging charging;
    private final ClockWitness witness = new ClockWitness();
    private final List<MeterValue> values = new ArrayList<>();
    private final List<ReadingsTaken.Missing> gaps = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile @Nullable RunProgress progress;
    private int asked;
    private int answered;
    private RunEnd.@Nullable Why stopped;

    DayRounds(BillingPorts ports, InstantSource clock, Actor actor, RunWatch watch) {
        this.ports = ports;
        this.clock = clock;
        this.actor = actor;
        this.watch = watch;
        charging = ports.charging();
    }

    Optional<RunProgress> progress() {
        return Optional.ofNullable(progress);
    }

    void cancel() {
        cancelled = true;
    }

    private boolean stopping() {
        return stopped != null || cancelled || watch.cancelled();
    }

    /// `live` is the day that live readings may stand for; null where none may.
    RunEnd run(List<BusinessDay> days, @Nullable BusinessDay live) {
        collect(days, live);
        for (BusinessDay day : days) {
            if (!stopping()) {
                charge(day);
            }
        }
        return end(days);
    }

    private RunEnd end(List<BusinessDay> days) {
        RunEnd.Why why = stopped;
        if (why != null) {
            return new RunEnd.Refused(why);
        }
        List<RunSummary> summaries = days.stream()
                .flatMap(day -> ports.records().run(day).stream()).toList();
        boolean all = summaries.size() == days.size()
                && summaries.stream().allMatch(run -> run.finishedAt() != null);
        return !all ? new RunEnd.Cancelled(summaries)
                : asked > 0 && answered == 0 ? new RunEnd.NothingRead(summaries)
                : new RunEnd.Done(summaries);
    }

    private void collect(List<BusinessDay> days, @Nullable BusinessDay live) {
        List<ToRead> meters = ports.book().toRead(days);
        tell(new RunProgress(days.getLast(), RunProgress.Phase.READING, 0, meters.size(), 0, 0, 0));
        Collecting collecting = new Collecting(clock, actor);
        new MeterRound(ports.gateway(), this::stopping).ask(meters, (wanted, contact) -> {
            asked++;
            answered += contact instanceof Contact.Answered ? 1 : 0;
            witness.hear(contact);
            ReadingsTaken taken = collecting.taken(wanted, contact, live);
            values.addAll(taken.values());
            gaps.addAll(taken.gaps());
            if (values.size() + gaps.size() >= READINGS) {
                keep();
            }
            tell(new RunProgress(days.getLast(), RunProgress.Phase.READING, asked, meters.size(),
                    0, 0, gaps.size()));
        });
        keep();
    }

    /// Nothing is kept while the meters say that the clock of this PC is wrong.
    private void keep() {
        String doubt = witness.doubt();
        if (doubt != null && stopped == null) {
            stopped = new RunEnd.Why.ClockNotSane(doubt, clock.instant().toString());
        }
        if (stopped == null && !(values.isEmpty() && gaps.isEmpty())) {
            commit(UUID.randomUUID(), new ReadingsTaken(values, gaps),
                    new AuditEntry("READINGS_TAKEN", "daily run",
                            "readings=" + values.size() + " gaps=" + gaps.size()));
        }
        values.clear();
        gaps.clear();
    }

    private void charge(BusinessDay day) {
        if (!ports.book().begun(day)) {
            commit(ChargeIds.of("run begins", day), new RunMoved(day, false),
                    new AuditEntry("RUN_BEGUN", day.toString(), ""));
        }
        Tally tally = new Tally(day, ports.book().left(day));
        Charging.Rates rates = charging.rates();
        List<BilledAccount> page = stopping() ? List.of() : ports.book().page(day, "", ACCOUNTS);
        while (!page.isEmpty() && !stopping()) {
            String last = page.getLast().number();
            CompletableFuture<List<BilledAccount>> next = CompletableFuture.supplyAsync(
                    () -> ports.book().page(day, last, ACCOUNTS), BESIDE);
            List<AccountResult> results = page.stream()
                    .map(account -> rates.result(account, day)).toList();
            judge(charging.book(day, results, actor));
            tell(tally.and(results));
            page = next.join();
        }
        if (!stopping()) {
            commit(ChargeIds.of("run is done", day), new RunMoved(day, true),
                    new AuditEntry("RUN_DONE", day.toString(), ""));
        }
    }

    private void commit(UUID command, Move move, AuditEntry audit) {
        judge(ports.books().commit(new Change(command, audit.action() + " " + audit.subject(),
                actor, List.of(move), List.of(), null, audit, List.of())));
    }

    private void judge(Commit commit) {
        RunEnd.Why why = switch (commit) {
            case Commit.Done _ -> null;
            case Commit.Stale(var found) -> new RunEnd.Why.NotWritten("WD-7071", found);
            case Commit.DifferentContent() ->
                new RunEnd.Why.NotWritten("WD-7071", "another run was here");
            case Commit.NotWritten(var code, var detail) -> new RunEnd.Why.NotWritten(code, detail);
            case Commit.InDoubt(var code, var detail) -> new RunEnd.Why.NotWritten(code, detail);
            case Commit.ClockSetBack(var last, var now) ->
                new RunEnd.Why.ClockNotSane(last.toString(), now.toString());
        };
        stopped = why == null ? stopped : why;
    }

    private void tell(RunProgress now) {
        progress = now;
        watch.at(now);
    }

    /// Counts accounts of one day.
    private static final class Tally {

        private final BusinessDay day;
        private final int total;
        private int done;
        private int charges;
        private int parked;
        private int waiting;

        Tally(BusinessDay day, int total) {
            this.day = day;
            this.total = total;
        }

        RunProgress and(List<AccountResult> results) {
            Map<String, List<AccountResult>> accounts = results.stream()
                    .collect(Collectors.groupingBy(result -> result.account().number()));
            done += accounts.size();
            for (List<AccountResult> account : accounts.values()) {
                Outcome outcome = Outcome.of(account);
                charges += account.stream().mapToInt(one -> one.charges().size()).sum();
                parked += outcome == Outcome.PARKED ? 1 : 0;
                waiting += outcome == Outcome.WAITING ? 1 : 0;
            }
            return new RunProgress(
                    day, RunProgress.Phase.CHARGING, done, total, charges, parked, waiting);
        }
    }
}
