package wattdesk.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import wattdesk.billing.BillingBook.ToRead;
import wattdesk.ledger.Change;
import wattdesk.message.Message;
import wattdesk.metering.RegisterGateway.Contact;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;

/// Starts by itself what is due while the window is open: missed days soon after the start, each
/// day's run half an hour after midnight, and a reading of every meter whose price changes at an
/// hour at which no meter freezes.
///
/// One thread, never interrupted; a run under way ends between two accounts when the station
/// closes.
public final class RunSchedule implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunSchedule.class.getName());
    private static final LocalTime DUE = LocalTime.of(0, 30);
    private static final Duration TICK = Duration.ofSeconds(20);
    /// A price change that the station slept through is not read late.
    private static final Duration LATEST = Duration.ofMinutes(10);
    private static final long GOODBYE_SECONDS = 30;

    /// Several tariffs may change at one instant.
    private record PriceChange(String tariffId, Instant at) {}

    private final BillingPorts ports;
    private final DailyRuns runs;
    private final InstantSource clock;
    private final ScheduledExecutorService tick = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("daily run").factory());
    private final Set<PriceChange> readAt = new HashSet<>();
    private volatile boolean closing;

    public RunSchedule(BillingPorts ports, DailyRuns runs, InstantSource clock) {
        this.ports = ports;
        this.runs = runs;
        this.clock = clock;
    }

    /// From here on; the first look comes after `delay`, so that signing in is not slowed down.
    public void start(Duration delay) {
        var _ = tick.scheduleWithFixedDelay(
                this::look, delay.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (!closing) {
                pass();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "looking for days that are due", e);
        }
    }

    /// What one look does.
    void pass() {
        boundaries();
        Instant now = clock.instant();
        BusinessDay today = BusinessDay.of(now);
        boolean early = BusinessDay.wallClock(now).toLocalTime().isBefore(DUE);
        BusinessDay due = new BusinessDay(today.date().minusDays(early ? 2 : 1));
        boolean done = ports.book().lastFinished()
                .filter(last -> last.compareTo(due) >= 0).isPresent();
        if (!done) {
            Message ended = BillingMessages.of(runs.run(due, Actor.SYSTEM, watch()));
            LOG.log(System.Logger.Level.INFO, "daily run up to {0}: {1}", due, ended.code());
        }
    }

    private RunWatch watch() {
        return new RunWatch() {
            @Override
            public void at(RunProgress progress) {
                // Whoever wants to see it asks the runs.
            }

            @Override
            public boolean cancelled() {
                return closing;
            }
        };
    }

    /// Reads at the instant of a version that does not begin at midnight.
    private void boundaries() {
        Instant now = clock.instant();
        for (Tariff tariff : ports.tariffs().all()) {
            for (TariffVersion version : tariff.versions()) {
                Instant at = version.effectiveFrom();
                boolean justNow = !at.isAfter(now) && at.plus(LATEST).isAfter(now);
                if (justNow && !midnight(at)
                        && readAt.add(new PriceChange(tariff.id(), at))) {
                    readBoundary(ports.book().metersUnder(tariff.id()));
                }
            }
        }
    }

    private static boolean midnight(Instant at) {
        return BusinessDay.wallClock(at).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private void readBoundary(List<ToRead> meters) {
        Collecting collecting = new Collecting(clock, Actor.SYSTEM);
        List<MeterValue> values = new java.util.ArrayList<>();
        new MeterRound(ports.gateway(), () -> closing).ask(meters, (wanted, contact) -> {
            if (contact instanceof Contact.Answered answered) {
                values.add(collecting.live(
                        wanted, answered, BillingDays.endedBy(answered.at())));
            }
        });
        if (!values.isEmpty()) {
            var commit = ports.books().commit(new Change(UUID.randomUUID(), "boundary",
                    Actor.SYSTEM, List.of(new ReadingsTaken(values, List.of())), List.of(), null,
                    new AuditEntry("READINGS_TAKEN", "price change",
                            "readings=" + values.size()), List.of()));
            LOG.log(System.Logger.Level.INFO, "readings at a price change: {0}", commit);
        }
    }

    @Override
    public void close() {
        closing = true;
        tick.shutdown();
        try {
            boolean ended = tick.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
            LOG.log(System.Logger.Level.DEBUG, "the daily run has ended: {0}", ended);
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "not waited for the daily run");
        }
    }
}
