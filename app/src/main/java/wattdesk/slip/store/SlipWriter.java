package wattdesk.slip.store;

import static wattdesk.store.generated.Tables.SLIP;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.Stamp;
import wattdesk.message.Language;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.slip.LostPaper;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipIssued;
import wattdesk.slip.SlipText;
import wattdesk.store.MoveWriter;
import wattdesk.store.TableRow;

/// Adds a slip in the transaction of what it proves.
///
/// A slip that comes back from the tape may have stood behind others that moved no cash and are not
/// there: their numbers are taken by papers that say so, in the same transaction.
public final class SlipWriter implements MoveWriter<SlipIssued> {

    /// Stands for what nobody knows any more.
    private static final String UNKNOWN = "?";

    @Override
    public Class<SlipIssued> kind() {
        return SlipIssued.class;
    }

    @Override
    public void write(DSLContext transaction, SlipIssued move, Stamp stamp) {
        ReceiptNumber number = stamp.receipt();
        if (number == null) {
            throw new IllegalArgumentException("a slip asks for a number");
        }
        if (stamp.fromTape() && SlipBook.slips(number.series())) {
            lost(transaction, number, stamp);
        }
        add(transaction, move, number, stamp.command(), stamp);
    }

    private static void lost(DSLContext transaction, ReceiptNumber upTo, Stamp stamp) {
        @Nullable Long last = transaction.select(DSL.max(SLIP.SLIP_NUMBER)).from(SLIP)
                .where(SLIP.SERIES.eq(upTo.series())).fetchOne(DSL.max(SLIP.SLIP_NUMBER));
        SlipIssued nothing = new SlipIssued(Slip.Kind.FROM_TAPE, UNKNOWN, UNKNOWN, UNKNOWN,
                Money.ZERO, LostPaper.of(Language.ZH));
        for (long n = last == null ? 1 : last + 1; n < upTo.number(); n++) {
            add(transaction, nothing, new ReceiptNumber(upTo.series(), n),
                    LostPaper.id(upTo.series(), n), stamp);
        }
    }

    private static void add(DSLContext transaction, SlipIssued move, ReceiptNumber number,
            UUID id, Stamp stamp) {
        TableRow.in(SLIP).set(SLIP.ID, id).set(SLIP.SERIES, number.series())
                .set(SLIP.SLIP_NUMBER, number.number()).set(SLIP.KIND, move.kind().name())
                .set(SLIP.ACCOUNT, move.account()).set(SLIP.ROOM, move.room())
                .set(SLIP.CUSTOMER, move.customer()).set(SLIP.AMOUNT_FEN, move.drawer().fen())
                .set(SLIP.DOCUMENT, SlipText.write(move.paper()))
                .set(SLIP.OPERATOR, stamp.actor().operator().login())
                .set(SLIP.OPERATOR_NAME, stamp.actor().operator().displayName())
                .set(SLIP.SHIFT, stamp.actor().shift())
                .set(SLIP.BUSINESS_DAY, stamp.day().date())
                .set(SLIP.AT, BusinessDay.wallClock(stamp.at()))
                .set(SLIP.SEQUENCE, stamp.sequence()).set(SLIP.FROM_TAPE, stamp.fromTape())
                .add(transaction);
    }
}
