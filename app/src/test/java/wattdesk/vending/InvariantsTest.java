package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;

/// Every rule of money 6 that has a subject here finds what breaks it; the others say that they
/// have none.
class InvariantsTest {

    private static final String METER = "000024170093";
    private static final UUID SALE = new UUID(0, 1);
    private static final UUID TRANSFER = new UUID(0, 2);
    private static final UUID SHIFT = new UUID(0, 3);
    private static final UUID VOID = new UUID(0, 4);

    /// One sale of 100 yuan, delivered.
    private static final History GOOD = new History(
            List.of(new History.Command(SALE, 1, new ReceiptNumber("A-2026", 1)),
                    new History.Command(new UUID(0, 11), 2, null),
                    new History.Command(new UUID(0, 12), 3, null)),
            List.of(SALE, new UUID(0, 11), new UUID(0, 12)),
            List.of(entry(21, 1, "PAID", "DRAWER", SHIFT.toString(), "METER_PENDING", METER),
                    entry(22, 3, "DELIVERED", "METER_PENDING", METER, "DELIVERED", "ELECTRICITY")),
            List.of(new History.Sale(SALE, 1, "PAID", new ReceiptNumber("A-2026", 1), METER,
                    10_000)),
            List.of(transfer("DELIVERED", false, null)),
            List.of(step(0, null, "PENDING", 1), step(1, "PENDING", "INTENT", 2),
                    step(2, "INTENT", "DELIVERED", 3)),
            List.of(), List.of(new History.Meter(METER, 32)),
            List.of(new History.Approved(VOID, "VOID", new UUID(0, 9).toString(), "w", "s")),
            List.of(new History.Shift(SHIFT, 0)), new History.Audit(3, null),
            List.of(new TapeEvent(TapeEvent.Type.PAID, SALE, TRANSFER, "1", METER, 10_000, null),
                    new TapeEvent(
                            TapeEvent.Type.DELIVERED, SALE, TRANSFER, "1", METER, 10_000, 32)));

    private static History.Entry entry(int id, long sequence, String kind, String debitKind,
            String debitKey, String creditKind, String creditKey) {
        return new History.Entry(new UUID(0, id), sequence, kind, SALE, METER, "w", false,
                List.of(new History.Line(debitKind, debitKey, 10_000),
                        new History.Line(creditKind, creditKey, -10_000)));
    }

    private static History.Transfer transfer(String state, boolean open, String blocks) {
        return new History.Transfer(TRANSFER, SALE, METER, 10_000, state, open, blocks, 31, 32);
    }

    private static History.Step step(int number, String from, String to, long sequence) {
        return new History.Step(TRANSFER, number, from, to, sequence);
    }

    @Test
    void goodBooksHoldEveryRuleAndTheRestHasNoSubject() {
        List<Verdict> all = Invariants.check(HistoryParts.whole(GOOD));
        assertThat(all).extracting(Verdict::number).containsExactlyElementsOf(
                java.util.stream.IntStream.rangeClosed(1, 27).boxed().toList());
        assertThat(all).allMatch(Verdict::holds);
        assertThat(all).filteredOn(v -> !v.subjects()).extracting(Verdict::number)
                .containsExactly(13, 14, 21, 22, 23, 24, 25, 26, 27);
    }

    @Test
    void emptyBooksHaveNoSubjects() {
        Draft empty = new Draft();
        empty.audit = null;
        assertThat(Invariants.check(HistoryParts.whole(empty.whole())))
                .allMatch(v -> v.holds() && !v.subjects());
    }

    static Stream<Arguments> plants() {
        return Stream.of(
                plant(1, h -> entries(h, new History.Entry(new UUID(0, 30), 1, "PAID", SALE, METER,
                        "w", false, List.of(new History.Line("SAFE", "1", 5),
                                new History.Line("SAFE", "1", -4))))),
                plant(2, h -> entries(h, new History.Entry(new UUID(0, 30), 1, "PAID", SALE, METER,
                        "w", false, List.of(new History.Line("SAFE", "1", 7),
                                new History.Line("SAFE", "1", 7))))),
                plant(3, h -> entries(h, new History.Entry(new UUID(0, 30), 1, "PAID", SALE, METER,
                        "", false, List.of(new History.Line("SAFE", "1", 7),
                                new History.Line("SAFE", "1", -7))))),
                plant(4, h -> tape(h, new TapeEvent(TapeEvent.Type.PAID, new UUID(0, 99), TRANSFER,
                        "1", METER, 10_000, null))),
                plant(5, h -> entries(h, entry(31, 3, "DELIVERED", "METER_PENDING", METER,
                        "DELIVERED", "ELECTRICITY"))),
                plant(6, h -> entries(h, entry(31, 3, "DELIVERED", "METER_PENDING", METER,
                        "DELIVERED", "ELECTRICITY"))),
                plant(7, h -> meters(h, new History.Meter(METER, 33))),
                plant(8, h -> transfers(h, transfer("DELIVERED", true, null))),
                plant(9, h -> transfers(h, transfer("REFUSED", true, null))),
                plant(10, h -> transfers(h, transfer("INTENT", true, null))),
                plant(11, h -> sales(h, new ReceiptNumber("A-2026", 2))),
                plant(12, h -> entries(h, entry(31, 3, "FOREIGN_PURCHASE", "DRAWER",
                        SHIFT.toString(), "SAFE", "1"))),
                plant(15, h -> approvals(h, new History.Approved(VOID, "VOID", "x", "w", "w"))),
                plant(16, h -> steps(h, step(0, null, "PENDING", 1),
                        step(1, "PENDING", "DELIVERED", 3))),
                plant(17, h -> steps(h, step(0, null, "PENDING", 1),
                        step(1, "PENDING", "INTENT", 2), step(2, "INTENT", "DELIVERED", 3),
                        step(3, "DELIVERED", "INTENT", 3))),
                plant(18, h -> commands(h, new History.Command(SALE, 4, null))),
                plant(19, h -> audit(h, new History.Audit(3, "row 2 was edited"))),
                plant(20, h -> commands(h, new History.Command(new UUID(0, 40), 3, null))));
    }

    private static Arguments plant(int number, UnaryOperator<History> spoil) {
        return Arguments.of(number, spoil);
    }

    @ParameterizedTest(name = "rule {0}")
    @MethodSource("plants")
    void aPlantedViolationIsFound(int number, UnaryOperator<History> spoil) {
        assertThat(Invariants.broken(spoil.apply(GOOD))).extracting(Verdict::number)
                .contains(number);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static History entries(History h, History.Entry more) {
        return new History(h.commands(), h.commandIds(), plus(h.entries(), more), h.sales(),
                h.transfers(), h.steps(), h.foreign(), h.meters(), h.approvals(), h.shifts(),
                h.audit(), h.tape());
    }

    private static History commands(History h, History.Command more) {
        return new History(plus(h.commands(), more),
                Stream.concat(h.commandIds().stream(), Stream.of(more.id())).sorted().toList(),
                h.entries(), h.sales(), h.transfers(), h.steps(), h.foreign(), h.meters(),
                h.approvals(), h.shifts(), h.audit(), h.tape());
    }

    private static History tape(History h, TapeEvent more) {
        return new History(h.commands(), h.commandIds(), h.entries(), h.sales(), h.transfers(),
                h.steps(), h.foreign(), h.meters(), h.approvals(), h.shifts(), h.audit(),
                plus(h.tape(), more));
    }

    private static History meters(History h, History.Meter meter) {
        return new History(h.commands(), h.commandIds(), h.entries(), h.sales(), h.transfers(),
                h.steps(), h.foreign(), List.of(meter), h.approvals(), h.shifts(), h.audit(),
                h.tape());
    }

    private static History transfers(History h, History.Transfer transfer) {
        return new History(h.commands(), h.commandIds(), h.entries(), h.sales(),
                List.of(transfer), h.steps(), h.foreign(), h.meters(), h.approvals(), h.shifts(),
                h.audit(), h.tape());
    }

    private static History sales(History h, ReceiptNumber receipt) {
        return new History(h.commands(), h.commandIds(), h.entries(),
                List.of(new History.Sale(SALE, 1, "PAID", receipt, METER, 10_000)), h.transfers(),
                h.steps(), h.foreign(), h.meters(), h.approvals(), h.shifts(), h.audit(),
                h.tape());
    }

    private static History approvals(History h, History.Approved more) {
        return new History(h.commands(), h.commandIds(), h.entries(), h.sales(), h.transfers(),
                h.steps(), h.foreign(), h.meters(), plus(h.approvals(), more), h.shifts(),
                h.audit(), h.tape());
    }

    private static History steps(History h, History.Step... steps) {
        return new History(h.commands(), h.commandIds(), h.entries(), h.sales(), h.transfers(),
                List.of(steps), h.foreign(), h.meters(), h.approvals(), h.shifts(), h.audit(),
                h.tape());
    }

    private static History audit(History h, History.Audit audit) {
        return new History(h.commands(), h.commandIds(), h.entries(), h.sales(), h.transfers(),
                h.steps(), h.foreign(), h.meters(), h.approvals(), h.shifts(), audit, h.tape());
    }
}
