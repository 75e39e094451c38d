package wattdesk.meterio.sim.model;

import static wattdesk.meterio.sim.model.MeterState.UNITS_PER_FEN;

import java.util.Optional;
import java.util.function.Supplier;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Execution.Kind;

/// The money of a meter and what energy does to it.
public final class Wallet {

    private static final long TOTAL_WRAPS_AT = 100_000_000;

    private final MeterSpec spec;
    private final MeterState state;
    private final Tariffs tariffs;
    private final SiteTime time;
    private final Supplier<Relay> relay;

    Wallet(MeterSpec spec, MeterState state, Tariffs tariffs, SiteTime time,
            Supplier<Relay> relay) {
        this.spec = spec;
        this.state = state;
        this.tariffs = tariffs;
        this.time = time;
        this.relay = relay;
    }

    /// Uses energy in a band: whole Wh at their price, until the relay cuts at the overdraft
    /// limit. The rest is not used.
    void use(long watthours, int band) {
        long left = watthours;
        while (left > 0) {
            long month = state.energyWh - state.monthStartWh;
            long price = tariffs.price(band, month);
            long piece = Math.min(left, tariffs.untilNextLadder(month));
            if (price > 0 && cuts()) {
                piece = Math.min(piece,
                        Math.max(0, Math.ceilDiv(state.balance + limit(), price)));
            }
            state.energyWh += piece;
            state.bandWh[band - 1] += piece;
            state.balance -= piece * price;
            left -= piece;
            if (price > 0) {
                check();
            }
            if (state.relayOpen) {
                return;
            }
        }
    }

    private boolean cuts() {
        return !state.forced && !state.keepPower && !spec.habits().relay().stuck();
    }

    /// Cuts when there is no more to use.
    void check() {
        if (!state.forced && hasPurse() && inArrears()) {
            relay.get().cut();
        }
    }

    private boolean hasPurse() {
        return spec.priceTenThousandths() > 0;
    }

    private long limit() {
        return overdraftFen() * UNITS_PER_FEN;
    }

    /// How far into overdraft the relay stays closed.
    public long overdraftFen() {
        return state.memory.whole("limit.overdraft", spec.overdraftFen());
    }

    /// The balance may not exceed it; 0 means no limit (囤积).
    public long hoardingFen() {
        return state.memory.whole("limit.hoarding", spec.hoardingFen());
    }

    /// The relay closes by itself above it.
    public long closeAboveFen() {
        return state.memory.whole("limit.close", 0);
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

    /// In overdraft, or with nothing left that could be used.
    boolean overdrawn() {
        return hasPurse() && (state.balance < 0 || inArrears());
    }

    /// A meter's own rules about the hoarding limit, for a balance after the credit.
    boolean exceedsHoarding(long balanceAfter) {
        return hoardingFen() > 0 && balanceAfter > hoardingFen() * UNITS_PER_FEN;
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
            state.totalFen = (state.totalFen + worth(creditUnits) / UNITS_PER_FEN) % TOTAL_WRAPS_AT;
            settleRelay();
        }
        if (partial.map(p -> p != PartialWrite.AMOUNT).orElse(true)) {
            state.count = count;
        }
        remember(partial.isPresent() ? Kind.PARTIAL : Kind.CREDIT, balanceFen() - before, order);
    }

    /// Takes money back; the caller has seen that there is enough.
    void refund(long creditUnits, String order) {
        long before = balanceFen();
        state.balance -= worth(creditUnits);
        check();
        remember(Kind.REFUND, before - balanceFen(), order);
    }

    /// Puts the balance to a target (map B).
    void set(long targetFen, Optional<Integer> count, Optional<PartialWrite> partial) {
        long before = balanceFen();
        boolean repeat = count.filter(c -> c != state.count).isEmpty();
        if (partial.map(p -> p != PartialWrite.COUNT).orElse(true)) {
            state.balance = targetFen * UNITS_PER_FEN;
            state.totalFen += Math.max(0, targetFen - before);
            settleRelay();
            check();
        }
        if (partial.map(p -> p != PartialWrite.AMOUNT).orElse(true)) {
            count.ifPresent(c -> state.count = c);
        }
        long risen = balanceFen() - before;
        if (partial.isPresent() || repeat) {
            remember(partial.isPresent() ? Kind.PARTIAL : Kind.REPEAT, risen, "");
        } else {
            remember(risen < 0 ? Kind.REFUND : Kind.CREDIT, Math.abs(risen), "");
        }
    }

    /// Sets the wallet and begins the count again (070103FF).
    void reset(long creditUnits) {
        state.balance = worth(creditUnits);
        state.totalFen = state.balance / UNITS_PER_FEN;
        state.count = 0;
        settleRelay();
        remember(Kind.RESET, 0, "");
    }

    /// Somebody else sold to this meter, or took money back where `fen` is negative: that lowers
    /// the balance and not what was bought.
    void foreign(long fen, int count) {
        state.balance += fen * UNITS_PER_FEN;
        state.totalFen = (state.totalFen + Math.max(0, fen)) % TOTAL_WRAPS_AT;
        state.count = count;
        settleRelay();
        remember(Kind.FOREIGN, fen, "");
    }

    private void remember(Kind kind, long fen, String order) {
        state.remember(new Execution(kind, state.count, fen, order, time.instant()));
    }

    /// A meter that cut by itself closes by itself above its limit; a forced one stays.
    private void settleRelay() {
        if (!state.forced && state.balance > closeAboveFen() * UNITS_PER_FEN) {
            relay.get().restore();
        }
    }
}
