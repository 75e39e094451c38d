package wattdesk.station;

import java.time.Clock;
import wattdesk.customer.Accounts;
import wattdesk.download.DownloadDesk;
import wattdesk.download.DownloadRounds;
import wattdesk.download.Foresight;
import wattdesk.download.PriceComparison;
import wattdesk.download.Teller;
import wattdesk.download.store.ComparisonRows;
import wattdesk.download.store.DownloadRows;
import wattdesk.metering.MeterKeys;
import wattdesk.metering.PriceGateway;
import wattdesk.metering.device.LineGateway;
import wattdesk.tariff.TariffBook;

/// What brings prices to meters and compares them.
final class Prices {

    final MeterKeys keys;
    final DownloadDesk downloads;
    final DownloadRounds rounds;
    final PriceComparison comparison;

    Prices(Core core, TariffBook tariffs, Accounts accounts, LineGateway lines, Clock clock) {
        keys = new MeterKeyFile(core.folder().meterKeys(), core.folder().keyPassword());
        PriceGateway gateway = lines.prices(keys);
        DownloadRows book = new DownloadRows(core.database(), core.books());
        downloads = new DownloadDesk(
                book, new Foresight(tariffs, accounts, gateway, clock), clock);
        rounds = new DownloadRounds(
                book, new Teller(book, tariffs, accounts, gateway, clock), accounts, clock);
        comparison = new PriceComparison(
                new ComparisonRows(core.database()), tariffs, accounts, gateway, clock);
    }
}
