package wattdesk.download;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.customer.BillingMode;
import wattdesk.metering.Meter;
import wattdesk.metering.PriceGateway;
import wattdesk.metering.PricePlan;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.TariffVersion;

/// Takes one version to one meter, one step at a time: what is sent is durable before it is sent,
/// and what was sent is only read until something proves what became of it.
public final class Teller {

    /// So long before the instant a standby set is no longer told: clocks differ.
    static final Duration MARGIN = Duration.ofMinutes(5);
    /// So long after it a meter must have changed over.
    static final Duration GRACE = Duration.ofMinutes(2);

    private final DownloadBook book;
    private final TariffBook tariffs;
    private final Accounts accounts;
    private final PriceGateway gateway;
    private final Clock clock;

    public Teller(DownloadBook book, TariffBook tariffs, Accounts accounts, PriceGateway gateway,
            Clock clock) {
        this.book = book;
        this.tariffs = tariffs;
        this.accounts = accounts;
        this.gateway = gateway;
        this.clock = clock;
    }

    /// What is to be told to which meter, and where.
    private record Work(Meter meter, PricePlan plan, Instant effective) {

        /// Null for the set in force.
        @Nullable Instant switchAt(MeterDownload row, Instant now) {
            return row.way() == Way.STANDBY && now.isBefore(effective.minus(MARGIN))
                    ? effective : null;
        }
    }

    /// Goes one step on with it; blocks while the meter is talked to.
    public void serve(MeterDownload row) {
        Instant now = clock.instant();
        Optional<AccountCard> card = accounts.byMeter(row.meter());
        Optional<Tariff> tariff = book.find(row.download())
                .flatMap(download -> tariffs.find(download.tariff()));
        Optional<TariffVersion> version = tariff.flatMap(found -> version(row, found));
        if (card.isEmpty() || tariff.isEmpty() || version.isEmpty()
                || !card.get().tariffId().equals(tariff.get().id())) {
            var _ = book.step(row, row.to(DownloadState.CANCELLED, null,
                    DownloadMessages.noAccount(row.meter()), now));
            return;
        }
        Meter meter = card.get().meter();
        switch (MeterPlans.of(tariff.get().commodity(), version.get(), gateway.ability(meter),
                card.get().mode() == BillingMode.METER)) {
            case MeterPlan.Ready(var plan) -> serve(row,
                    new Work(meter, plan, version.get().effectiveFrom()));
            case MeterPlan.Nothing() -> {
                var _ = book.step(row, row.to(DownloadState.IN_FORCE, null,
                        DownloadMessages.nothing(), now));
            }
            case MeterPlan.Cannot(var lacks) -> {
                var _ = book.step(row, row.to(DownloadState.CANNOT, null,
                        DownloadMessages.of(lacks.getFirst(), meter.profile()), now));
            }
        }
    }

    private Optional<TariffVersion> version(MeterDownload row, Tariff tariff) {
        Instant instant = book.find(row.download()).orElseThrow().version();
        return tariff.versions().stream()
                .filter(version -> version.effectiveFrom().equals(instant)).findFirst();
    }

    private void serve(MeterDownload row, Work work) {
        switch (row.state()) {
            case WAITING -> tell(row, work);
            case TELLING, UNKNOWN -> lookBack(row, work);
            case STANDING_BY -> lookWhetherChanged(row, work);
            case IN_FORCE, REFUSED, DIFFERENT, CANNOT, CANCELLED -> { }
        }
    }

    private void tell(MeterDownload row, Work work) {
        Instant now = clock.instant();
        Instant switchAt = work.switchAt(row, now);
        if (switchAt == null && now.isBefore(work.effective())) {
            var _ = book.step(row, row.to(DownloadState.WAITING, work.effective(),
                    DownloadMessages.waits(work.effective()), now));
            return;
        }
        MeterDownload telling = row.telling(now);
        if (book.step(row, telling)) {
            Settling settling = new Settling(telling, work.effective(), clock.instant());
            var _ = book.step(telling, settling.told(
                    gateway.tell(work.meter(), work.plan(), switchAt), switchAt != null));
        }
    }

    /// It was sent, and the station does not know more: the set that was meant is looked at.
    private void lookBack(MeterDownload row, Work work) {
        Instant switchAt = work.switchAt(row, clock.instant());
        var found = gateway.look(work.meter(), work.plan(), switchAt);
        var _ = book.step(row, new Settling(row, work.effective(), clock.instant())
                .lookedBack(found, switchAt != null));
    }

    private void lookWhetherChanged(MeterDownload row, Work work) {
        var found = gateway.look(work.meter(), work.plan(), null);
        var _ = book.step(row, new Settling(row, work.effective(), clock.instant())
                .afterTheSwitch(found));
    }
}
