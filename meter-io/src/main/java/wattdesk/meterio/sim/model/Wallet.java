package wattdesk.meterio.sim.model;

import static wattdesk.meterio.sim.model.MeterState.UNITS_PER_FEN;

import java.util.Optional;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Execution.Kind;

/// The money of a meter and what energy does to it.
public final class Wallet {

    private static final long WATT_MILLIS_PER_WH = 3_600_000;

    private final MeterSpec spec;
    private final MeterState state;
    private final LineClock clock;
    private long countedNanos;
    private long wattMillis;

    Wallet(MeterSpec spec, MeterState state, LineClock clock) {
        this.spec = spec;
        this.state = state;
        this.clock = clock;
        this.countedNanos = clock.nanoTime();
    }

    /// Lets the consumption since the last call happen: whole Wh at the price, until the relay
    /// cuts at the overdraft limit. Returns true when anything changed.
    boolean consume() {
        long millis = (clock.nanoTime() - countedNanos) / 1_000_000;
        countedNanos += millis * 1_000_000;
        if (state.relayOpen || spec.loadWatts() == 0) {
            return false;
        }
        wattMillis += millis * spec.loadWatts();
        long wh = wattMillis / WATT_MILLIS_PER_WH;
        wattMillis %= WATT_MILLIS_PER_WH;
        return wh > 0 && use(wh);
    }

    private boolean use(long wh) {
        long price = spec.priceTenThousandths();
        long left = price == 0 || state.forced
                ? wh : Math.max(0, Math.ceilDiv(state.balance + limit(), price));
        long used = Math.min(wh, left);
        state.energyWh += used;
        state.balance -= used * price;
        if (price > 0 && !state.forced && state.balance <= -limit()) {
            state.relayOpen = true;
        }
        return true;
    }

    private long limit() {
        return spec.overdraftFen() * UNITS_PER_FEN;
    }

    /// What is left, rounded down to fen; negative in overdraft.
    public long balanceFen() {
        return Math.floorDiv(state.balance, UNITS_PER_FEN);
    }

    /// What 00900200 shows: truncated, 0 in overdraft.
    public long remainingFen() {
        return Math.max(0, state.balance) / UNITS_PER_FEN;
    }

    /// What the reply to a credit shows: rounded, 0 in overdraft.
    public long remainingRoundedFen() {
        return (Math.max(0, state.balance) + UNITS_PER_FEN / 2) / UNITS_PER_FEN;
    }

    /// What 00900201 shows.
    public long overdrawnFen() {
        return Math.max(0, -state.balance) / UNITS_PER_FEN;
    }

    /// In overdraft beyond what is allowed.
    public boolean inArrears() {
        return state.balance <= -limit();
    }

    /// A meter's own rules about the hoarding limit, for a balance after the credit.
    boolean exceedsHoarding(long balanceAfter) {
        return spec.hoardingFen() > 0 && balanceAfter > spec.hoardingFen() * UNITS_PER_FEN;
    }

    /// What a balance would be after so many of the meter's credit units.
    long after(long creditUnits) {
        return state.balance + worth(creditUnits);
    }

    private long worth(long creditUnits) {
        return creditUnits * UNITS_PER_FEN / spec.unitsPerFen();
    }

    /// Adds an increment under a new count; overdraft is repaid first by itself.
    void increment(int count, long creditUnits, String order, Optional<PartialWrite> partial) {
        long before = balanceFen();
        if (partial.map(p -> p != PartialWrite.COUNT).orElse(true)) {
            state.balance += worth(creditUnits);
            state.totalFen = (state.totalFen + worth(creditUnits) / UNITS_PER_FEN) % 100_000_000;
            settleRelay();
        }
        if (partial.map(p -> p != PartialWrite.AMOUNT).orElse(true)) {
            state.count = count;
        }
        remember(partial.isPresent() ? Kind.PARTIAL : Kind.CREDIT, balanceFen() - before, order);
    }

    /// Puts the balance to a target (map B).
    void set(long targetFen, Optional<Integer> count, Optional<PartialWrite> partial) {
        long before = balanceFen();
        boolean repeat = count.filter(c -> c != state.count).isEmpty();
        if (partial.map(p -> p != PartialWrite.COUNT).orElse(true)) {
            state.balance = targetFen * UNITS_PER_FEN;
            state.totalFen += Math.max(0, targetFen - before);
            settleRelay();
        }
        if (partial.map(p -> p != PartialWrite.AMOUNT).orElse(true)) {
            count.ifPresent(c -> state.count = c);
        }
        var kind = partial.isPresent() ? Kind.PARTIAL : repeat ? Kind.REPEAT : Kind.CREDIT;
        remember(kind, balanceFen() - before, "");
    }

    /// Sets the wallet and begins the count again (070103FF).
    void reset(long creditUnits) {
        state.balance = worth(creditUnits);
        state.totalFen = state.balance / UNITS_PER_FEN;
        state.count = 0;
        settleRelay();
        remember(Kind.RESET, 0, "");
    }

    /// Somebody else sold to this meter.
    void foreign(long fen, int count) {
        state.balance += fen * UNITS_PER_FEN;
        state.totalFen += fen;
        state.count = count;
        settleRelay();
        remember(Kind.FOREIGN, fen, "");
    }

    private void remember(Kind kind, long fen, String order) {
        state.remember(new Execution(kind, state.count, fen, order, clock.instant()));
    }

    /// A meter that cut by itself closes by itself above 0; a forced one stays as it is.
    private void settleRelay() {
        if (!state.forced && state.balance > 0) {
            state.relayOpen = false;
        }
    }
}
