package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_POINT;
import static wattdesk.store.generated.Tables.METER_RATIO;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wattdesk.customer.Ratio;
import wattdesk.ledger.Stamp;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.StaleMove;

/// The rows of meters that hang: device, point and ratio, moved together.
public final class HungMeters {

    private static final String HANGING = "HANGING";

    private HungMeters() {}

    /// Hangs a meter that hangs at no account, at a free point of the account's room. One that hung
    /// somewhere before keeps its row, and with it the count that the ledger knows. `since` is the
    /// instant of its first registers here.
    public static void hang(DSLContext transaction, Meter meter, Ratio ratio, String account,
            Instant since, Stamp stamp) {
        requireFree(transaction, meter);
        keepRatio(transaction, meter.number(), ratio, since, stamp);
        int moved = transaction.update(METER)
                .set(METER.ACCOUNT, account).set(METER.LINE, meter.line())
                .set(METER.PROFILE, meter.profile()).set(METER.ADDRESS, meter.address())
                .set(METER.CUSTOMER_NUMBER, meter.customerNumber())
                .set(METER.CT_RATIO, ratio.ct()).set(METER.PT_RATIO, ratio.pt())
                .set(METER.STATE, HANGING)
                .where(METER.NUMBER.eq(meter.number())).execute();
        if (moved == 0) {
            int _ = transaction.insertInto(METER)
                    .columns(METER.NUMBER, METER.ACCOUNT, METER.LINE, METER.PROFILE,
                            METER.ADDRESS, METER.CUSTOMER_NUMBER, METER.CT_RATIO, METER.PT_RATIO,
                            METER.STATE)
                    .values(meter.number(), account, meter.line(), meter.profile(),
                            meter.address(), meter.customerNumber(), ratio.ct(), ratio.pt(),
                            HANGING).execute();
        }
        point(transaction, meter.number(), account);
    }

    /// What it counts, in the words of its tariff.
    public static void counts(DSLContext transaction, String meter, String commodity) {
        int _ = transaction.update(METER).set(METER.COMMODITY, commodity)
                .where(METER.NUMBER.eq(meter)).execute();
    }

    /// A meter from stock keeps its transformers; one that nobody filed has none.
    static Ratio filedRatio(DSLContext transaction, String meter) {
        return transaction.select(METER.CT_RATIO, METER.PT_RATIO).from(METER)
                .where(METER.NUMBER.eq(meter))
                .fetchOptional(row -> new Ratio(row.value1(), row.value2())).orElse(Ratio.ONE);
    }

    private static void requireFree(DSLContext transaction, Meter meter) {
        boolean taken = transaction.fetchExists(METER, METER.ACCOUNT.isNotNull(),
                METER.NUMBER.eq(meter.number())
                        .or(METER.LINE.eq(meter.line()).and(METER.ADDRESS.eq(meter.address()))));
        if (taken) {
            throw new StaleMove("meter or address " + meter.number() + " in use");
        }
    }

    /// Money on its way to a meter keeps it where it is, also what was paid since somebody looked.
    public static void requireNoCredit(DSLContext transaction, String meter) {
        if (transaction.fetchExists(CREDIT_TRANSFER, CREDIT_TRANSFER.METER_NUMBER.eq(meter),
                CREDIT_TRANSFER.OPEN_STATE.isTrue())) {
            throw new StaleMove("a credit is open for meter " + meter);
        }
    }

    /// What was counted before is charged by the ratio of then, whenever it is charged.
    public static void keepRatio(DSLContext transaction, String meter, Ratio now, Instant since,
            Stamp stamp) {
        Record was = transaction.select(METER.CT_RATIO, METER.PT_RATIO).from(METER)
                .where(METER.NUMBER.eq(meter)).fetchOne();
        if (was == null || (was.get(METER.CT_RATIO) == now.ct()
                && was.get(METER.PT_RATIO) == now.pt())) {
            return;
        }
        int _ = transaction.insertInto(METER_RATIO)
                .set(METER_RATIO.METER_NUMBER, meter)
                .set(METER_RATIO.ENDED_AT, BusinessDay.wallClock(since))
                .set(METER_RATIO.CT, was.get(METER.CT_RATIO))
                .set(METER_RATIO.PT, was.get(METER.PT_RATIO))
                .set(METER_RATIO.SEQUENCE, stamp.sequence()).execute();
    }

    /// A meter that stays where it hangs keeps its point; else the first free one, or a new one.
    private static void point(DSLContext transaction, String meter, String account) {
        var room = transaction.select(ACCOUNT.BUILDING, ACCOUNT.ROOM).from(ACCOUNT)
                .where(ACCOUNT.NUMBER.eq(account)).fetchSingle();
        put(transaction, meter, new Room(room.value1(), room.value2(), 0));
    }

    /// At a free point of that room, or a new one.
    public static void put(DSLContext transaction, String meter, Room room) {
        var here = METER_POINT.BUILDING.eq(room.building())
                .and(METER_POINT.ROOM.eq(room.number()));
        if (transaction.fetchExists(METER_POINT, METER_POINT.METER_NUMBER.eq(meter), here)) {
            return;
        }
        free(transaction, meter);
        Long free = transaction.select(DSL.min(METER_POINT.ID)).from(METER_POINT)
                .where(here, METER_POINT.METER_NUMBER.isNull()).fetchOne(0, Long.class);
        if (free != null) {
            int _ = transaction.update(METER_POINT).set(METER_POINT.METER_NUMBER, meter)
                    .where(METER_POINT.ID.eq(free)).execute();
            return;
        }
        Long last = transaction.select(DSL.max(METER_POINT.ID)).from(METER_POINT)
                .fetchOne(0, Long.class);
        int _ = transaction.insertInto(METER_POINT)
                .columns(METER_POINT.ID, METER_POINT.BUILDING, METER_POINT.ROOM,
                        METER_POINT.METER_NUMBER)
                .values(last == null ? 1 : last + 1, room.building(), room.number(), meter)
                .execute();
    }

    /// The point where that meter hung has none.
    public static void free(DSLContext transaction, String meter) {
        int _ = transaction.update(METER_POINT).setNull(METER_POINT.METER_NUMBER)
                .where(METER_POINT.METER_NUMBER.eq(meter)).execute();
    }
}
