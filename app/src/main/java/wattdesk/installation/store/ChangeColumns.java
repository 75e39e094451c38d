package wattdesk.installation.store;

import static wattdesk.store.generated.Tables.METER_CHANGE;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.MeterValue;
import wattdesk.billing.TakenValue;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.installation.Fate;
import wattdesk.installation.FiguresText;
import wattdesk.installation.MeterChange;
import wattdesk.installation.NewDevice;
import wattdesk.installation.OldDevice;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// Changes of devices, to rows and back.
final class ChangeColumns {

    private static final wattdesk.store.generated.tables.MeterChange C = METER_CHANGE;

    private ChangeColumns() {}

    /// Everything but the id and what holds the old device while the change is a draft.
    static Map<Field<?>, @Nullable Object> of(MeterChange change) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(C.KIND, "DEVICE");
        row.put(C.STATE, change.state().name());
        row.put(C.ACCOUNT, change.account());
        row.put(C.ROOM, change.room());
        row.put(C.REASON, change.reason());
        row.put(C.CARRIED_FEN, fen(change.carried()));
        row.put(C.CARRY_SALE, change.carrySale());
        row.put(C.OPERATOR, change.operator());
        row.put(C.SLIP, change.state() == MeterChange.State.DONE ? change.id() : null);
        row.put(C.BEGUN_AT, BusinessDay.wallClock(change.begunAt()));
        row.put(C.DONE_AT, change.doneAt() == null ? null
                : BusinessDay.wallClock(change.doneAt()));
        old(row, change.old());
        NewDevice fresh = change.fresh();
        if (fresh != null) {
            fresh(row, fresh);
        }
        return row;
    }

    private static void old(Map<Field<?>, @Nullable Object> row, OldDevice old) {
        row.put(C.OLD_METER, old.number());
        row.put(C.OLD_CT, old.ratio().ct());
        row.put(C.OLD_PT, old.ratio().pt());
        row.put(C.OLD_BECOMES, old.becomes().name());
        row.put(C.OLD_BALANCE_FEN, fen(old.balance()));
        row.put(C.ADDED, old.added().thousandths());
        row.put(C.ADDED_REASON, old.addedReason());
        TakenValue last = old.last();
        row.put(C.OLD_SOURCE, last == null ? null : last.source().name());
        row.put(C.OLD_FIGURES, last == null ? null : FiguresText.of(last.figures()));
        row.put(C.CHANGED_AT, last == null ? null : BusinessDay.wallClock(last.at()));
    }

    private static void fresh(Map<Field<?>, @Nullable Object> row, NewDevice fresh) {
        NewMeter meter = fresh.meter();
        row.put(C.NEW_METER, meter.number());
        row.put(C.NEW_LINE, meter.line());
        row.put(C.NEW_PROFILE, meter.profile());
        row.put(C.NEW_ADDRESS, meter.address());
        row.put(C.NEW_CUSTOMER_NUMBER, meter.customerNumber());
        row.put(C.NEW_CT, meter.ratio().ct());
        row.put(C.NEW_PT, meter.ratio().pt());
        row.put(C.NEW_VERIFICATION_DUE, fresh.due());
        TakenValue first = fresh.first();
        row.put(C.NEW_SOURCE, first == null ? null : first.source().name());
        row.put(C.NEW_FIGURES, first == null ? null : FiguresText.of(first.figures()));
        row.put(C.NEW_AT, first == null ? null : BusinessDay.wallClock(first.at()));
        row.put(C.NEW_BALANCE_FEN, first == null ? null : fen(first.balance()));
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }

    static MeterChange change(Record row) {
        OffsetDateTime done = row.get(C.DONE_AT);
        return new MeterChange(row.get(C.ID), MeterChange.State.valueOf(row.get(C.STATE)),
                row.get(C.ACCOUNT), row.get(C.ROOM), old(row), fresh(row), row.get(C.REASON),
                money(row.get(C.CARRIED_FEN)), row.get(C.CARRY_SALE), row.get(C.OPERATOR),
                row.get(C.BEGUN_AT).toInstant(), done == null ? null : done.toInstant());
    }

    private static OldDevice old(Record row) {
        String number = row.get(C.OLD_METER);
        Money balance = money(row.get(C.OLD_BALANCE_FEN));
        String reason = row.get(C.ADDED_REASON);
        return new OldDevice(number, new Ratio(row.get(C.OLD_CT), row.get(C.OLD_PT)),
                taken(number, row.get(C.CHANGED_AT), row.get(C.OLD_SOURCE),
                        row.get(C.OLD_FIGURES), balance),
                balance, new Usage(row.get(C.ADDED)), reason == null ? "" : reason,
                Fate.valueOf(row.get(C.OLD_BECOMES)));
    }

    private static @Nullable NewDevice fresh(Record row) {
        String number = row.get(C.NEW_METER);
        return number == null ? null : new NewDevice(new NewMeter(row.get(C.ACCOUNT), number,
                row.get(C.NEW_LINE), row.get(C.NEW_PROFILE), row.get(C.NEW_ADDRESS),
                row.get(C.NEW_CUSTOMER_NUMBER), new Ratio(row.get(C.NEW_CT), row.get(C.NEW_PT))),
                row.get(C.NEW_VERIFICATION_DUE),
                taken(number, row.get(C.NEW_AT), row.get(C.NEW_SOURCE), row.get(C.NEW_FIGURES),
                        money(row.get(C.NEW_BALANCE_FEN))));
    }

    private static @Nullable TakenValue taken(String number, @Nullable OffsetDateTime at,
            @Nullable String source, @Nullable String figures, @Nullable Money balance) {
        if (at == null || source == null || figures == null) {
            return null;
        }
        MeterValue.Source from = MeterValue.Source.valueOf(source);
        return new TakenValue(number, at.toInstant(), from, FiguresText.parse(figures),
                from == MeterValue.Source.LIVE ? balance : null, null, null);
    }
}
