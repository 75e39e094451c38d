package wattdesk.sweep.store;

import static wattdesk.store.generated.Tables.METER_SEEN;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Electrics;
import wattdesk.metering.Electrics.Phase;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.store.generated.tables.records.MeterSeenRecord;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.MeterSeen.Trouble;

/// One row of `meter_seen`.
final class SeenRow {

    private static final String NOT_TOLD = "-";

    private SeenRow() {}

    static MeterSeen of(MeterSeenRecord row) {
        String cause = row.getCause();
        return new MeterSeen(row.getMeterNumber(), row.getTriedAt().toInstant(),
                row.getFailures(), cause == null ? null
                        : new Trouble(Cause.valueOf(cause), or(row.getCauseDetail())),
                row.getAnsweredAt() == null ? null
                        : values(row, row.getAnsweredAt().toInstant()));
    }

    private static LiveValues values(MeterSeenRecord row, Instant at) {
        String state = row.getSwitchState();
        Long drift = row.getDriftSeconds();
        return new LiveValues(at, money(row.getBalanceFen()), row.getPurchaseCount(),
                money(row.getPurchasedFen()), FigureColumns.SEEN.of(row),
                state == null ? null : SwitchState.valueOf(state), row.getForced(),
                marks(row.getMarks()), drift == null ? null : Duration.ofSeconds(drift),
                electrics(row));
    }

    private static Electrics electrics(MeterSeenRecord row) {
        return new Electrics(
                new Phase(row.getVoltageA(), row.getCurrentA(), row.getPowerA()),
                new Phase(row.getVoltageB(), row.getCurrentB(), row.getPowerB()),
                new Phase(row.getVoltageC(), row.getCurrentC(), row.getPowerC()),
                row.getPowerAll());
    }

    static void keep(DSLContext transaction, MeterSeen seen) {
        Map<Field<?>, @Nullable Object> columns = columns(seen);
        int moved = transaction.update(METER_SEEN).set(columns)
                .where(METER_SEEN.METER_NUMBER.eq(seen.meter())).execute();
        if (moved == 0) {
            columns.put(METER_SEEN.METER_NUMBER, seen.meter());
            int _ = transaction.insertInto(METER_SEEN).set(columns).execute();
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(MeterSeen seen) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        Trouble trouble = seen.trouble();
        columns.put(METER_SEEN.TRIED_AT, BusinessDay.wallClock(seen.triedAt()));
        columns.put(METER_SEEN.FAILURES, seen.failures());
        columns.put(METER_SEEN.CAUSE, trouble == null ? null : trouble.cause().name());
        columns.put(METER_SEEN.CAUSE_DETAIL, trouble == null ? null : trouble.detail());
        LiveValues values = seen.values();
        columns.put(METER_SEEN.MARKS, NOT_TOLD);
        if (values != null) {
            put(columns, values);
        }
        return columns;
    }

    private static void put(Map<Field<?>, @Nullable Object> columns, LiveValues values) {
        SwitchState state = values.switchState();
        Duration drift = values.drift();
        columns.put(METER_SEEN.ANSWERED_AT, BusinessDay.wallClock(values.at()));
        columns.put(METER_SEEN.BALANCE_FEN, fen(values.balance()));
        columns.put(METER_SEEN.PURCHASE_COUNT, values.purchases());
        columns.put(METER_SEEN.PURCHASED_FEN, fen(values.purchased()));
        columns.put(METER_SEEN.SWITCH_STATE, state == null ? null : state.name());
        columns.put(METER_SEEN.FORCED, values.forced());
        columns.put(METER_SEEN.MARKS, text(values.marks()));
        columns.put(METER_SEEN.DRIFT_SECONDS, drift == null ? null : drift.toSeconds());
        FigureColumns.SEEN.put(columns, values.figures());
        Electrics now = values.electrics();
        columns.put(METER_SEEN.POWER_ALL, now.powerDeciwatts());
        put(columns, now.a(), METER_SEEN.VOLTAGE_A, METER_SEEN.CURRENT_A, METER_SEEN.POWER_A);
        put(columns, now.b(), METER_SEEN.VOLTAGE_B, METER_SEEN.CURRENT_B, METER_SEEN.POWER_B);
        put(columns, now.c(), METER_SEEN.VOLTAGE_C, METER_SEEN.CURRENT_C, METER_SEEN.POWER_C);
    }

    private static void put(Map<Field<?>, @Nullable Object> columns, Phase phase,
            Field<Integer> voltage, Field<Integer> current, Field<Long> power) {
        columns.put(voltage, phase.decivolts());
        columns.put(current, phase.milliamperes());
        columns.put(power, phase.deciwatts());
    }

    private static String text(@Nullable Set<MeterMark> marks) {
        return marks == null ? NOT_TOLD : marks.stream().sorted().map(MeterMark::name)
                .collect(Collectors.joining(","));
    }

    private static @Nullable Set<MeterMark> marks(String text) {
        return text.equals(NOT_TOLD) ? null : Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty()).map(MeterMark::valueOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.fen());
    }

    static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
