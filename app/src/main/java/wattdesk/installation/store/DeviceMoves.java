package wattdesk.installation.store;

import static wattdesk.store.generated.Tables.METER;

import java.util.List;
import org.jooq.DSLContext;
import wattdesk.customer.store.HungMeters;
import wattdesk.installation.Device;
import wattdesk.installation.DeviceMoved;
import wattdesk.installation.Fate;
import wattdesk.ledger.Stamp;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// The writers of what happens to devices outside a guided change.
final class DeviceMoves {

    private DeviceMoves() {}

    /// What a kind of move does.
    @FunctionalInterface
    private interface Writing<M> {
        void write(DSLContext transaction, M move, Stamp stamp);
    }

    private record Writer<M extends DeviceMoved>(Class<M> kind, Writing<M> writing)
            implements MoveWriter<M> {
        @Override
        public void write(DSLContext transaction, M move, Stamp stamp) {
            writing.write(transaction, move, stamp);
        }
    }

    static List<MoveWriter<?>> writers() {
        return List.of(new Writer<>(DeviceMoved.Verified.class, DeviceMoves::verified),
                new Writer<>(DeviceMoved.RatioChanged.class, DeviceMoves::ratio),
                new Writer<>(DeviceMoved.TakenOff.class, DeviceMoves::takenOff),
                new Writer<>(DeviceMoved.Shelved.class, DeviceMoves::shelved),
                new Writer<>(DeviceMoved.Added.class, DeviceMoves::added));
    }

    private static void one(int rows, String meter) {
        if (rows != 1) {
            throw new StaleMove("meter " + meter);
        }
    }

    private static void verified(DSLContext transaction, DeviceMoved.Verified move, Stamp stamp) {
        for (String meter : move.meters()) {
            one(transaction.update(METER).set(METER.VERIFICATION_DUE, move.due())
                    .where(METER.NUMBER.eq(meter)).execute(), meter);
        }
    }

    private static void ratio(
            DSLContext transaction, DeviceMoved.RatioChanged move, Stamp stamp) {
        HungMeters.keepRatio(transaction, move.meter(), move.now(), move.at(), stamp);
        one(transaction.update(METER).set(METER.CT_RATIO, move.now().ct())
                .set(METER.PT_RATIO, move.now().pt())
                .where(METER.NUMBER.eq(move.meter()), METER.CT_RATIO.eq(move.was().ct()),
                        METER.PT_RATIO.eq(move.was().pt())).execute(), move.meter());
    }

    private static void takenOff(
            DSLContext transaction, DeviceMoved.TakenOff move, Stamp stamp) {
        HungMeters.requireNoCredit(transaction, move.meter());
        int others = transaction.fetchCount(METER, METER.ACCOUNT.eq(move.account()),
                METER.NUMBER.ne(move.meter()));
        one(others == 0 ? 0 : transaction.update(METER).setNull(METER.ACCOUNT)
                .set(METER.STATE, move.becomes().name())
                .where(METER.NUMBER.eq(move.meter()), METER.ACCOUNT.eq(move.account()))
                .execute(), move.meter());
        HungMeters.free(transaction, move.meter());
    }

    private static void shelved(DSLContext transaction, DeviceMoved.Shelved move, Stamp stamp) {
        Fate becomes = move.becomes();
        one(transaction.update(METER).set(METER.STATE, becomes.name())
                .where(METER.NUMBER.eq(move.meter()), METER.ACCOUNT.isNull()).execute(),
                move.meter());
        HungMeters.free(transaction, move.meter());
    }

    private static void added(DSLContext transaction, DeviceMoved.Added move, Stamp stamp) {
        for (Device device : move.devices()) {
            add(transaction, device);
            Room room = device.room();
            if (room != null) {
                HungMeters.put(transaction, device.number(), room);
            }
        }
    }

    private static void add(DSLContext transaction, Device device) {
        Meter meter = device.meter();
        boolean taken = transaction.fetchExists(METER, METER.NUMBER.eq(meter.number())
                .or(METER.LINE.eq(meter.line()).and(METER.ADDRESS.eq(meter.address()))
                        .and(METER.STATE.ne(Device.State.RETIRED.name()))));
        if (taken) {
            throw new StaleMove("meter or address " + meter.number());
        }
        int _ = transaction.insertInto(METER)
                .columns(METER.NUMBER, METER.LINE, METER.PROFILE, METER.ADDRESS,
                        METER.CUSTOMER_NUMBER, METER.CT_RATIO, METER.PT_RATIO, METER.STATE,
                        METER.VERIFICATION_DUE)
                .values(meter.number(), meter.line(), meter.profile(), meter.address(),
                        meter.customerNumber(), device.ratio().ct(), device.ratio().pt(),
                        device.state().name(), device.due()).execute();
    }
}
