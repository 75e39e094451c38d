package wattdesk.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.metering.Meter;

/// The meters that hang at accounts. Asked every second, the accounts are looked up now and then.
public final class SweptMeters implements Supplier<List<Meter>> {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final InstantSource clock;
    private List<Meter> meters = List.of();
    private Instant until = Instant.MIN;

    public SweptMeters(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public synchronized List<Meter> get() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            meters = accounts.all().stream().map(AccountCard::meter).distinct().toList();
            until = now.plus(FRESH);
        }
        return meters;
    }

    /// Looks them up when next asked.
    public synchronized void forget() {
        until = Instant.MIN;
    }
}
