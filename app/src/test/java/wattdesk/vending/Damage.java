package wattdesk.vending;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;

/// What can be wrong in books, planted by chance. `rule` is the one that must speak; 0 where it
/// depends on what was hit, and nobody need.
record Damage(int rule, String what, BiConsumer<Draft, Random> plant) {

    static final List<Damage> ALL = List.of(
            new Damage(1, "a posting changed", (d, r) -> line(any(d, r), 0, 1)),
            new Damage(1, "a posting lost", (d, r) -> any(d, r).lines().removeLast()),
            new Damage(2, "money from nowhere", (d, r) -> line(any(d, r), 1, 500)),
            new Damage(3, "nobody's entry", (d, r) -> entry(d, r, e -> true, e ->
                    copy(e, e.sequence(), e.kind(), " "))),
            new Damage(3, "a drawer without a shift", (d, r) -> any(d, r).lines().addAll(List.of(
                    new History.Line("DRAWER", new UUID(7, 7).toString(), 5),
                    new History.Line("SAFE", "1", -5)))),
            new Damage(3, "no account", (d, r) -> any(d, r).lines().addAll(List.of(
                    new History.Line("SAFE", " ", 5), new History.Line("SAFE", "1", -5)))),
            new Damage(4, "an entry lost", (d, r) -> d.entries.remove(entry(d, r, "PAID"))),
            new Damage(4, "an entry of another kind", (d, r) -> entry(d, r,
                    e -> e.kind().equals("DELIVERED"), e -> copy(e, e.sequence(), "ODD", "w"))),
            new Damage(4, "a line of another amount", (d, r) -> tape(d, r, 1)),
            new Damage(0, "a line twice", (d, r) -> tape(d, r, 0)),
            new Damage(5, "credited, not paid", (d, r) -> again(d, r, 90_000_000)),
            new Damage(6, "credited twice", (d, r) -> again(d, r, 0)),
            new Damage(6, "credited three times", (d, r) -> {
                again(d, r, 0);
                d.entries.add(copy(d.entries.getLast(), d.sequence(r), "DELIVERED", "w"));
            }),
            new Damage(0, "credited while it waits", (d, r) -> d.entries.add(copy(
                    entry(d, r, "PAID"), d.sequence(r), "DELIVERED", "w"))),
            new Damage(7, "another count", (d, r) -> d.meters.replaceAll(m ->
                    new History.Meter(m.number(), m.count() == null ? 1 : m.count() + 1))),
            new Damage(7, "writes that begin elsewhere", (d, r) -> d.transfers.replaceAll(t ->
                    of(t, t.state(), t.openFlag(), t.unresolvedMeter(), 77))),
            new Damage(0, "delivered at another time", (d, r) -> step(d, r, s ->
                    new History.Step(s.transfer(), s.step(), s.from(), s.to(), d.sequence(r) + 1))),
            new Damage(0, "delivered before it began", (d, r) -> step(d, r, s ->
                    new History.Step(s.transfer(), s.step(), s.from(), s.to(), 0))),
            new Damage(8, "a credit lost", (d, r) -> d.transfers.remove(
                    Draft.any(d.transfers, r))),
            new Damage(8, "delivered, still open", (d, r) -> delivered(d, r, t ->
                    of(t, t.state(), true, null, t.count0()))),
            new Damage(0, "a credit without a sale", (d, r) -> d.transfers.add(
                    new History.Transfer(new UUID(8, 8), new UUID(8, 9), "m", 5, "PENDING", true,
                            null, null, null))),
            new Damage(9, "delivered, refused now", (d, r) -> delivered(d, r, t ->
                    of(t, "REFUSED", true, null, t.count0()))),
            new Damage(10, "resolved, blocks a meter", (d, r) -> delivered(d, r, t ->
                    of(t, t.state(), t.openFlag(), t.meter(), t.count0()))),
            new Damage(10, "two unresolved", (d, r) -> d.transfers.replaceAll(t ->
                    of(t, "UNKNOWN", true, t.meter(), t.count0()))),
            new Damage(11, "a receipt twice", (d, r) -> receipt(d, r,
                    new ReceiptNumber("A", d.sales.size()))),
            new Damage(11, "a hole", (d, r) -> receipt(d, r, new ReceiptNumber("A", 100_000))),
            new Damage(11, "a series from 5", (d, r) -> receipt(d, r, new ReceiptNumber("B", 5))),
            new Damage(11, "no receipt", (d, r) -> receipt(d, r, null)),
            new Damage(12, "cash that no sale took", (d, r) -> any(d, r).lines().addAll(List.of(
                    new History.Line("DRAWER", d.shifts.getFirst().id().toString(), 5),
                    new History.Line("DRAWER", d.shifts.getFirst().id().toString(), 6)))),
            new Damage(15, "one person twice", (d, r) -> d.approvals.add(
                    new History.Approved(new UUID(9, 9), "VOID", "x", "w", "w"))),
            new Damage(15, "voids without papers", (d, r) -> {
                voided(d, r);
                d.approvals.clear();
            }),
            new Damage(16, "a first move lost", (d, r) -> d.steps.remove(d.steps.stream()
                    .filter(s -> s.step() == 0).toList().get(r.nextInt(d.sales.size())))),
            new Damage(16, "a move that is not", (d, r) -> step(d, r, s -> new History.Step(
                    s.transfer(), s.step(), s.from(), "PENDING", s.sequence()))),
            new Damage(17, "resolved, moved again", (d, r) -> {
                History.Step last = Draft.any(resolving(d), r);
                d.steps.add(new History.Step(last.transfer(), last.step() + 1, last.to(),
                        "INTENT", d.sequence(r)));
            }),
            new Damage(18, "a command twice", (d, r) -> d.commands.add(new History.Command(
                    Draft.any(d.commands, r).id(), d.commands.getLast().sequence() + 1, null))),
            new Damage(19, "the chain", (d, r) -> d.audit = new History.Audit(3, "EDITED at 2")),
            new Damage(20, "a number twice", (d, r) -> d.commands.add(new History.Command(
                    new UUID(3, 3), Draft.any(d.commands, r).sequence(), null))),
            new Damage(20, "a number of no command", (d, r) -> entry(d, r, e -> true, e ->
                    copy(e, 9_000_000_000L, e.kind(), e.operator()))));

    private static History.Entry any(Draft d, Random r) {
        return Draft.any(d.entries, r);
    }

    private static History.Entry entry(Draft d, Random r, String kind) {
        return Draft.any(d.entries.stream().filter(e -> e.kind().equals(kind)).toList(), r);
    }

    private interface Change<T> {
        T of(T row);
    }

    private static void entry(
            Draft d, Random r, Predicate<History.Entry> which, Change<History.Entry> change) {
        History.Entry old = Draft.any(d.entries.stream().filter(which).toList(), r);
        Draft.replace(d.entries, old, change.of(old));
    }

    private static History.Entry copy(
            History.Entry e, long sequence, String kind, String operator) {
        return new History.Entry(UUID.nameUUIDFromBytes(e.id().toString().getBytes()), sequence,
                kind, e.subject(), e.meter(), operator, e.fromTape(), new ArrayList<>(e.lines()));
    }

    private static void line(History.Entry entry, int number, long more) {
        History.Line old = entry.lines().get(number);
        entry.lines().set(number,
                new History.Line(old.accountKind(), old.accountKey(), old.fen() + more));
    }

    private static void tape(Draft d, Random r, long more) {
        TapeEvent old = Draft.any(d.tape.stream().filter(e -> e.amountFen() > 0).toList(), r);
        d.tape.add(new TapeEvent(old.type(), old.sale(), old.transfer(), old.account(),
                old.meter(), old.amountFen() + more, old.counter()));
    }

    private static void again(Draft d, Random r, long more) {
        History.Entry second =
                copy(entry(d, r, "DELIVERED"), d.sequence(r), "DELIVERED", "w");
        line(second, 0, more);
        line(second, 1, -more);
        d.entries.add(second);
    }

    private static void delivered(Draft d, Random r, Change<History.Transfer> change) {
        History.Transfer old = Draft.any(d.transfers.stream()
                .filter(t -> t.state().equals("DELIVERED")).toList(), r);
        Draft.replace(d.transfers, old, change.of(old));
    }

    private static History.Transfer of(
            History.Transfer t, String state, boolean open, String blocks, Integer count0) {
        return new History.Transfer(t.id(), t.sale(), t.meter(), t.fen(), state, open, blocks,
                count0, t.count1());
    }

    private static List<History.Step> resolving(Draft d) {
        return d.steps.stream().filter(s -> s.to().equals("DELIVERED")).toList();
    }

    private static void step(Draft d, Random r, Change<History.Step> change) {
        History.Step old = Draft.any(resolving(d), r);
        Draft.replace(d.steps, old, change.of(old));
    }

    private static void receipt(Draft d, Random r, ReceiptNumber number) {
        History.Sale old = d.sales.get(d.sales.size() == 1 ? 0 : r.nextInt(d.sales.size() / 2));
        Draft.replace(d.sales, old, new History.Sale(
                old.id(), old.sequence(), old.state(), number, old.meter(), old.fen()));
    }

    private static void voided(Draft d, Random r) {
        History.Sale old = Draft.any(d.sales, r);
        Draft.replace(d.sales, old, new History.Sale(
                old.id(), old.sequence(), "VOIDED", old.receipt(), old.meter(), old.fen()));
    }
}
