package wattdesk.vending.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static wattdesk.store.Question.place;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.FOREIGN_PURCHASE;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.TRANSFER_STEP;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.CreditIntent;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.store.Question;
import wattdesk.store.Rows;
import wattdesk.vending.CreditTransfer;
import wattdesk.vending.MeterStanding;
import wattdesk.vending.Order;
import wattdesk.vending.TransferState;
import wattdesk.vending.Transfers;

/// What the delivery reads from the database.
public final class TransferRows implements Transfers {

    private static final Field<Integer> LAST_STEP = field(
            select(max(TRANSFER_STEP.STEP)).from(TRANSFER_STEP)
                    .where(TRANSFER_STEP.TRANSFER.eq(CREDIT_TRANSFER.ID)))
            .as("last_step");

    private static final Question OF_SALE = new Question(session ->
            ask(session, CREDIT_TRANSFER.SALE.eq(place(CREDIT_TRANSFER.SALE))));
    private static final Question OPEN_OF_METER = new Question(session ->
            ask(session, CREDIT_TRANSFER.OPEN_STATE.isTrue().and(
                    CREDIT_TRANSFER.METER_NUMBER.eq(place(CREDIT_TRANSFER.METER_NUMBER)))));
    private static final Question STANDING = new Question(session -> session
            .select(METER.LEDGER_COUNT, METER.LAST_BALANCE_FEN).from(METER)
            .where(METER.NUMBER.eq(place(METER.NUMBER))));

    private final Rows rows;

    public TransferRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public <T> T atOnce(Supplier<T> questions) {
        return rows.read(_ -> questions.get());
    }

    @Override
    public Optional<CreditTransfer> ofSale(UUID sale) {
        return rows.read(session -> OF_SALE.ask(session, sale))
                .stream().findFirst().map(TransferRows::transfer);
    }

    @Override
    public List<CreditTransfer> openOfMeter(String meterNumber) {
        return rows.read(session -> OPEN_OF_METER.ask(session, meterNumber))
                .map(TransferRows::transfer);
    }

    private static Select<?> ask(DSLContext session, Condition which) {
        return session.select(CREDIT_TRANSFER.asterisk(), SALE.SEQUENCE, SALE.ACCOUNT, SALE.ROOM,
                        SALE.HIGHEST_PRICE, LAST_STEP)
                .from(CREDIT_TRANSFER).join(SALE).on(SALE.ID.eq(CREDIT_TRANSFER.SALE))
                .where(which).orderBy(SALE.SEQUENCE);
    }

    private static CreditTransfer transfer(Record row) {
        TransferState state = TransferState.valueOf(row.get(CREDIT_TRANSFER.STATE));
        boolean held = state == TransferState.PENDING
                && row.get(CREDIT_TRANSFER.NEXT_TRY) == null;
        return new CreditTransfer(row.get(CREDIT_TRANSFER.ID), row.get(CREDIT_TRANSFER.SALE),
                row.get(SALE.SEQUENCE), row.get(SALE.ACCOUNT), row.get(SALE.ROOM),
                row.get(CREDIT_TRANSFER.METER_NUMBER),
                Money.ofFen(row.get(CREDIT_TRANSFER.AMOUNT_FEN)),
                new UnitPrice(row.get(SALE.HIGHEST_PRICE)), state, row.get(LAST_STEP) + 1,
                row.get(CREDIT_TRANSFER.ATTEMPTS), row.get(CREDIT_TRANSFER.SILENT_ATTEMPTS),
                held, intent(row), trouble(row));
    }

    private static @Nullable CreditIntent intent(Record row) {
        String hash = row.get(CREDIT_TRANSFER.FRAME_HASH);
        if (hash == null) {
            return null;
        }
        return new CreditIntent(row.get(CREDIT_TRANSFER.METER_NUMBER),
                row.get(CREDIT_TRANSFER.COUNT0), row.get(CREDIT_TRANSFER.COUNT1),
                Money.ofFen(row.get(CREDIT_TRANSFER.BALANCE0_FEN)),
                Columns.money(row.get(CREDIT_TRANSFER.TOTAL0_FEN)),
                Columns.energy(row.get(CREDIT_TRANSFER.ENERGY0_WH)),
                Money.ofFen(row.get(CREDIT_TRANSFER.AMOUNT_FEN)), hash,
                row.get(CREDIT_TRANSFER.INTENT_AT).toInstant());
    }

    static Order.@Nullable Trouble trouble(Record row) {
        String code = row.get(CREDIT_TRANSFER.TROUBLE_CODE);
        return code == null ? null
                : new Order.Trouble(code, row.get(CREDIT_TRANSFER.TROUBLE_DETAIL));
    }

    @Override
    public Set<String> metersToServe() {
        return rows.read(session -> {
            Set<String> work = new HashSet<>(session.selectDistinct(CREDIT_TRANSFER.METER_NUMBER)
                    .from(CREDIT_TRANSFER)
                    .where(CREDIT_TRANSFER.OPEN_STATE.isTrue())
                    .and(CREDIT_TRANSFER.STATE.in("INTENT", "UNKNOWN")
                            .or(CREDIT_TRANSFER.STATE.eq("PENDING")
                                    .and(CREDIT_TRANSFER.NEXT_TRY.isNotNull())))
                    .fetch(CREDIT_TRANSFER.METER_NUMBER));
            work.removeAll(session.select(CREDIT_TRANSFER.METER_NUMBER).from(CREDIT_TRANSFER)
                    .where(CREDIT_TRANSFER.OPEN_STATE.isTrue())
                    .and(CREDIT_TRANSFER.STATE.eq("DISPUTED"))
                    .fetch(CREDIT_TRANSFER.METER_NUMBER));
            return work;
        });
    }

    @Override
    public MeterStanding standing(String meterNumber) {
        return rows.read(session -> STANDING.ask(session, meterNumber)).stream().findFirst()
                .map(row -> new MeterStanding(row.get(METER.LEDGER_COUNT),
                        Columns.money(row.get(METER.LAST_BALANCE_FEN))))
                .orElse(MeterStanding.UNSEEN);
    }

    @Override
    public long lastSequence(String meterNumber) {
        return rows.read(session -> Math.max(
                orZero(session.select(max(TRANSFER_STEP.SEQUENCE)).from(TRANSFER_STEP)
                        .join(CREDIT_TRANSFER).on(CREDIT_TRANSFER.ID.eq(TRANSFER_STEP.TRANSFER))
                        .where(CREDIT_TRANSFER.METER_NUMBER.eq(meterNumber))
                        .fetchOne(0, Long.class)),
                orZero(session.select(max(FOREIGN_PURCHASE.SEQUENCE)).from(FOREIGN_PURCHASE)
                        .where(FOREIGN_PURCHASE.METER_NUMBER.eq(meterNumber))
                        .fetchOne(0, Long.class))));
    }

    private static long orZero(@Nullable Long sequence) {
        return sequence == null ? 0 : sequence;
    }

    @Override
    public Optional<Money> provedTotal(String meterNumber) {
        return rows.read(session -> provedTotal(session, meterNumber));
    }

    private static Optional<Money> provedTotal(DSLContext session, String meterNumber) {
        Record last = session.select(CREDIT_TRANSFER.TOTAL0_FEN, CREDIT_TRANSFER.AMOUNT_FEN,
                        TRANSFER_STEP.SEQUENCE)
                .from(SALE)
                .join(CREDIT_TRANSFER).on(CREDIT_TRANSFER.SALE.eq(SALE.ID))
                .join(TRANSFER_STEP).on(TRANSFER_STEP.TRANSFER.eq(CREDIT_TRANSFER.ID)
                        .and(TRANSFER_STEP.TO_STATE.eq("DELIVERED")))
                .where(SALE.METER_NUMBER.eq(meterNumber))
                .orderBy(TRANSFER_STEP.SEQUENCE.desc()).limit(1).fetchOne();
        if (last == null || last.get(CREDIT_TRANSFER.TOTAL0_FEN) == null) {
            return Optional.empty();
        }
        BigDecimal since = session.select(sum(FOREIGN_PURCHASE.AMOUNT_FEN)).from(FOREIGN_PURCHASE)
                .where(FOREIGN_PURCHASE.METER_NUMBER.eq(meterNumber))
                .and(FOREIGN_PURCHASE.SEQUENCE.gt(last.get(TRANSFER_STEP.SEQUENCE)))
                .fetchOne(0, BigDecimal.class);
        long foreign = since == null ? 0 : since.longValueExact();
        return Optional.of(Money.ofFen(requireNonNull(last.get(CREDIT_TRANSFER.TOTAL0_FEN))
                + last.get(CREDIT_TRANSFER.AMOUNT_FEN) + foreign));
    }
}
