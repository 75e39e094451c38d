package wattdesk.vending;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;

/// Sound books by chance: sales that are delivered at once, late, not yet, or voided, meters with
/// foreign purchases, shifts. A seed decides everything.
final class MadeUpBooks {

    private static final String CREDIT = "METER_PENDING";

    private static final class Credit {
        final UUID sale;
        final UUID id;
        final int meter;
        final long fen;
        TransferState state = TransferState.PENDING;
        int moves;
        Integer count0;

        Credit(Random random, int meter) {
            sale = new UUID(random.nextLong(), random.nextLong());
            id = new UUID(random.nextLong(), random.nextLong());
            this.meter = meter;
            fen = 100 * (1 + random.nextInt(50));
        }
    }

    private final Random random;
    private final Draft books = new Draft();
    private final int[] counts;
    private final List<Credit> open = new ArrayList<>();
    private long sequence;
    private long receipts;

    private MadeUpBooks(Random random) {
        this.random = random;
        counts = new int[1 + random.nextInt(4)];
    }

    /// Books of about so many commands.
    static Draft of(Random random, int commands) {
        MadeUpBooks made = new MadeUpBooks(random);
        made.books.shifts.add(new History.Shift(id(random), 500));
        for (int i = 0; i < commands; i++) {
            made.step();
        }
        for (int meter = 0; meter < made.counts.length; meter++) {
            made.books.meters.add(new History.Meter(name(meter), made.counts[meter]));
        }
        made.books.audit = new History.Audit(made.sequence, null);
        made.books.shuffleWhatHasNoOrder(random);
        return made.books;
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static String name(int meter) {
        return "00000000000" + meter;
    }

    private void step() {
        sequence += 2;
        int choice = random.nextInt(100);
        if (choice < 2) {
            books.shifts.add(new History.Shift(id(random), 100L * random.nextInt(9)));
            command(null);
            books.tape.add(new TapeEvent(
                    TapeEvent.Type.SHIFT_OPEN, null, null, "1", null, 0, null));
        } else if (choice < 5) {
            adopt(random.nextInt(counts.length));
        } else if (open.isEmpty() || choice < 40) {
            sell();
        } else {
            move(open.get(random.nextInt(Math.min(3, open.size()))));
        }
    }

    private void command(ReceiptNumber receipt) {
        books.commands.add(new History.Command(id(random), sequence, receipt));
    }

    private void sell() {
        Credit credit = new Credit(random, random.nextInt(counts.length));
        ReceiptNumber receipt = new ReceiptNumber("A", ++receipts);
        command(receipt);
        books.sales.add(new History.Sale(credit.sale, sequence, "PAID", receipt,
                name(credit.meter), credit.fen));
        enter("PAID", credit, "DRAWER", books.shifts.getLast().id().toString(), CREDIT,
                name(credit.meter), false);
        tape(TapeEvent.Type.PAID, credit);
        open.add(credit);
        books.steps.add(new History.Step(credit.id, 0, null, "PENDING", sequence));
        store(credit);
    }

    private void enter(String kind, Credit credit, String debit, String debitKey, String other,
            String otherKey, boolean fromTape) {
        books.entries.add(new History.Entry(id(random), sequence, kind, credit.sale,
                name(credit.meter), "w", fromTape, new ArrayList<>(List.of(
                        new History.Line(debit, debitKey, credit.fen),
                        new History.Line(other, otherKey, -credit.fen)))));
    }

    private void tape(TapeEvent.Type type, Credit credit) {
        books.tape.add(new TapeEvent(
                type, credit.sale, credit.id, "1", name(credit.meter), credit.fen, null));
    }

    private void adopt(int meter) {
        command(null);
        books.foreign.add(new History.Foreign(id(random), name(meter), counts[meter],
                counts[meter] + 1, 100, sequence));
        counts[meter]++;
    }

    private void move(Credit credit) {
        List<TransferState> ways = TransferTable.ROWS.stream()
                .filter(row -> row.from() == credit.state).map(TransferTable.Row::to)
                .filter(to -> !to.unresolved() || mayWrite(credit)).toList();
        TransferState to = ways.get(random.nextInt(ways.size()));
        command(null);
        credit.moves++;
        books.steps.add(new History.Step(
                credit.id, credit.moves, credit.state.name(), to.name(), sequence));
        credit.state = to;
        if (to == TransferState.INTENT) {
            credit.count0 = counts[credit.meter];
        } else if (to == TransferState.DELIVERED) {
            deliver(credit);
        } else if (to == TransferState.CANCELLED) {
            cancel(credit);
        }
        store(credit);
    }

    private boolean mayWrite(Credit credit) {
        return open.stream().noneMatch(other -> other != credit && other.meter == credit.meter
                && other.state.unresolved());
    }

    private void deliver(Credit credit) {
        credit.count0 = counts[credit.meter]++;
        enter("DELIVERED", credit, CREDIT, name(credit.meter), "DELIVERED", "ELECTRICITY", false);
        tape(TapeEvent.Type.DELIVERED, credit);
        open.remove(credit);
    }

    private void cancel(Credit credit) {
        boolean fromTape = random.nextInt(4) == 0;
        enter("VOIDED", credit, CREDIT, name(credit.meter), "REFUND_PAYABLE", "CASH", fromTape);
        enter("PAID_OUT", credit, "REFUND_PAYABLE", "CASH", "DRAWER",
                books.shifts.getLast().id().toString(), fromTape);
        tape(TapeEvent.Type.VOIDED, credit);
        if (!fromTape) {
            books.approvals.add(new History.Approved(
                    id(random), "VOID", credit.sale.toString(), "w", "s"));
        }
        open.remove(credit);
        books.sales.replaceAll(s -> !s.id().equals(credit.sale) ? s : new History.Sale(
                s.id(), s.sequence(), "VOIDED", s.receipt(), s.meter(), s.fen()));
    }

    private void store(Credit credit) {
        books.transfers.removeIf(t -> t.id().equals(credit.id));
        books.transfers.add(new History.Transfer(credit.id, credit.sale, name(credit.meter),
                credit.fen, credit.state.name(), credit.state.open(),
                credit.state.unresolved() ? name(credit.meter) : null, credit.count0,
                credit.count0 == null ? null : credit.count0 + 1));
    }
}
