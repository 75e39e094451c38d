package wattdesk.download.store;

import static wattdesk.store.generated.Tables.METER_DOWNLOAD;
import static wattdesk.store.generated.Tables.TARIFF_DOWNLOAD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import wattdesk.download.Download;
import wattdesk.download.DownloadBook;
import wattdesk.download.MeterDownload;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Rows;
import wattdesk.store.StaleMove;

/// Downloads in the database. What people order goes through the books, the station's own steps
/// beside them: every step is kept, none is money.
public final class DownloadRows implements DownloadBook {

    private final Rows rows;
    private final Paperwork paperwork;

    public DownloadRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
    }

    @Override
    public Paperwork.Filed order(Download download, List<MeterDownload> meters, Actor actor) {
        return paperwork.file(new DownloadOrdered(download, meters), actor,
                new AuditEntry("DOWNLOAD_ORDERED", download.tariff(), "version="
                        + download.version() + " meters=" + meters.size()));
    }

    @Override
    public Paperwork.Filed change(String action, UUID download, List<MeterDownload> from,
            List<MeterDownload> to, Actor actor) {
        return paperwork.file(new DownloadChanged(from, to), actor,
                new AuditEntry(action, download.toString(), "meters=" + from.size()));
    }

    @Override
    public boolean step(MeterDownload from, MeterDownload to) {
        try {
            return rows.write(transaction -> {
                MeterDownloadRow.move(transaction, from, to);
                MeterDownloadRow.log(transaction, to, Operator.SYSTEM.login());
                return true;
            });
        } catch (StaleMove e) {
            return false;
        }
    }

    @Override
    public Optional<Download> find(UUID download) {
        return rows.read(query -> query.selectFrom(TARIFF_DOWNLOAD)
                .where(TARIFF_DOWNLOAD.ID.eq(download)).fetchOptional(DownloadRows::download));
    }

    @Override
    public Optional<Download> last(String tariff) {
        return rows.read(query -> query.selectFrom(TARIFF_DOWNLOAD)
                .where(TARIFF_DOWNLOAD.TARIFF.eq(tariff)).orderBy(TARIFF_DOWNLOAD.AT.desc())
                .limit(1).fetchOptional(DownloadRows::download));
    }

    private static Download download(Record row) {
        return new Download(row.get(TARIFF_DOWNLOAD.ID), row.get(TARIFF_DOWNLOAD.TARIFF),
                row.get(TARIFF_DOWNLOAD.VERSION).toInstant(), row.get(TARIFF_DOWNLOAD.OPERATOR),
                row.get(TARIFF_DOWNLOAD.OPERATOR_NAME), row.get(TARIFF_DOWNLOAD.AT).toInstant());
    }

    @Override
    public List<MeterDownload> meters(UUID download) {
        return rows.read(query -> query.selectFrom(METER_DOWNLOAD)
                .where(METER_DOWNLOAD.DOWNLOAD.eq(download))
                .orderBy(METER_DOWNLOAD.ROOM, METER_DOWNLOAD.METER_NUMBER)
                .fetch(MeterDownloadRow::of));
    }

    @Override
    public List<MeterDownload> due(Instant now) {
        return rows.read(query -> query.selectFrom(METER_DOWNLOAD)
                .where(METER_DOWNLOAD.OPEN_METER.isNotNull(),
                        METER_DOWNLOAD.DUE_AT.le(BusinessDay.wallClock(now)))
                .orderBy(METER_DOWNLOAD.DUE_AT, METER_DOWNLOAD.ROOM)
                .fetch(MeterDownloadRow::of));
    }
}
