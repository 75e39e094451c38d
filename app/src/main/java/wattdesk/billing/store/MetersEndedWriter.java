package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.METER_READING;
import static wattdesk.store.generated.Tables.METER_STANDING;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wattdesk.billing.MetersEnded;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;
import wattdesk.store.generated.tables.MeterReading;
import wattdesk.store.generated.tables.MeterStanding;

/// Ends meters that are billed up to their closing values. Where that is still to be charged, the
/// run that charges it ends them.
final class MetersEndedWriter implements MoveWriter<MetersEnded> {

    @Override
    public Class<MetersEnded> kind() {
        return MetersEnded.class;
    }

    @Override
    public void write(DSLContext transaction, MetersEnded move, Stamp stamp) {
        move.meters().forEach(meter -> begin(transaction, move.account(), meter, stamp));
        MeterReading later = METER_READING.as("later");
        int _ = transaction.update(METER_STANDING).set(METER_STANDING.ENDED, true)
                .set(METER_STANDING.SEQUENCE, stamp.sequence())
                .where(METER_STANDING.ACCOUNT.eq(move.account()),
                        METER_STANDING.METER_NUMBER.in(move.meters()),
                        METER_STANDING.ENDED.isFalse())
                .and(METER_STANDING.BILLED_TO.in(DSL.select(METER_READING.ID)
                        .from(METER_READING).where(METER_READING.CLOSING)))
                .andNotExists(DSL.selectOne().from(later).where(
                        later.METER_NUMBER.eq(METER_STANDING.METER_NUMBER),
                        later.ACCOUNT.eq(METER_STANDING.ACCOUNT),
                        later.AT.gt(METER_STANDING.BILLED_AT)))
                .execute();
    }

    /// One that no run has come to yet (another meter of the account was silent) begins with its
    /// first reading here: what it counted since would be lost with it.
    private static void begin(
            DSLContext transaction, String account, String meter, Stamp stamp) {
        MeterStanding s = METER_STANDING;
        MeterReading r = METER_READING;
        if (transaction.fetchExists(s, s.METER_NUMBER.eq(meter), s.ACCOUNT.eq(account))) {
            return;
        }
        transaction.select(r.ID, r.AT).from(r)
                .where(r.METER_NUMBER.eq(meter), r.ACCOUNT.eq(account))
                .orderBy(r.AT, r.AFTER_CHANGE).limit(1).fetchOptional()
                .ifPresent(first -> {
                    int _ = transaction.insertInto(s)
                            .columns(s.METER_NUMBER, s.ACCOUNT, s.BILLED_TO, s.BILLED_AT,
                                    s.ENDED, s.SEQUENCE)
                            .values(meter, account, first.value1(), first.value2(), false,
                                    stamp.sequence()).execute();
                });
    }
}
