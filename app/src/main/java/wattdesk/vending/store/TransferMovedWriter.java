package wattdesk.vending.store;

import static wattdesk.store.Question.place;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.TRANSFER_FRAME;
import static wattdesk.store.generated.Tables.TRANSFER_STEP;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Stamp;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.FrameLine;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.Question;
import wattdesk.store.StaleMove;
import wattdesk.store.TableRow;
import wattdesk.vending.Order;
import wattdesk.vending.TransferMoved;

/// One step of a credit: the row moves on, the step and its frames are added.
final class TransferMovedWriter implements MoveWriter<TransferMoved> {

    private static final Question FRAMES = new Question(session -> session
            .selectCount().from(TRANSFER_FRAME)
            .where(TRANSFER_FRAME.TRANSFER.eq(place(TRANSFER_FRAME.TRANSFER))));

    @Override
    public Class<TransferMoved> kind() {
        return TransferMoved.class;
    }

    @Override
    public void write(DSLContext transaction, TransferMoved move, Stamp stamp) {
        if (movedOn(transaction, move, stamp) != 1) {
            throw new StaleMove(stateOf(transaction, move));
        }
        addStep(transaction, move, stamp);
        addFrames(transaction, move);
    }

    /// A meter is in one unresolved credit at most: a unique index sees to it.
    private static int movedOn(DSLContext transaction, TransferMoved move, Stamp stamp) {
        try {
            return moveOn(transaction, move, stamp);
        } catch (TableRow.Taken e) {
            throw new StaleMove("another write is open on " + move.meterNumber());
        }
    }

    private static int moveOn(DSLContext transaction, TransferMoved move, Stamp stamp) {
        CreditIntent intent = move.intent();
        Order.Trouble trouble = move.trouble();
        return TableRow.in(CREDIT_TRANSFER)
                .set(CREDIT_TRANSFER.STATE, move.to().name())
                .set(CREDIT_TRANSFER.OPEN_STATE, move.to().open())
                .set(CREDIT_TRANSFER.UNRESOLVED_METER, move.unresolvedMeter())
                .set(CREDIT_TRANSFER.ATTEMPTS, move.sendings())
                .set(CREDIT_TRANSFER.SILENT_ATTEMPTS, move.silentSendings())
                .set(CREDIT_TRANSFER.NEXT_TRY, Columns.time(move.nextTry()))
                .set(CREDIT_TRANSFER.COUNT0, intent == null ? null : intent.count0())
                .set(CREDIT_TRANSFER.COUNT1, intent == null ? null : intent.count1())
                .set(CREDIT_TRANSFER.BALANCE0_FEN, fenOf(intent))
                .set(CREDIT_TRANSFER.TOTAL0_FEN,
                        intent == null ? null : Columns.fen(intent.total0()))
                .set(CREDIT_TRANSFER.ENERGY0_WH,
                        intent == null ? null : Columns.wh(intent.energy0()))
                .set(CREDIT_TRANSFER.FRAME_HASH, intent == null ? null : intent.frameHash())
                .set(CREDIT_TRANSFER.INTENT_AT,
                        intent == null ? null : Columns.time(intent.at()))
                .set(CREDIT_TRANSFER.BALANCE_AFTER_FEN, Columns.fen(move.balanceAfter()))
                .set(CREDIT_TRANSFER.COUNT_AFTER, move.countAfter())
                .set(CREDIT_TRANSFER.TROUBLE_CODE, trouble == null ? null : trouble.code())
                .set(CREDIT_TRANSFER.TROUBLE_DETAIL, trouble == null ? null : trouble.detail())
                .set(CREDIT_TRANSFER.CHANGED_AT, BusinessDay.wallClock(stamp.at()))
                .where(CREDIT_TRANSFER.ID, move.transfer())
                .where(CREDIT_TRANSFER.STATE, move.from().name())
                .change(transaction);
    }

    private static @Nullable Long fenOf(@Nullable CreditIntent intent) {
        return intent == null ? null : intent.balance0().fen();
    }

    private static String stateOf(DSLContext transaction, TransferMoved move) {
        String state = transaction.select(CREDIT_TRANSFER.STATE).from(CREDIT_TRANSFER)
                .where(CREDIT_TRANSFER.ID.eq(move.transfer()))
                .fetchOne(CREDIT_TRANSFER.STATE);
        return state == null ? "no such transfer" : state;
    }

    private static void addStep(DSLContext transaction, TransferMoved move, Stamp stamp) {
        TableRow step = TableRow.in(TRANSFER_STEP)
                .set(TRANSFER_STEP.TRANSFER, move.transfer())
                .set(TRANSFER_STEP.STEP, move.step())
                .set(TRANSFER_STEP.FROM_STATE, move.from().name())
                .set(TRANSFER_STEP.TO_STATE, move.to().name())
                .set(TRANSFER_STEP.SEQUENCE, stamp.sequence())
                .set(TRANSFER_STEP.AT, BusinessDay.wallClock(stamp.at()))
                .set(TRANSFER_STEP.OPERATOR, stamp.actor().operator().login())
                .set(TRANSFER_STEP.DETAIL, move.detail());
        try {
            step.add(transaction);
        } catch (TableRow.Taken e) {
            throw new StaleMove("step " + move.step() + " was made before");
        }
    }

    private static void addFrames(DSLContext transaction, TransferMoved move) {
        if (move.frames().isEmpty()) {
            return;
        }
        int number = FRAMES.ask(transaction, move.transfer()).getFirst().get(0, int.class);
        List<TableRow> rows = new ArrayList<>();
        for (FrameLine frame : move.frames()) {
            number++;
            rows.add(TableRow.in(TRANSFER_FRAME).set(TRANSFER_FRAME.TRANSFER, move.transfer())
                    .set(TRANSFER_FRAME.FRAME_NUMBER, number)
                    .set(TRANSFER_FRAME.AT, BusinessDay.wallClock(frame.at()))
                    .set(TRANSFER_FRAME.SENT, frame.sent())
                    .set(TRANSFER_FRAME.HEX, frame.hex()));
        }
        TableRow.addAll(transaction, rows);
    }
}
