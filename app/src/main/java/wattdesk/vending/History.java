package wattdesk.vending;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;

/// What the books say about money and meters, raw, as the invariants judge it: all, or a part.
///
/// A part is what carries a sequence number of a range: commands, entries, sales, adopted
/// purchases, approvals, tape. A sale comes whole, with its credit and all moves of that, whenever
/// they were. `commandIds` are in an order of their own, each part having the next of them.
/// Meters, shifts and audit are few, and the same in every part.
///
/// Rows are as they are stored, not as the domain would make them: a row that cannot be must reach
/// the rule that names it. Amounts are in fen. `audit` and `tape` are null where not looked at.
public record History(
        List<Command> commands, List<UUID> commandIds, List<Entry> entries, List<Sale> sales,
        List<Transfer> transfers, List<Step> steps, List<Foreign> foreign, List<Meter> meters,
        List<Approved> approvals, List<Shift> shifts, @Nullable Audit audit,
        @Nullable List<TapeEvent> tape) {

    /// A command that was carried out.
    public record Command(UUID id, long sequence, @Nullable ReceiptNumber receipt) {}

    /// A journal entry with its postings; `fromTape` ones lack what the tape does not tell.
    public record Entry(
            UUID id, long sequence, String kind, UUID subject, @Nullable String meter,
            String operator, boolean fromTape, List<Line> lines) {}

    /// A posting: a debit is positive.
    public record Line(String accountKind, String accountKey, long fen) {}

    /// A sale.
    public record Sale(
            UUID id, long sequence, String state, @Nullable ReceiptNumber receipt, String meter,
            long fen) {}

    /// A credit.
    public record Transfer(
            UUID id, UUID sale, String meter, long fen, String state, boolean openFlag,
            @Nullable String unresolvedMeter, @Nullable Integer count0,
            @Nullable Integer count1) {}

    /// A move of a credit; the first has no state it came from.
    public record Step(
            UUID transfer, int step, @Nullable String from, String to, long sequence) {}

    /// An adopted foreign purchase.
    public record Foreign(
            UUID id, String meter, int before, int after, long fen, long sequence) {}

    /// A meter, with the count that the books expect of it.
    public record Meter(String number, @Nullable Integer count) {}

    /// An approval that was used.
    public record Approved(UUID id, String action, String subject, String requester,
            String approver) {}

    /// A shift with its float.
    public record Shift(UUID id, long floatFen) {}

    /// What the audit chain's own check said; null where it is unbroken.
    public record Audit(long rows, @Nullable String broken) {}
}
