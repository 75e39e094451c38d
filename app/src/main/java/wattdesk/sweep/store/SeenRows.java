package wattdesk.sweep.store;

import static wattdesk.store.generated.Tables.METER_GAP;
import static wattdesk.store.generated.Tables.METER_HOUR;
import static wattdesk.store.generated.Tables.METER_SEEN;
import static wattdesk.store.generated.Tables.METER_TURN;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.store.Rows;
import wattdesk.sweep.MeterGap;
import wattdesk.sweep.MeterHour;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.SeenBook;
import wattdesk.sweep.SwitchTurn;

/// Looks in the database, on its own connection beside the ledger's.
public final class SeenRows implements SeenBook {

    private final Rows rows;

    public SeenRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<MeterSeen> all() {
        return rows.read(query -> query.selectFrom(METER_SEEN).fetch(SeenRow::of));
    }

    @Override
    public void keep(Batch batch) {
        int _ = rows.write(transaction -> {
            batch.seen().forEach(each -> SeenRow.keep(transaction, each));
            batch.hours().forEach(each -> HourRow.keep(transaction, each));
            batch.gaps().forEach(each -> keep(transaction, each));
            batch.turns().forEach(each -> keep(transaction, each));
            return batch.seen().size();
        });
    }

    private static void keep(DSLContext transaction, MeterGap gap) {
        Instant until = gap.until();
        var end = until == null ? null : BusinessDay.wallClock(until);
        int moved = transaction.update(METER_GAP).set(METER_GAP.UNTIL_AT, end)
                .where(METER_GAP.METER_NUMBER.eq(gap.meter()),
                        METER_GAP.FROM_AT.eq(BusinessDay.wallClock(gap.from()))).execute();
        if (moved == 0) {
            int _ = transaction.insertInto(METER_GAP)
                    .set(METER_GAP.METER_NUMBER, gap.meter())
                    .set(METER_GAP.FROM_AT, BusinessDay.wallClock(gap.from()))
                    .set(METER_GAP.UNTIL_AT, end)
                    .set(METER_GAP.CAUSE, gap.cause().name()).execute();
        }
    }

    /// Twice at one moment of a clock that was set back is once, as it came out.
    private static void keep(DSLContext transaction, SwitchTurn turn) {
        @Nullable Money balance = turn.balance();
        @Nullable Long fen = balance == null ? null : balance.fen();
        var seenAt = BusinessDay.wallClock(turn.seenAt());
        int moved = transaction.update(METER_TURN)
                .set(METER_TURN.STATE_AFTER, turn.after().name())
                .set(METER_TURN.BALANCE_FEN, fen)
                .where(METER_TURN.METER_NUMBER.eq(turn.meter()),
                        METER_TURN.SEEN_AT.eq(seenAt)).execute();
        if (moved == 0) {
            int _ = transaction.insertInto(METER_TURN)
                    .set(METER_TURN.METER_NUMBER, turn.meter())
                    .set(METER_TURN.SEEN_AT, seenAt)
                    .set(METER_TURN.KNOWN_AT, BusinessDay.wallClock(turn.knownAt()))
                    .set(METER_TURN.STATE_BEFORE, turn.before().name())
                    .set(METER_TURN.STATE_AFTER, turn.after().name())
                    .set(METER_TURN.BALANCE_FEN, fen).execute();
        }
    }

    @Override
    public List<MeterHour> hours(String meterNumber, Instant from) {
        return rows.read(query -> query.selectFrom(METER_HOUR)
                .where(METER_HOUR.METER_NUMBER.eq(meterNumber),
                        METER_HOUR.HOUR_AT.ge(BusinessDay.wallClock(from)))
                .orderBy(METER_HOUR.HOUR_AT).fetch(HourRow::of));
    }

    @Override
    public List<MeterGap> gaps(String meterNumber, Instant from) {
        return rows.read(query -> query.selectFrom(METER_GAP)
                .where(METER_GAP.METER_NUMBER.eq(meterNumber))
                .and(METER_GAP.UNTIL_AT.isNull()
                        .or(METER_GAP.UNTIL_AT.ge(BusinessDay.wallClock(from))))
                .orderBy(METER_GAP.FROM_AT.desc()).fetch(row -> {
                    var until = row.getUntilAt();
                    return new MeterGap(row.getMeterNumber(), row.getFromAt().toInstant(),
                            until == null ? null : until.toInstant(),
                            Cause.valueOf(row.getCause()));
                }));
    }

    @Override
    public List<SwitchTurn> turns(String meterNumber, Instant from) {
        return rows.read(query -> query.selectFrom(METER_TURN)
                .where(METER_TURN.METER_NUMBER.eq(meterNumber),
                        METER_TURN.SEEN_AT.ge(BusinessDay.wallClock(from)))
                .orderBy(METER_TURN.SEEN_AT.desc()).fetch(row -> {
                    @Nullable Long balance = row.getBalanceFen();
                    return new SwitchTurn(row.getMeterNumber(), row.getSeenAt().toInstant(),
                            row.getKnownAt().toInstant(),
                            SwitchState.valueOf(row.getStateBefore()),
                            SwitchState.valueOf(row.getStateAfter()),
                            balance == null ? null : Money.ofFen(balance));
                }));
    }

    @Override
    public int trim(Instant hoursBefore, Instant eventsBefore) {
        return rows.write(transaction -> transaction.deleteFrom(METER_HOUR)
                .where(METER_HOUR.HOUR_AT.lt(BusinessDay.wallClock(hoursBefore))).execute()
                + transaction.deleteFrom(METER_GAP)
                        .where(METER_GAP.FROM_AT.lt(BusinessDay.wallClock(eventsBefore)),
                                METER_GAP.UNTIL_AT.isNotNull()).execute()
                + transaction.deleteFrom(METER_TURN)
                        .where(METER_TURN.SEEN_AT.lt(BusinessDay.wallClock(eventsBefore)))
                        .execute());
    }
}
