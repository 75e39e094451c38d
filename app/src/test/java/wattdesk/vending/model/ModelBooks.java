package wattdesk.vending.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import wattdesk.ledger.ApprovalUsed;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Move;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.metering.CreditIntent;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.vending.CreditTransfer;
import wattdesk.vending.ForeignAdopted;
import wattdesk.vending.History;
import wattdesk.vending.MeterSeen;
import wattdesk.vending.MeterStanding;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;
import wattdesk.vending.SalePaid;
import wattdesk.vending.SaleState;
import wattdesk.vending.SaleVoided;
import wattdesk.vending.TransferMoved;
import wattdesk.vending.TransferState;
import wattdesk.vending.Transfers;

/// Books on a model disk: a commit is visible, then durable; a crash in between may lose it.
final class ModelBooks implements Books, Transfers, Orders {

    private static final Instant AT = Instant.parse("2026-11-22T06:00:00Z");

    private static final class Stale extends RuntimeException {
        Stale(String found) {
            super(found, null, false, false);
        }
    }

    private final World world;
    private final Consumer<BooksState> durableHook;
    private final List<History.Shift> shifts;
    private BooksState visible = new BooksState();
    private BooksState durable = visible;
    private boolean writing;

    ModelBooks(World world, List<History.Shift> shifts, Consumer<BooksState> durableHook) {
        this.world = world;
        this.shifts = shifts;
        this.durableHook = durableHook;
    }

    @Override
    public Commit commit(Change change) {
        world.stage().await("commit", () -> !writing);
        BooksState.Done before = visible.commands.get(change.command());
        if (before != null) {
            return world.saw(before.fingerprint().equals(change.fingerprint())
                    ? done(before, true) : new Commit.DifferentContent());
        }
        if (world.diskRefuses()) {
            return world.saw(new Commit.NotWritten("50000", "disk full"));
        }
        world.tell(() -> change.fingerprint() + " " + change.audit());
        BooksState next = visible.copy();
        try {
            return world.saw(write(change, next));
        } catch (Stale e) {
            return world.saw(new Commit.Stale(e.getMessage()));
        }
    }

    private Commit write(Change change, BooksState next) {
        next.sequence++;
        ReceiptNumber receipt = change.receiptSeries() == null ? null
                : new ReceiptNumber(change.receiptSeries(), ++next.receipts);
        change.moves().forEach(move -> apply(move, next, receipt));
        change.entries().forEach(e -> next.enter(
                e, next.sequence, change.actor().operator().login()));
        next.tape.addAll(change.tape());
        BooksState.Done done =
                new BooksState.Done(change.fingerprint(), next.sequence, receipt);
        next.commands.put(change.command(), done);
        visible = next;
        writing = true;
        world.stage().point("sync");
        durable = next;
        writing = false;
        durableHook.accept(durable);
        world.stage().point("synced");
        return done(done, false);
    }

    private static Commit done(BooksState.Done done, boolean repeated) {
        return new Commit.Done(
                done.sequence(), done.receipt(), AT, BusinessDay.of(AT), false, repeated);
    }

    /// The process died: what was not synced may be there or not.
    void reopen(boolean kept) {
        durable = kept ? visible : durable;
        visible = durable;
        writing = false;
        durableHook.accept(durable);
    }

    History history() {
        return durable.history(shifts);
    }

    private void apply(Move move, BooksState next, ReceiptNumber receipt) {
        switch (move) {
            case SalePaid paid -> {
                next.rows.put(paid.transfer(), new BooksState.Row(new BooksState.Paid(
                        paid, SaleState.PAID, receipt, next.sequence), null, 1));
                next.steps.add(new History.Step(
                        paid.transfer(), 0, null, "PENDING", next.sequence));
            }
            case TransferMoved moved -> move(moved, next);
            case SaleVoided voided -> voided(voided, next);
            case ApprovalUsed used -> {
                if (next.approvals.put(used.approval().id(), used.approval()) != null) {
                    throw new Stale("approval used before");
                }
            }
            case MeterSeen seen -> {
                MeterStanding now = standing(next, seen.meterNumber());
                if (!Objects.equals(now.count(), seen.countBefore())) {
                    throw new Stale("another count");
                }
                next.meters.put(seen.meterNumber(),
                        new MeterStanding(seen.count(), seen.balance()));
            }
            case ForeignAdopted adopted -> next.adopt(adopted, next.sequence);
            default -> throw new IllegalArgumentException("nobody writes " + move);
        }
    }

    private static void move(TransferMoved move, BooksState next) {
        BooksState.Row row = next.rows.get(move.transfer());
        if (row == null || row.state() != move.from() || row.steps() != move.step()) {
            throw new Stale(row == null ? "no such transfer" : row.state().name());
        }
        for (BooksState.Row other : next.rows.values()) {
            if (other != row && move.to().unresolved() && other.state().unresolved()
                    && other.sale().move().meterNumber().equals(move.meterNumber())) {
                throw new Stale("another write is open");
            }
        }
        next.rows.put(move.transfer(), new BooksState.Row(row.sale(), move, row.steps() + 1));
        next.steps.add(new History.Step(move.transfer(), move.step(), move.from().name(),
                move.to().name(), next.sequence));
    }

    private static void voided(SaleVoided move, BooksState next) {
        next.rows.replaceAll((id, row) -> {
            if (!row.sale().move().sale().equals(move.sale())) {
                return row;
            }
            if (row.sale().state() != SaleState.PAID) {
                throw new Stale("not a paid sale");
            }
            BooksState.Paid sale = new BooksState.Paid(row.sale().move(), SaleState.VOIDED,
                    row.sale().receipt(), row.sale().sequence());
            return new BooksState.Row(sale, row.last(), row.steps());
        });
    }

    // Reading -------------------------------------------------------------------------------------

    @Override
    public Optional<CreditTransfer> ofSale(UUID sale) {
        return world.saw(row(sale).map(visible::transfer));
    }

    private Optional<BooksState.Row> row(UUID sale) {
        return visible.rows.values().stream()
                .filter(r -> r.sale().move().sale().equals(sale)).findFirst();
    }

    @Override
    public List<CreditTransfer> openOfMeter(String meterNumber) {
        List<CreditTransfer> open = new ArrayList<>();
        for (BooksState.Row row : visible.rows.values()) {
            if (row.state().open() && row.sale().move().meterNumber().equals(meterNumber)) {
                open.add(visible.transfer(row));
            }
        }
        return world.saw(open);
    }

    @Override
    public Set<String> metersToServe() {
        Set<String> work = new HashSet<>();
        for (BooksState.Row row : visible.rows.values()) {
            CreditTransfer t = visible.transfer(row);
            if (t.state() == TransferState.INTENT || t.state() == TransferState.UNKNOWN
                    || (t.state() == TransferState.PENDING && !t.held())) {
                work.add(t.meterNumber());
            }
        }
        visible.rows.values().stream().filter(r -> r.state() == TransferState.DISPUTED)
                .forEach(r -> work.remove(r.sale().move().meterNumber()));
        return world.saw(work);
    }

    @Override
    public MeterStanding standing(String meterNumber) {
        return world.saw(standing(visible, meterNumber));
    }

    private static MeterStanding standing(BooksState state, String meterNumber) {
        return state.meters.getOrDefault(meterNumber, MeterStanding.UNSEEN);
    }

    @Override
    public long lastSequence(String meterNumber) {
        long steps = visible.steps.stream()
                .filter(s -> meterOf(s.transfer()).equals(meterNumber))
                .mapToLong(History.Step::sequence).max().orElse(0);
        long foreign = visible.foreign.stream().filter(f -> f.meter().equals(meterNumber))
                .mapToLong(History.Foreign::sequence).max().orElse(0);
        return world.saw(Math.max(steps, foreign));
    }

    @Override
    public Optional<Money> provedTotal(String meterNumber) {
        Money total = null;
        long at = 0;
        for (History.Step step : visible.steps) {
            BooksState.Row row = visible.rows.get(step.transfer());
            CreditIntent intent = row.last() == null ? null : row.last().intent();
            if (step.to().equals("DELIVERED") && intent != null && intent.total0() != null
                    && row.sale().move().meterNumber().equals(meterNumber)) {
                total = intent.total0().plus(intent.amount());
                at = step.sequence();
            }
        }
        for (History.Foreign f : visible.foreign) {
            total = total != null && f.meter().equals(meterNumber) && f.sequence() > at
                    ? total.plus(Money.ofFen(f.fen())) : total;
        }
        return world.saw(Optional.ofNullable(total));
    }

    @Override
    public Optional<Order> bySale(UUID sale) {
        return world.saw(row(sale).map(this::order));
    }

    private Order order(BooksState.Row row) {
        SalePaid paid = row.sale().move();
        TransferMoved last = row.last();
        return new Order(paid.sale(), paid.transfer(), row.sale().receipt(),
                row.sale().sequence(), AT, BusinessDay.of(AT), "cashier", "cashier",
                paid.account(),
                paid.room(), paid.customer(), paid.meterNumber(), paid.amount(), paid.tender(),
                row.sale().state(), row.state(), null, last == null ? null : last.balanceAfter(),
                last == null ? null : last.countAfter(), last == null ? 0 : last.sendings(),
                last == null ? null : last.nextTry(), last == null ? null : last.trouble(), 0,
                false);
    }

    @Override
    public Optional<Order> byReceipt(ReceiptNumber receipt) {
        return visible.rows.values().stream()
                .filter(r -> receipt.equals(r.sale().receipt())).findFirst().map(this::order);
    }

    @Override
    public List<Order> open() {
        return visible.rows.values().stream().filter(r -> r.state().open())
                .map(this::order).toList();
    }

    @Override
    public List<Order> lastOfMeter(String meterNumber, int most) {
        return all().stream().filter(o -> o.meter().equals(meterNumber)).limit(most).toList();
    }

    @Override
    public List<Order> between(BusinessDay from, BusinessDay to) {
        return all();
    }

    @Override
    public boolean anyDelivered() {
        return all().stream().anyMatch(o -> o.standing() == Order.Standing.DELIVERED);
    }

    List<Order> all() {
        return visible.rows.values().stream().map(this::order).toList();
    }

    /// Whose intent a frame is.
    Optional<UUID> ownerOf(String frame) {
        return visible.rows.values().stream()
                .filter(r -> r.last() != null && r.last().intent() != null
                        && r.last().intent().frameHash().equals(frame))
                .map(r -> r.sale().move().transfer()).findFirst();
    }

    String meterOf(UUID transfer) {
        BooksState.Row row = visible.rows.get(transfer);
        return row == null ? "nobody's" : row.sale().move().meterNumber();
    }

    long key() {
        return visible.key() * 31 + durable.key() + (writing ? 1 : 0);
    }
}
