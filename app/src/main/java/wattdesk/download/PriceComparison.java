package wattdesk.download;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.customer.BillingMode;
import wattdesk.download.Compared.Outcome;
import wattdesk.message.Message;
import wattdesk.metering.PriceGateway;
import wattdesk.metering.PriceResult;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.TariffVersion;

/// Compares, once a day, what the station charges with what its meters hold: two facts, and a
/// difference is somebody's work (money 16.3).
public final class PriceComparison {

    private static final System.Logger LOG = System.getLogger(PriceComparison.class.getName());
    private static final long LOOK_SECONDS = 5;

    private final ComparisonBook book;
    private final TariffBook tariffs;
    private final Accounts accounts;
    private final PriceGateway gateway;
    private final Clock clock;

    public PriceComparison(ComparisonBook book, TariffBook tariffs, Accounts accounts,
            PriceGateway gateway, Clock clock) {
        this.book = book;
        this.tariffs = tariffs;
        this.accounts = accounts;
        this.gateway = gateway;
        this.clock = clock;
    }

    /// Reads every meter that has something to compare, the lines side by side; `done` hears how
    /// many are through. Returns what was compared until `cancelled` said stop.
    public List<Compared> run(BusinessDay day, IntConsumer done, BooleanSupplier cancelled) {
        Map<String, List<AccountCard>> lines = new LinkedHashMap<>();
        accounts.all().forEach(card -> lines
                .computeIfAbsent(card.meter().line(), _ -> new ArrayList<>()).add(card));
        List<Compared> found = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger through = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(lines.size());
        for (Map.Entry<String, List<AccountCard>> line : lines.entrySet()) {
            Thread.ofPlatform().daemon().name("compare " + line.getKey()).start(() -> {
                try {
                    for (AccountCard card : line.getValue()) {
                        if (!cancelled.getAsBoolean()) {
                            compare(day, card).ifPresent(found::add);
                            done.accept(through.incrementAndGet());
                        }
                    }
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "comparing prices on " + line.getKey(), e);
                } finally {
                    open.countDown();
                }
            });
        }
        await(open);
        return List.copyOf(found);
    }

    private static void await(CountDownLatch open) {
        try {
            while (!open.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "lines under way: " + open.getCount());
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "not waited for the comparison");
        }
    }

    /// Empty where a meter neither deducts nor counts bands.
    private Optional<Compared> compare(BusinessDay day, AccountCard card) {
        Instant now = clock.instant();
        Optional<Tariff> tariff = tariffs.find(card.tariffId());
        TariffVersion version = tariff.flatMap(found -> found.inForce(now)).orElse(null);
        if (tariff.isEmpty() || version == null) {
            return Optional.of(kept(day, card, null, Outcome.NOT_COMPARED,
                    DownloadMessages.noVersion(card.tariffId())));
        }
        return switch (MeterPlans.of(tariff.get().commodity(), version,
                gateway.ability(card.meter()), card.mode() == BillingMode.METER)) {
            case MeterPlan.Nothing() -> Optional.empty();
            case MeterPlan.Cannot(var lacks) -> Optional.of(kept(day, card, version,
                    Outcome.NOT_COMPARED,
                    DownloadMessages.of(lacks.getFirst(), card.meter().profile())));
            case MeterPlan.Ready(var plan) -> Optional.of(judged(day, card, version,
                    gateway.look(card.meter(), plan, null)));
        };
    }

    private Compared judged(
            BusinessDay day, AccountCard card, TariffVersion version, PriceResult result) {
        return switch (result) {
            case PriceResult.AsAsked _ ->
                kept(day, card, version, Outcome.AGREES, DownloadMessages.agrees());
            case PriceResult.Different(var facts) -> kept(day, card, version, Outcome.DIFFERS,
                    DownloadMessages.different(facts));
            case PriceResult.NotTold(var why, var detail) -> kept(day, card, version,
                    Outcome.NOT_READ, DownloadMessages.notTold(why, detail));
            case PriceResult.Unknown(var detail) -> kept(day, card, version, Outcome.NOT_READ,
                    DownloadMessages.unknown(detail));
            case PriceResult.Refused _, PriceResult.NotTaken _ -> kept(day, card, version,
                    Outcome.NOT_READ, DownloadMessages.notTaken());
        };
    }

    private Compared kept(BusinessDay day, AccountCard card, @Nullable TariffVersion version,
            Outcome outcome, Message reason) {
        Compared compared = new Compared(day, card.meter().number(), card.number(),
                card.room().code(), card.tariffId(),
                version == null ? null : version.effectiveFrom(), outcome, reason,
                clock.instant());
        book.keep(compared);
        return compared;
    }

    /// The last comparison of every meter.
    public List<Compared> latest() {
        return book.latest();
    }

    /// What somebody has to see to: meters that were found to charge something else.
    public static List<Compared> differences(Collection<Compared> compared) {
        return compared.stream().filter(each -> each.outcome() == Outcome.DIFFERS).toList();
    }
}
