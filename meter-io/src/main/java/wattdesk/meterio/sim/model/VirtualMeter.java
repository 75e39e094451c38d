package wattdesk.meterio.sim.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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

    private static final String CLOCK_AHEAD = "clock.ahead";
    private static final String ADDRESS = "address";
    private static final String NUMBER = "number";

    private final MeterSpec spec;
    private final StateStore store;
    private final MeterState state;
    private final Works works;
    private final Wallet wallet;
    private final Consumption consumption;
    private Quirks quirks;
    private boolean changed;

    public VirtualMeter(MeterSpec spec, LineClock clock, StateStore store) {
        this(spec, new SiteTime(clock, 1), store);
    }

    /// A meter in a site's own time.
    public VirtualMeter(MeterSpec spec, SiteTime time, StateStore store) {
        this.spec = spec;
        this.store = store;
        this.state = MeterState.fresh(spec);
        this.changed = !store.restore(state);
        this.quirks = spec.quirks().withClockDriftSeconds((int) state.memory.whole(
                CLOCK_AHEAD, spec.quirks().clockDriftSeconds()));
        this.works = new Works(spec, state, time, this::habitNow);
        this.wallet = works.wallet();
        this.consumption = new Consumption(works, this::happen);
    }

    private Quirks habitNow() {
        return quirks;
    }

    /// Looks inside, or does something there, after everything has happened that time has
    /// brought. What it changes is kept before the next reply.
    public synchronized <T> T inside(Function<Works, T> look) {
        consume();
        long changes = state.memory.changes();
        long deeds = state.deedCount;
        var result = look.apply(works);
        changed |= changes != state.memory.changes() || deeds != state.deedCount;
        return result;
    }

    private void consume() {
        changed |= consumption.run();
    }

    /// What will happen to it, at times of the site.
    public synchronized void expect(List<Incident> incidents) {
        consumption.expect(incidents);
    }

    /// Something happens to it now.
    public synchronized void happen(Happening what, String value) {
        consume();
        happen(new Incident(works.siteNow(), what, value));
        settle();
    }

    private void happen(Incident incident) {
        switch (incident.what()) {
            case FOREIGN_PURCHASE -> wallet.foreign(
                    Long.parseLong(incident.value()), (state.count + 1) % countModulus());
            case SWAP -> quirks = quirks.withAnswersNumber(Optional.of(incident.value()));
            case SWAP_BACK -> quirks = quirks.withAnswersNumber(Optional.empty());
            case CLOCK -> setAhead(Integer.parseInt(incident.value()));
            default -> incident.what().to(works);
        }
        changed = true;
    }

    /// Where it is reached on its line; it may be written.
    public synchronized String address() {
        return state.memory.text(ADDRESS).orElse(spec.address());
    }

    public synchronized void address(String value) {
        state.memory.put(ADDRESS, value);
        changed = true;
    }

    /// Says nothing: switched off, without power.
    public synchronized boolean silent() {
        if (consumption.expectsMore()) {
            consume();
        }
        return quirks.offline() || state.memory.flag("dark");
    }

    /// Its clock shows this from now on; kept over a loss of power.
    public synchronized void setClock(Instant shown) {
        consume();
        setAhead((int) Math.round(
                Duration.between(works.time().instant(), shown).toMillis() / 1_000.0));
    }

    private void setAhead(int seconds) {
        works.clock().wasSet();
        quirks = quirks.withClockDriftSeconds(seconds);
        state.memory.put(CLOCK_AHEAD, seconds);
        changed = true;
    }

    /// Changes other than credits that it made at a command, oldest first (the last 256).
    public synchronized List<Deed> deeds() {
        return List.copyOf(state.deeds);
    }

    /// How many such changes since it left the factory.
    public synchronized long executedDeeds() {
        return state.deedCount;
    }

    public synchronized long executedRefunds() {
        return state.executedRefunds;
    }

    /// Σ of what all refunds took back, in fen.
    public synchronized long refundedFen() {
        return state.refundedFen;
    }

    public MeterSpec spec() {
        return spec;
    }

    /// The number that the meter shows: its own, or the one it was swapped with.
    public synchronized String number() {
        return quirks.answersNumber().or(() -> state.memory.text(NUMBER)).orElse(spec.number());
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
    public synchronized long read(ToLongFunction<Wallet> quantity) {
        consume();
        return quantity.applyAsLong(wallet);
    }

    public synchronized int count() {
        return state.count;
    }

    public synchronized long totalFen() {
        return state.totalFen;
    }

    public synchronized long energyWh() {
        consume();
        return state.energyWh;
    }

    public synchronized String customer() {
        return state.customer;
    }

    public synchronized boolean relayOpen() {
        consume();
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
        return works.clock().at(works.time().instant());
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
        consume();
        wallet.foreign(fen, (state.count + 1) % countModulus());
        changed = true;
        settle();
    }

    /// Takes what a card brought, after the slot has judged it (cards.md 10); `fen` is negative
    /// where the card takes money back.
    public synchronized void loadCard(int count, long fen, String customer, String card) {
        consume();
        wallet.foreign(fen, count);
        bindCard(customer, card);
    }

    /// Takes a card for its own without a credit.
    public synchronized void bindCard(String customer, String card) {
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
        consume();
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

    /// ORDER credit (P1): no count; a repeated number is refused or credited again.
    public synchronized Optional<Refusal> order(
            String number, long units, Optional<PartialWrite> partial) {
        consume();
        if (quirks.refuse().isPresent()) {
            return quirks.refuse();
        }
        if (works.orders().contains(number) && !spec.habits().creditsRepeats()) {
            return Optional.of(Refusal.ORDER);
        }
        if (wallet.exceedsHoarding(wallet.after(units))) {
            return Optional.of(Refusal.HOARDING);
        }
        var part = partial.or(quirks::partial);
        wallet.increment(0, units, number, part);
        works.orders().add(number);
        changed = true;
        return part.map(p -> Refusal.OTHER);
    }

    /// ORDER refund (P1): not more than what is left.
    public synchronized Optional<Refusal> refund(
            String number, long units, Optional<PartialWrite> partial) {
        consume();
        if (quirks.refuse().isPresent()) {
            return quirks.refuse();
        }
        if (works.orders().contains(number) && !spec.habits().creditsRepeats()) {
            return Optional.of(Refusal.ORDER);
        }
        if (wallet.after(-units) < 0) {
            return Optional.of(Refusal.BALANCE);
        }
        var part = partial.or(quirks::partial);
        if (part.map(p -> p != PartialWrite.COUNT).orElse(true)) {
            wallet.refund(units, number);
        }
        works.orders().add(number);
        changed = true;
        return part.map(p -> Refusal.OTHER);
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
        consume();
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
        consume();
        state.forced = on;
        state.forcedOpen = on && open;
        state.tripped = false;
        works.relay().force(on ? open : wallet.overdrawn());
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
