package wattdesk.meterio.sim.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.sim.fault.PartialWrite;

/// A prepaid meter without a protocol: who it is, what it holds, what it did.
///
/// Its state is kept by a [StateStore] before any reply is sent, so that a killed site neither
/// loses nor doubles a credit. Safe for use by several threads.
public final class VirtualMeter {

    private static final int COUNTS = 10_000;
    private static final int WORDS = 0x10000;

    private final MeterSpec spec;
    private final LineClock clock;
    private final StateStore store;
    private final MeterState state;
    private final Wallet wallet;
    private Quirks quirks;
    private boolean changed;

    public VirtualMeter(MeterSpec spec, LineClock clock, StateStore store) {
        this.spec = spec;
        this.clock = clock;
        this.store = store;
        this.state = MeterState.fresh(spec);
        this.changed = !store.restore(state);
        this.wallet = new Wallet(spec, state, clock);
        this.quirks = spec.quirks();
    }

    public MeterSpec spec() {
        return spec;
    }

    /// The number that the meter shows: its own, or the one it was swapped with.
    public synchronized String number() {
        return quirks.answersNumber().orElse(spec.number());
    }

    public synchronized Quirks quirks() {
        return quirks;
    }

    /// Changes the meter's habits while it runs.
    public synchronized void quirks(UnaryOperator<Quirks> change) {
        quirks = change.apply(quirks);
    }

    public void offline(boolean value) {
        quirks(q -> q.withOffline(value));
    }

    /// What is left in fen, negative in overdraft.
    public synchronized long balanceFen() {
        return read(Wallet::balanceFen);
    }

    /// Reads the wallet after the consumption up to now.
    public synchronized long read(java.util.function.ToLongFunction<Wallet> quantity) {
        changed |= wallet.consume();
        return quantity.applyAsLong(wallet);
    }

    public synchronized int count() {
        return state.count;
    }

    public synchronized long totalFen() {
        return state.totalFen;
    }

    public synchronized long energyWh() {
        changed |= wallet.consume();
        return state.energyWh;
    }

    public synchronized String customer() {
        return state.customer;
    }

    public synchronized boolean relayOpen() {
        changed |= wallet.consume();
        return state.relayOpen;
    }

    public synchronized boolean forced() {
        return state.forced;
    }

    public synchronized boolean forcedOpen() {
        return state.forcedOpen;
    }

    /// The meter's own clock: the time of the line's clock plus its drift.
    public synchronized Instant clock() {
        return clock.instant().plusSeconds(quirks.clockDriftSeconds());
    }

    /// How many credits were executed since the meter left the factory, foreign ones included.
    public synchronized long executedCredits() {
        return state.executedCredits;
    }

    /// Σ of what all executed credits added, in fen.
    public synchronized long creditedFen() {
        return state.creditedFen;
    }

    /// Every execution, oldest first (the last 4,096).
    public synchronized List<Execution> executions() {
        return List.copyOf(state.executions);
    }

    /// A sale by card or another tool: the counter runs ahead of the ledger.
    public synchronized void foreignPurchase(long fen) {
        changed |= wallet.consume();
        wallet.foreign(fen, (state.count + 1) % countModulus());
        changed = true;
        settle();
    }

    /// Takes what a card brought, after the slot has judged it (cards.md 10); `fen` is negative
    /// where the card takes money back.
    public synchronized void loadCard(int count, long fen, String customer, String card) {
        changed |= wallet.consume();
        wallet.foreign(fen, count);
        state.customer = customer;
        state.card = card;
        changed = true;
        settle();
    }

    /// The serial number of the card that this meter is bound to, in hex; empty before it is
    /// opened by one.
    public synchronized String card() {
        return state.card;
    }

    /// How many cards were refused that are not this meter's.
    public synchronized int illegalInserts() {
        return state.illegalInserts;
    }

    /// A card of somebody else was put in.
    public synchronized void illegalInsert() {
        state.illegalInserts = Math.min(WORDS - 1, state.illegalInserts + 1);
        changed = true;
        settle();
    }

    private int countModulus() {
        return spec.protocol() == Protocol.DLT645 ? COUNTS : WORDS;
    }

    /// COUNT recharge (F3): count, customer, hoarding, in this order. Empty means executed.
    public synchronized Optional<Refusal> recharge(
            long count, long units, String customer, String order, Optional<PartialWrite> partial) {
        changed |= wallet.consume();
        if (quirks.refuse().isPresent()) {
            return quirks.refuse();
        }
        int next = (state.count + 1) % COUNTS;
        if (count != next) {
            return Optional.of(Refusal.COUNT);
        }
        boolean opening = next == 1;
        if (!opening && !customer.equals(state.customer)) {
            return Optional.of(Refusal.CUSTOMER);
        }
        if (wallet.exceedsHoarding(wallet.after(units))) {
            return Optional.of(Refusal.HOARDING);
        }
        if (opening) {
            state.customer = customer;
        }
        var part = partial.or(quirks::partial);
        wallet.increment(next, units, order, part);
        changed = true;
        return part.map(p -> Refusal.OTHER);
    }

    /// Opens the account: the current count changes nothing, the next one is the first sale.
    public synchronized Optional<Refusal> open(
            long count, long units, String customer, String order, Optional<PartialWrite> partial) {
        if (count != state.count) {
            return recharge(count, units, customer, order, partial);
        }
        boolean stranger = state.count > 0 && !customer.equals(state.customer);
        return stranger ? Optional.of(Refusal.CUSTOMER) : Optional.empty();
    }

    /// Sets the wallet and begins the count again (070103FF).
    public synchronized Optional<Refusal> reset(long units) {
        if (quirks.refuse().isPresent()) {
            return quirks.refuse();
        }
        wallet.reset(units);
        changed = true;
        return Optional.empty();
    }

    /// ABSOLUTE sale (map B): target balance and, where flagged, the new count.
    public synchronized Optional<Refusal> target(
            long fen, Optional<Integer> count, Optional<PartialWrite> partial) {
        changed |= wallet.consume();
        if (quirks.refuse().isPresent()) {
            return quirks.refuse();
        }
        if (spec.hoardingFen() > 0 && fen > spec.hoardingFen()) {
            return Optional.of(Refusal.HOARDING);
        }
        var part = partial.or(quirks::partial);
        wallet.set(fen, count, part);
        changed = true;
        return part.map(p -> Refusal.OTHER);
    }

    /// Forced control (map B 0057/0058); leaving it returns to the prepay logic.
    public synchronized void force(boolean on, boolean open) {
        changed |= wallet.consume();
        state.forced = on;
        state.forcedOpen = on && open;
        state.relayOpen = on ? open : wallet.inArrears();
        changed = true;
    }

    /// Makes what happened safe; called before a reply leaves.
    public synchronized void settle() {
        if (changed) {
            store.keep(state);
            changed = false;
        }
    }
}
