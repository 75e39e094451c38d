package wattdesk.meterio.sim.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import wattdesk.meterio.port.LineClock;

/// A prepaid meter without a protocol: who it is, what it holds, what it did.
///
/// Its state is kept by a [StateStore] before any reply is sent, so that a killed site neither
/// loses nor doubles a credit. Safe for use by several threads.
public final class VirtualMeter {

    private static final int MOST_ILLEGAL_INSERTS = 0xFFFF;
    private static final String CLOCK_AHEAD = "clock.ahead";
    private static final String BAUD = "baud";
    private static final String ADDRESS = "address";
    private static final String NUMBER = "number";

    private final MeterSpec spec;
    private final StateStore store;
    private final MeterState state;
    private final Works works;
    private final Wallet wallet;
    private final Credits credits;
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
        this.credits = new Credits(works, this::habitNow);
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
            case FOREIGN_PURCHASE -> credits.foreign(Long.parseLong(incident.value()));
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

    /// The speed that it was told; before it was told any, the given one of its line.
    public synchronized int baud(int ofItsLine) {
        return (int) state.memory.whole(BAUD, ofItsLine);
    }

    /// It talks at this speed from now on and hears no other; kept over a loss of power.
    public synchronized void toldBaud(int value) {
        state.memory.put(BAUD, value);
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
        happen(Happening.FOREIGN_PURCHASE, Long.toString(fen));
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
        state.illegalInserts = Math.min(MOST_ILLEGAL_INSERTS, state.illegalInserts + 1);
        changed = true;
        settle();
    }

    /// Tells it an order about money; empty means executed.
    public synchronized Optional<Refusal> credit(Function<Credits, Optional<Refusal>> order) {
        consume();
        changed = true;
        return order.apply(credits);
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
