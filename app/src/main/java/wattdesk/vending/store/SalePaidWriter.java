package wattdesk.vending.store;

import static wattdesk.store.Question.place;
import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.TRANSFER_STEP;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.Question;
import wattdesk.store.StaleMove;
import wattdesk.store.TableRow;
import wattdesk.vending.SalePaid;
import wattdesk.vending.SaleState;
import wattdesk.vending.Tender;
import wattdesk.vending.TransferState;

/// A paid sale, its credit, and the credit's first step.
final class SalePaidWriter implements MoveWriter<SalePaid> {

    private static final Question SELLS = new Question(session -> hanging(session)
            .and(ACCOUNT.STATE.eq(DSL.inline("OPEN"))));
    private static final Question HANGS = new Question(SalePaidWriter::hanging);

    private static SelectConditionStep<Record1<String>> hanging(DSLContext session) {
        return session.select(METER.NUMBER).from(METER)
                .join(ACCOUNT).on(ACCOUNT.NUMBER.eq(METER.ACCOUNT))
                .where(METER.NUMBER.eq(place(METER.NUMBER)))
                .and(METER.ACCOUNT.eq(place(METER.ACCOUNT)));
    }

    @Override
    public Class<SalePaid> kind() {
        return SalePaid.class;
    }

    @Override
    public void write(DSLContext transaction, SalePaid paid, Stamp stamp) {
        requireMeter(transaction, paid, stamp);
        addSale(transaction, paid, stamp);
        addTransfer(transaction, paid, stamp);
        TableRow.in(TRANSFER_STEP)
                .set(TRANSFER_STEP.TRANSFER, paid.transfer())
                .set(TRANSFER_STEP.STEP, 0)
                .set(TRANSFER_STEP.TO_STATE, TransferState.PENDING.name())
                .set(TRANSFER_STEP.SEQUENCE, stamp.sequence())
                .set(TRANSFER_STEP.AT, BusinessDay.wallClock(stamp.at()))
                .set(TRANSFER_STEP.OPERATOR, stamp.actor().operator().login())
                .set(TRANSFER_STEP.DETAIL, paid.held() ? "held" : "")
                .add(transaction);
    }

    /// Its record may have been put right while the sale was at the meter; money for a number that
    /// nobody has would wait for ever. What the tape kept was taken, and stays. Only an open
    /// account buys; what stood on a meter that was changed is the customer's in any state.
    private static void requireMeter(DSLContext transaction, SalePaid paid, Stamp stamp) {
        Question asked = switch (paid.tender()) {
            case Tender.Cash _ -> SELLS;
            case Tender.Carried _ -> HANGS;
        };
        if (!stamp.fromTape()
                && !asked.any(transaction, paid.meterNumber(), paid.account())) {
            throw new StaleMove("meter " + paid.meterNumber());
        }
    }

    private static void addSale(DSLContext transaction, SalePaid paid, Stamp stamp) {
        ReceiptNumber receipt = stamp.receipt();
        if (receipt == null) {
            throw new IllegalArgumentException("a sale asks for a receipt number");
        }
        Tender.@Nullable Cash cash = switch (paid.tender()) {
            case Tender.Cash given -> given;
            case Tender.Carried _ -> null;
        };
        TableRow.in(SALE)
                .set(SALE.ID, paid.sale())
                .set(SALE.SEQUENCE, stamp.sequence())
                .set(SALE.STATE, SaleState.PAID.name())
                .set(SALE.RECEIPT_SERIES, receipt.series())
                .set(SALE.RECEIPT_NUMBER, receipt.number())
                .set(SALE.ACCOUNT, paid.account())
                .set(SALE.ROOM, paid.room())
                .set(SALE.CUSTOMER, paid.customer())
                .set(SALE.METER_NUMBER, paid.meterNumber())
                .set(SALE.AMOUNT_FEN, paid.amount().fen())
                .set(SALE.TENDER, paid.tender().code())
                .set(SALE.CASH_GIVEN_FEN, cash == null ? null : cash.given().fen())
                .set(SALE.CASH_CHANGE_FEN, cash == null ? null : cash.change().fen())
                .set(SALE.TARIFF, paid.tariffId())
                .set(SALE.HIGHEST_PRICE, paid.highestPrice().tenThousandths())
                .set(SALE.OPERATOR, stamp.actor().operator().login())
                .set(SALE.OPERATOR_NAME, stamp.actor().operator().displayName())
                .set(SALE.SHIFT, stamp.actor().shift())
                .set(SALE.BUSINESS_DAY, stamp.day().date())
                .set(SALE.AT, BusinessDay.wallClock(stamp.at()))
                .set(SALE.BALANCE_BEFORE_FEN, Columns.fen(paid.balanceBefore()))
                .set(SALE.CLOCK_FLAGGED, stamp.clockFlagged())
                .set(SALE.FROM_TAPE, stamp.fromTape())
                .add(transaction);
    }

    private static void addTransfer(DSLContext transaction, SalePaid paid, Stamp stamp) {
        TableRow.in(CREDIT_TRANSFER)
                .set(CREDIT_TRANSFER.ID, paid.transfer())
                .set(CREDIT_TRANSFER.SALE, paid.sale())
                .set(CREDIT_TRANSFER.METER_NUMBER, paid.meterNumber())
                .set(CREDIT_TRANSFER.AMOUNT_FEN, paid.amount().fen())
                .set(CREDIT_TRANSFER.STATE, TransferState.PENDING.name())
                .set(CREDIT_TRANSFER.OPEN_STATE, true)
                .set(CREDIT_TRANSFER.ATTEMPTS, 0)
                .set(CREDIT_TRANSFER.SILENT_ATTEMPTS, 0)
                .set(CREDIT_TRANSFER.NEXT_TRY,
                        paid.held() ? null : BusinessDay.wallClock(stamp.at()))
                .set(CREDIT_TRANSFER.CHANGED_AT, BusinessDay.wallClock(stamp.at()))
                .add(transaction);
    }
}
