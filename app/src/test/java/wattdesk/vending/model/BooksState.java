package wattdesk.vending.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;
import wattdesk.metering.CreditIntent;
import wattdesk.operator.Approval;
import wattdesk.vending.CreditTransfer;
import wattdesk.vending.ForeignAdopted;
import wattdesk.vending.History;
import wattdesk.vending.MeterStanding;
import wattdesk.vending.SalePaid;
import wattdesk.vending.SaleState;
import wattdesk.vending.TransferMoved;
import wattdesk.vending.TransferState;

/// What stands in the model books: plain maps, copied at every commit.
final class BooksState {

    record Done(String fingerprint, long sequence, ReceiptNumber receipt) {}

    record Paid(SalePaid move, SaleState state, ReceiptNumber receipt, long sequence) {}

    record Row(Paid sale, TransferMoved last, int steps) {
        TransferState state() {
            return last == null ? TransferState.PENDING : last.to();
        }
    }

    long sequence;
    long receipts;
    final Map<UUID, Done> commands = new LinkedHashMap<>();
    final List<History.Entry> entries = new ArrayList<>();
    final Map<UUID, Row> rows = new LinkedHashMap<>();
    final List<History.Step> steps = new ArrayList<>();
    final Map<String, MeterStanding> meters = new HashMap<>();
    final Map<UUID, Approval> approvals = new LinkedHashMap<>();
    final List<History.Foreign> foreign = new ArrayList<>();
    final List<TapeEvent> tape = new ArrayList<>();

    BooksState copy() {
        BooksState copy = new BooksState();
        copy.sequence = sequence;
        copy.receipts = receipts;
        copy.commands.putAll(commands);
        copy.entries.addAll(entries);
        copy.rows.putAll(rows);
        copy.steps.addAll(steps);
        copy.meters.putAll(meters);
        copy.approvals.putAll(approvals);
        copy.foreign.addAll(foreign);
        copy.tape.addAll(tape);
        return copy;
    }

    void enter(JournalEntry entry, long at, String operator) {
        entries.add(new History.Entry(entry.id(), at, entry.kind().name(), entry.subject(),
                entry.meterNumber(), operator, false, entry.postings().stream()
                        .map(p -> new History.Line(p.account().kind().name(),
                                p.account().key(), p.amount().fen()))
                        .toList()));
    }

    void adopt(ForeignAdopted move, long at) {
        foreign.add(new History.Foreign(move.id(), move.meterNumber(), move.countBefore(),
                move.countAfter(), move.amount().fen(), at));
    }

    CreditTransfer transfer(Row row) {
        SalePaid paid = row.sale().move();
        TransferMoved last = row.last();
        boolean held = row.state() == TransferState.PENDING
                && (last == null ? paid.held() : last.nextTry() == null);
        return new CreditTransfer(paid.transfer(), paid.sale(), row.sale().sequence(),
                paid.account(), paid.room(), paid.meterNumber(), paid.amount(),
                paid.highestPrice(), row.state(), row.steps(), last == null ? 0 : last.sendings(),
                last == null ? 0 : last.silentSendings(), held,
                last == null ? null : last.intent(), last == null ? null : last.trouble());
    }

    History history(List<History.Shift> shifts) {
        List<History.Command> did = new ArrayList<>();
        commands.forEach((id, c) ->
                did.add(new History.Command(id, c.sequence(), c.receipt())));
        List<History.Sale> sales = new ArrayList<>();
        List<History.Transfer> transfers = new ArrayList<>();
        for (Row row : rows.values()) {
            SalePaid paid = row.sale().move();
            sales.add(new History.Sale(paid.sale(), row.sale().sequence(),
                    row.sale().state().name(), row.sale().receipt(), paid.meterNumber(),
                    paid.amount().fen()));
            transfers.add(transfer(paid, row));
        }
        List<History.Meter> seen = new ArrayList<>();
        meters.forEach((number, s) -> seen.add(new History.Meter(number, s.count())));
        List<History.Approved> used = approvals.values().stream()
                .map(a -> new History.Approved(a.id(), a.action(), a.subject(),
                        a.requester().login(), a.approver().login()))
                .toList();
        List<UUID> ids = commands.keySet().stream().sorted().toList();
        return new History(did, ids, entries, sales, transfers, steps, foreign, seen, used, shifts,
                null, tape);
    }

    private static History.Transfer transfer(SalePaid paid, Row row) {
        CreditIntent intent = row.last() == null ? null : row.last().intent();
        return new History.Transfer(paid.transfer(), paid.sale(), paid.meterNumber(),
                paid.amount().fen(), row.state().name(), row.state().open(),
                row.last() == null ? null : row.last().unresolvedMeter(),
                intent == null ? null : intent.count0(), intent == null ? null : intent.count1());
    }

    /// Rows and meters only: what is written follows from them.
    long key() {
        long key = sequence;
        for (Row row : rows.values()) {
            key = Stage.mix(key * 31 + row.hashCode());
        }
        return Stage.mix(key * 31 + meters.hashCode()) + foreign.size();
    }
}
