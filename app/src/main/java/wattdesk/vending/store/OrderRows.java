package wattdesk.vending.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.PROFILE_TRIAL;
import static wattdesk.store.generated.Tables.RECEIPT_PRINT;
import static wattdesk.store.generated.Tables.SALE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.store.Question;
import wattdesk.store.Rows;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;
import wattdesk.vending.SaleState;
import wattdesk.vending.Tender;
import wattdesk.vending.TransferState;

/// Orders as lists and receipts show them.
public final class OrderRows implements Orders {

    private static final Field<Integer> PRINTS = field(
            selectCount().from(RECEIPT_PRINT).where(RECEIPT_PRINT.SALE.eq(SALE.ID))
                    .and(RECEIPT_PRINT.SUCCEEDED.isTrue()))
            .as("prints");

    private static final Question BY_SALE =
            new Question(session -> select(session, SALE.ID.eq(Question.place(SALE.ID))));

    private final Rows rows;

    public OrderRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Order> bySale(UUID sale) {
        return rows.read(session -> BY_SALE.ask(session, sale)).stream()
                .findFirst().map(OrderRows::order);
    }

    @Override
    public Optional<Order> byReceipt(ReceiptNumber receipt) {
        return rows.read(session -> select(session, SALE.RECEIPT_SERIES.eq(receipt.series())
                .and(SALE.RECEIPT_NUMBER.eq(receipt.number())))
                .fetchOptional().map(OrderRows::order));
    }

    @Override
    public List<Order> open() {
        return rows.read(session -> select(session, CREDIT_TRANSFER.OPEN_STATE.isTrue())
                .orderBy(SALE.SEQUENCE).fetch(OrderRows::order));
    }

    @Override
    public List<Order> lastOfMeter(String meterNumber, int most) {
        return rows.read(session -> select(session, SALE.METER_NUMBER.eq(meterNumber))
                .orderBy(SALE.SEQUENCE.desc()).limit(most).fetch(OrderRows::order));
    }

    @Override
    public List<Order> between(BusinessDay from, BusinessDay to) {
        return rows.read(session -> select(session,
                        SALE.BUSINESS_DAY.between(from.date(), to.date()))
                .orderBy(SALE.SEQUENCE).fetch(OrderRows::order));
    }

    @Override
    public boolean anyDelivered() {
        return rows.read(session -> session.fetchExists(session.selectOne().from(CREDIT_TRANSFER)
                .where(CREDIT_TRANSFER.STATE.eq(TransferState.DELIVERED.name()))
                .andNotExists(session.selectOne().from(PROFILE_TRIAL)
                        .where(PROFILE_TRIAL.SALE.eq(CREDIT_TRANSFER.SALE)))));
    }

    private static SelectConditionStep<?> select(DSLContext session, Condition which) {
        return session.select(SALE.asterisk(), CREDIT_TRANSFER.asterisk(), PRINTS)
                .from(SALE).join(CREDIT_TRANSFER).on(CREDIT_TRANSFER.SALE.eq(SALE.ID))
                .where(which);
    }

    private static Order order(Record row) {
        TransferState state = TransferState.valueOf(row.get(CREDIT_TRANSFER.STATE));
        return new Order(row.get(SALE.ID), row.get(CREDIT_TRANSFER.ID),
                new ReceiptNumber(row.get(SALE.RECEIPT_SERIES), row.get(SALE.RECEIPT_NUMBER)),
                row.get(SALE.SEQUENCE), row.get(SALE.AT).toInstant(),
                new BusinessDay(row.get(SALE.BUSINESS_DAY)), row.get(SALE.OPERATOR_NAME),
                row.get(SALE.OPERATOR), row.get(SALE.ACCOUNT), row.get(SALE.ROOM),
                row.get(SALE.CUSTOMER),
                row.get(SALE.METER_NUMBER), Money.ofFen(row.get(SALE.AMOUNT_FEN)), tender(row),
                SaleState.valueOf(row.get(SALE.STATE)), state, balanceBefore(row),
                Columns.money(row.get(CREDIT_TRANSFER.BALANCE_AFTER_FEN)), counter(row, state),
                row.get(CREDIT_TRANSFER.ATTEMPTS),
                Columns.instant(row.get(CREDIT_TRANSFER.NEXT_TRY)), TransferRows.trouble(row),
                row.get(PRINTS), row.get(SALE.CLOCK_FLAGGED));
    }

    private static Tender tender(Record row) {
        if (row.get(SALE.TENDER).equals(Tender.Carried.CODE)) {
            return new Tender.Carried();
        }
        Long given = row.get(SALE.CASH_GIVEN_FEN);
        Long change = row.get(SALE.CASH_CHANGE_FEN);
        Money amount = Money.ofFen(row.get(SALE.AMOUNT_FEN));
        return given == null || change == null ? Tender.Cash.exact(amount)
                : new Tender.Cash(Money.ofFen(given), Money.ofFen(change));
    }

    /// What the meter showed right before the write, else what it showed at the sale.
    private static @Nullable Money balanceBefore(Record row) {
        Long atTheWrite = row.get(CREDIT_TRANSFER.BALANCE0_FEN);
        return Columns.money(
                atTheWrite == null ? row.get(SALE.BALANCE_BEFORE_FEN) : atTheWrite);
    }

    private static @Nullable Integer counter(Record row, TransferState state) {
        Integer read = row.get(CREDIT_TRANSFER.COUNT_AFTER);
        return read == null && state == TransferState.DELIVERED
                ? row.get(CREDIT_TRANSFER.COUNT1) : read;
    }
}
