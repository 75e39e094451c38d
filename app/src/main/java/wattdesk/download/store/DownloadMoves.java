package wattdesk.download.store;

import static wattdesk.store.generated.Tables.METER_DOWNLOAD;
import static wattdesk.store.generated.Tables.TARIFF_DOWNLOAD;

import java.util.List;
import org.jooq.DSLContext;
import wattdesk.download.Download;
import wattdesk.download.DownloadMessages;
import wattdesk.download.DownloadState;
import wattdesk.download.MeterDownload;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes what people order about downloads.
public final class DownloadMoves {

    private DownloadMoves() {}

    public static List<MoveWriter<?>> writers() {
        return List.of(new Orders(), new Changes());
    }

    private static final class Orders implements MoveWriter<DownloadOrdered> {

        @Override
        public Class<DownloadOrdered> kind() {
            return DownloadOrdered.class;
        }

        @Override
        public void write(DSLContext transaction, DownloadOrdered move, Stamp stamp) {
            Download download = move.download();
            int _ = transaction.insertInto(TARIFF_DOWNLOAD)
                    .set(TARIFF_DOWNLOAD.ID, download.id())
                    .set(TARIFF_DOWNLOAD.TARIFF, download.tariff())
                    .set(TARIFF_DOWNLOAD.VERSION, BusinessDay.wallClock(download.version()))
                    .set(TARIFF_DOWNLOAD.OPERATOR, download.operator())
                    .set(TARIFF_DOWNLOAD.OPERATOR_NAME, download.operatorName())
                    .set(TARIFF_DOWNLOAD.AT, BusinessDay.wallClock(download.at())).execute();
            String login = stamp.actor().operator().login();
            for (MeterDownload row : move.meters()) {
                supersede(transaction, row, login);
                MeterDownloadRow.insert(transaction, row);
                MeterDownloadRow.log(transaction, row, login);
            }
        }

        /// What is being told right now is not pulled away from under the meter.
        private static void supersede(DSLContext transaction, MeterDownload row, String login) {
            for (MeterDownload open : transaction.selectFrom(METER_DOWNLOAD)
                    .where(METER_DOWNLOAD.OPEN_METER.eq(row.meter()))
                    .fetch(MeterDownloadRow::of)) {
                if (open.state() == DownloadState.TELLING) {
                    throw new StaleMove("meter " + row.meter() + " " + open.state());
                }
                MeterDownload ended = new MeterDownload(open.download(), open.meter(),
                        open.account(), open.room(), open.way(), DownloadState.CANCELLED, null,
                        open.tells(), open.failures(), DownloadMessages.superseded(),
                        row.changedAt());
                MeterDownloadRow.move(transaction, open, ended);
                MeterDownloadRow.log(transaction, ended, login);
            }
        }
    }

    private static final class Changes implements MoveWriter<DownloadChanged> {

        @Override
        public Class<DownloadChanged> kind() {
            return DownloadChanged.class;
        }

        @Override
        public void write(DSLContext transaction, DownloadChanged move, Stamp stamp) {
            for (int i = 0; i < move.from().size(); i++) {
                MeterDownload to = move.to().get(i);
                if (to.state().open() && transaction.fetchExists(METER_DOWNLOAD,
                        METER_DOWNLOAD.OPEN_METER.eq(to.meter()),
                        METER_DOWNLOAD.DOWNLOAD.ne(to.download()))) {
                    throw new StaleMove("meter " + to.meter());
                }
                MeterDownloadRow.move(transaction, move.from().get(i), to);
                MeterDownloadRow.log(transaction, to, stamp.actor().operator().login());
            }
        }
    }
}
