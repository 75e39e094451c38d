package wattdesk.meterio.sim.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wattdesk.meterio.sim.fault.PartialWrite;

/// What a meter makes of orders about its money, by the rule of its mode. Reached through
/// [VirtualMeter#credit]. An empty answer means executed.
public final class Credits {

    private static final int COUNTS = 10_000;
    private static final int WORDS = 0x10000;

    private final MeterSpec spec;
    private final MeterState state;
    private final Wallet wallet;
    private final Orders orders;
    private final Supplier<Quirks> quirks;

    Credits(Works works, Supplier<Quirks> quirks) {
        this.spec = works.spec();
        this.state = works.state();
        this.wallet = works.wallet();
        this.orders = works.orders();
        this.quirks = quirks;
    }

    private int nextCount() {
        return (state.count + 1) % (spec.protocol() == Protocol.DLT645 ? COUNTS : WORDS);
    }

    /// Sold by card or another tool, which counts on.
    void foreign(long fen) {
        wallet.foreign(fen, nextCount());
    }

    /// COUNT recharge (F3): count, customer, hoarding, in this order.
    public Optional<Refusal> recharge(
            long count, long units, String customer, String order, Optional<PartialWrite> partial) {
        int next = nextCount();
        boolean opening = next == 1;
        return refused()
                .or(() -> when(count != next, Refusal.COUNT))
                .or(() -> when(!opening && !customer.equals(state.customer), Refusal.CUSTOMER))
                .or(() -> tooMuch(units))
                .or(() -> executed(partial, part -> {
                    if (opening) {
                        state.customer = customer;
                    }
                    wallet.increment(next, units, order, part);
                }));
    }

    /// Opens the account: the current count changes nothing, the next one is the first sale.
    public Optional<Refusal> open(
            long count, long units, String customer, String order, Optional<PartialWrite> partial) {
        return count != state.count ? recharge(count, units, customer, order, partial)
                : when(state.count > 0 && !customer.equals(state.customer), Refusal.CUSTOMER);
    }

    /// ORDER credit (P1): no count; a repeated number is refused or credited again.
    public Optional<Refusal> order(String number, long units, Optional<PartialWrite> partial) {
        return refused()
                .or(() -> repeated(number))
                .or(() -> tooMuch(units))
                .or(() -> executed(partial, part -> {
                    wallet.increment(0, units, number, part);
                    orders.add(number);
                }));
    }

    /// ORDER refund (P1): not more than what is left.
    public Optional<Refusal> refund(String number, long units, Optional<PartialWrite> partial) {
        return refused()
                .or(() -> repeated(number))
                .or(() -> when(wallet.after(-units) < 0, Refusal.BALANCE))
                .or(() -> executed(partial, part -> {
                    if (part.map(p -> p != PartialWrite.COUNT).orElse(true)) {
                        wallet.refund(units, number);
                    }
                    orders.add(number);
                }));
    }

    /// Sets the wallet and begins the count again (070103FF).
    public Optional<Refusal> reset(long units) {
        var refusal = refused();
        if (refusal.isEmpty()) {
            wallet.reset(units);
        }
        return refusal;
    }

    /// ABSOLUTE sale (map B): target balance and, where flagged, the new count.
    public Optional<Refusal> target(
            long fen, Optional<Integer> count, Optional<PartialWrite> partial) {
        return refused()
                .or(() -> when(spec.hoardingFen() > 0 && fen > spec.hoardingFen(),
                        Refusal.HOARDING))
                .or(() -> executed(partial, part -> wallet.set(fen, count, part)));
    }

    private Optional<Refusal> refused() {
        return quirks.get().refuse();
    }

    private Optional<Refusal> repeated(String number) {
        return when(orders.contains(number) && !spec.habits().creditsRepeats(), Refusal.ORDER);
    }

    private Optional<Refusal> tooMuch(long units) {
        return when(wallet.exceedsHoarding(wallet.after(units)), Refusal.HOARDING);
    }

    private static Optional<Refusal> when(boolean wrong, Refusal why) {
        return wrong ? Optional.of(why) : Optional.empty();
    }

    /// An order that was executed in part is answered as refused.
    private Optional<Refusal> executed(
            Optional<PartialWrite> partial, Consumer<Optional<PartialWrite>> change) {
        var part = partial.or(quirks.get()::partial);
        change.accept(part);
        return part.map(p -> Refusal.OTHER);
    }
}
