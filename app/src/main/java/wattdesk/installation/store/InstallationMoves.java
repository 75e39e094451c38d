package wattdesk.installation.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_CHANGE;
import static wattdesk.store.generated.Tables.METER_POINT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountState;
import wattdesk.customer.store.HungMeters;
import wattdesk.customer.store.StepRows;
import wattdesk.installation.ChangeKept;
import wattdesk.installation.MeterChange;
import wattdesk.installation.MetersExchanged;
import wattdesk.installation.NewDevice;
import wattdesk.installation.OldDevice;
import wattdesk.ledger.Stamp;
import wattdesk.metering.Meter;
import wattdesk.quantity.BusinessDay;
import wattdesk.slip.Slip;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// The writers of what happens to devices.
public final class InstallationMoves {
    private InstallationMoves() {}

    public static List<MoveWriter<?>> writers() {
        List<MoveWriter<?>> writers = new ArrayList<>(DeviceMoves.writers());
        writers.add(new Keeping());
        writers.add(new Exchanging());
        return writers;
    }

    /// A draft moves on, or ends; what is no draft any more stays as it is.
    private static void keep(DSLContext transaction, MeterChange change, Stamp stamp) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>(ChangeColumns.of(change));
        row.put(METER_CHANGE.SEQUENCE, stamp.sequence());
        row.put(METER_CHANGE.OPEN_METER,
                change.state() == MeterChange.State.DRAFT ? change.old().number() : null);
        if (!transaction.fetchExists(METER_CHANGE, METER_CHANGE.ID.eq(change.id()))) {
            int _ = transaction.insertInto(METER_CHANGE).set(METER_CHANGE.ID, change.id())
                    .set(row).execute();
            return;
        }
        int moved = transaction.update(METER_CHANGE).set(row)
                .where(METER_CHANGE.ID.eq(change.id()), METER_CHANGE.OPEN_METER.isNotNull())
                .execute();
        if (moved != 1) {
            throw new StaleMove("change " + change.id());
        }
    }

    /// What was bought since the old device was read is not in the balance that goes with the
    /// account: it is read again. Its instant is a whole second, that of a credit is not.
    private static void requireNotPaidSince(DSLContext transaction, OldDevice old) {
        Instant read = Objects.requireNonNull(old.last()).at();
        if (transaction.fetchExists(CREDIT_TRANSFER, CREDIT_TRANSFER.METER_NUMBER.eq(old.number()),
                CREDIT_TRANSFER.OPEN_STATE.isFalse(),
                CREDIT_TRANSFER.CHANGED_AT.ge(BusinessDay.wallClock(read.plusSeconds(1))))) {
            throw new StaleMove("meter " + old.number() + " was paid to since it was read");
        }
    }

    private static final class Keeping implements MoveWriter<ChangeKept> {

        @Override
        public Class<ChangeKept> kind() {
            return ChangeKept.class;
        }

        @Override
        public void write(DSLContext transaction, ChangeKept move, Stamp stamp) {
            keep(transaction, move.change(), stamp);
        }
    }

    /// The old device comes off, the new one hangs at the very same point.
    private static final class Exchanging implements MoveWriter<MetersExchanged> {

        @Override
        public Class<MetersExchanged> kind() {
            return MetersExchanged.class;
        }

        @Override
        public void write(DSLContext transaction, MetersExchanged move, Stamp stamp) {
            MeterChange change = move.change();
            NewDevice fresh = Objects.requireNonNull(change.fresh());
            HungMeters.requireNoCredit(transaction, change.old().number());
            requireNotPaidSince(transaction, change.old());
            keep(transaction, change, stamp);
            AccountState state = AccountState.valueOf(transaction.select(ACCOUNT.STATE)
                    .from(ACCOUNT).where(ACCOUNT.NUMBER.eq(change.account())).fetchSingle()
                    .value1());
            StepRows.add(transaction, change.account(), Slip.Kind.METER_CHANGED.name(), state,
                    state, change.reason(), change.id(), stamp);
            int off = transaction.update(METER).setNull(METER.ACCOUNT)
                    .set(METER.STATE, change.old().becomes().name())
                    .where(METER.NUMBER.eq(change.old().number()),
                            METER.ACCOUNT.eq(change.account())).execute();
            if (off != 1) {
                throw new StaleMove("meter " + change.old().number());
            }
            Meter meter = fresh.meter().meter(move.holds());
            HungMeters.free(transaction, meter.number());
            int _ = transaction.update(METER_POINT).set(METER_POINT.METER_NUMBER, meter.number())
                    .where(METER_POINT.METER_NUMBER.eq(change.old().number())).execute();
            Instant since = Objects.requireNonNull(fresh.first()).at();
            HungMeters.hang(transaction, meter, fresh.meter().ratio(), change.account(), since,
                    stamp);
            int _ = transaction.update(METER).set(METER.COMMODITY, transaction
                            .select(METER.COMMODITY).from(METER)
                            .where(METER.NUMBER.eq(change.old().number()))
                            .fetchOne(0, String.class))
                    .where(METER.NUMBER.eq(meter.number())).execute();
            int _ = transaction.update(METER).set(METER.VERIFICATION_DUE, fresh.due())
                    .where(METER.NUMBER.eq(meter.number())).execute();
        }
    }
}
