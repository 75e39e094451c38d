package wattdesk.download.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static wattdesk.store.generated.Tables.METER_DOWNLOAD;
import static wattdesk.store.generated.Tables.METER_DOWNLOAD_STEP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.download.DownloadState;
import wattdesk.download.MeterDownload;
import wattdesk.download.Way;
import wattdesk.message.Message;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.StaleMove;

/// One row of `meter_download`, and the steps that it went through.
final class MeterDownloadRow {

    private static final String BETWEEN = "\t";

    private MeterDownloadRow() {}

    static MeterDownload of(Record row) {
        OffsetDateTime due = row.get(METER_DOWNLOAD.DUE_AT);
        return new MeterDownload(row.get(METER_DOWNLOAD.DOWNLOAD),
                row.get(METER_DOWNLOAD.METER_NUMBER), row.get(METER_DOWNLOAD.ACCOUNT),
                row.get(METER_DOWNLOAD.ROOM), Way.valueOf(row.get(METER_DOWNLOAD.WAY)),
                DownloadState.valueOf(row.get(METER_DOWNLOAD.STATE)),
                due == null ? null : due.toInstant(), row.get(METER_DOWNLOAD.TELLS),
                row.get(METER_DOWNLOAD.FAILURES),
                reason(row.get(METER_DOWNLOAD.REASON_CODE), row.get(METER_DOWNLOAD.REASON_DETAIL)),
                row.get(METER_DOWNLOAD.CHANGED_AT).toInstant());
    }

    static @Nullable Message reason(@Nullable String code, @Nullable String detail) {
        return code == null ? null : new Message("download", code,
                detail == null || detail.isEmpty() ? List.of()
                        : List.of(detail.split(BETWEEN, -1)));
    }

    static @Nullable String detail(@Nullable Message reason) {
        return reason == null ? null : String.join(BETWEEN, reason.arguments());
    }

    static void insert(DSLContext transaction, MeterDownload row) {
        int _ = transaction.insertInto(METER_DOWNLOAD)
                .set(METER_DOWNLOAD.DOWNLOAD, row.download())
                .set(METER_DOWNLOAD.METER_NUMBER, row.meter())
                .set(METER_DOWNLOAD.ACCOUNT, row.account())
                .set(METER_DOWNLOAD.ROOM, row.room())
                .set(METER_DOWNLOAD.WAY, row.way().name())
                .set(METER_DOWNLOAD.STATE, row.state().name())
                .set(METER_DOWNLOAD.OPEN_METER, row.state().open() ? row.meter() : null)
                .set(METER_DOWNLOAD.DUE_AT, wall(row.due()))
                .set(METER_DOWNLOAD.TELLS, row.tells())
                .set(METER_DOWNLOAD.FAILURES, row.failures())
                .set(METER_DOWNLOAD.REASON_CODE, code(row.reason()))
                .set(METER_DOWNLOAD.REASON_DETAIL, detail(row.reason()))
                .set(METER_DOWNLOAD.CHANGED_AT, BusinessDay.wallClock(row.changedAt())).execute();
    }

    /// Throws [StaleMove] where the row is no longer as it was.
    static void move(DSLContext transaction, MeterDownload from, MeterDownload to) {
        int moved = transaction.update(METER_DOWNLOAD)
                .set(METER_DOWNLOAD.STATE, to.state().name())
                .set(METER_DOWNLOAD.OPEN_METER, to.state().open() ? to.meter() : null)
                .set(METER_DOWNLOAD.DUE_AT, wall(to.due()))
                .set(METER_DOWNLOAD.TELLS, to.tells())
                .set(METER_DOWNLOAD.FAILURES, to.failures())
                .set(METER_DOWNLOAD.REASON_CODE, code(to.reason()))
                .set(METER_DOWNLOAD.REASON_DETAIL, detail(to.reason()))
                .set(METER_DOWNLOAD.CHANGED_AT, BusinessDay.wallClock(to.changedAt()))
                .where(METER_DOWNLOAD.DOWNLOAD.eq(from.download()),
                        METER_DOWNLOAD.METER_NUMBER.eq(from.meter()),
                        METER_DOWNLOAD.STATE.eq(from.state().name()),
                        METER_DOWNLOAD.TELLS.eq(from.tells()),
                        METER_DOWNLOAD.FAILURES.eq(from.failures()))
                .execute();
        if (moved != 1) {
            throw new StaleMove("meter " + from.meter() + " no longer " + from.state());
        }
    }

    static void log(DSLContext transaction, MeterDownload row, String login) {
        int _ = transaction.insertInto(METER_DOWNLOAD_STEP)
                .set(METER_DOWNLOAD_STEP.DOWNLOAD, row.download())
                .set(METER_DOWNLOAD_STEP.METER_NUMBER, row.meter())
                .set(METER_DOWNLOAD_STEP.STEP, transaction
                        .select(coalesce(max(METER_DOWNLOAD_STEP.STEP), inline(0)).plus(inline(1)))
                        .from(METER_DOWNLOAD_STEP)
                        .where(METER_DOWNLOAD_STEP.DOWNLOAD.eq(row.download()),
                                METER_DOWNLOAD_STEP.METER_NUMBER.eq(row.meter())))
                .set(METER_DOWNLOAD_STEP.STATE, row.state().name())
                .set(METER_DOWNLOAD_STEP.AT, BusinessDay.wallClock(row.changedAt()))
                .set(METER_DOWNLOAD_STEP.OPERATOR, login)
                .set(METER_DOWNLOAD_STEP.REASON_CODE, code(row.reason()))
                .set(METER_DOWNLOAD_STEP.REASON_DETAIL, detail(row.reason())).execute();
    }

    private static @Nullable String code(@Nullable Message reason) {
        return reason == null ? null : reason.code();
    }

    private static @Nullable OffsetDateTime wall(@Nullable Instant at) {
        return at == null ? null : BusinessDay.wallClock(at);
    }
}
