package wattdesk.station;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import wattdesk.board.BoardSources;
import wattdesk.board.SeenFacts;
import wattdesk.board.store.BoardRows;
import wattdesk.board.store.ChargedUsage;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountDesk;
import wattdesk.customer.MeterDesk;
import wattdesk.customer.MeterHanger;
import wattdesk.customer.OpeningSlips;
import wattdesk.customer.store.AccountRows;
import wattdesk.exchange.ExchangeDesk;
import wattdesk.exchange.ExchangePorts;
import wattdesk.exchange.store.MeterLedgerRows;
import wattdesk.exchange.store.WorkbookFiles;
import wattdesk.finder.AccountFinder;
import wattdesk.finder.store.PinyinInitials;
import wattdesk.installation.ChangeDesk;
import wattdesk.installation.ChangePorts;
import wattdesk.installation.DeviceDesk;
import wattdesk.installation.DevicePorts;
import wattdesk.installation.store.ChangeRows;
import wattdesk.installation.store.DeviceRows;
import wattdesk.message.Language;
import wattdesk.metering.LineDesk;
import wattdesk.metering.device.DeviceProfiles;
import wattdesk.metering.device.DeviceRegisters;
import wattdesk.metering.device.LineFinder;
import wattdesk.metering.device.LineGateway;
import wattdesk.metering.device.LineScans;
import wattdesk.metering.device.OpenLines;
import wattdesk.metering.device.ProfileForms;
import wattdesk.metering.device.VirtualPorts;
import wattdesk.metering.store.LineRows;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.port.StandardPorts;
import wattdesk.meterio.port.SystemSerialDevices;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.operator.FrontDoor;
import wattdesk.operator.Staff;
import wattdesk.operator.store.Argon2Hashes;
import wattdesk.operator.store.StaffRows;
import wattdesk.premises.PremisesDesk;
import wattdesk.premises.store.PremisesRows;
import wattdesk.printing.PrintDesk;
import wattdesk.printing.SaleQuotes;
import wattdesk.printing.TestPrint;
import wattdesk.printing.device.ConnectedPrinters;
import wattdesk.printing.device.PublicationPapers;
import wattdesk.printing.device.ReceiptDocuments;
import wattdesk.printing.device.ReportReceipts;
import wattdesk.printing.device.StatementPapers;
import wattdesk.printing.device.TestPapers;
import wattdesk.printing.store.PrintRows;
import wattdesk.rating.ChargedMonths;
import wattdesk.reports.print.Paper;
import wattdesk.reports.table.Limits;
import wattdesk.resale.Publication;
import wattdesk.resale.store.ResaleRows;
import wattdesk.settings.store.SettingsRows;
import wattdesk.slip.SlipBook;
import wattdesk.slip.store.SlipRows;
import wattdesk.sweep.HeardMeters;
import wattdesk.sweep.HeardRegisters;
import wattdesk.tariff.store.ChargedRows;
import wattdesk.tariff.store.TariffRows;
import wattdesk.tariff.store.TierCountRows;
import wattdesk.tariff.store.VersionRows;
import wattdesk.vending.BackOff;
import wattdesk.vending.CounterDesk;
import wattdesk.vending.Delivery;
import wattdesk.vending.LineCouriers;
import wattdesk.vending.MeterLocks;
import wattdesk.vending.ProvedProfiles;
import wattdesk.vending.SellingPorts;
import wattdesk.vending.TariffPricing;
import wattdesk.vending.TrialDesk;
import wattdesk.vending.store.HistoryRows;
import wattdesk.vending.store.OrderRows;
import wattdesk.vending.store.SaleReplay;
import wattdesk.vending.store.TransferRows;
import wattdesk.vending.store.TrialRows;

/// The services of an open station, each made once by its constructor.
final class Services implements AutoCloseable {

    private static final Duration METER_PATIENCE = Duration.ofSeconds(30);

    final SettingsRows settings;
    final TariffRows tariffs;
    final VersionRows versions;
    final ChargedMonths charged;
    final ResaleRows resale;
    final Publication.Maker publications = new PublicationPapers();
    final Staff staff;
    final FrontDoor frontDoor;
    final LineDesk lines;
    final AccountDesk accounts;
    /// For many openings at once: leaves the search index as it is.
    final AccountDesk book;
    final AccountFinder finder;
    final BoardSources board;
    final TariffPricing pricing;
    final ProfileForms forms;
    final OrderRows orders;
    final TransferRows transfers;
    final HistoryRows history;
    final OpenLines openLines;
    final LineGateway gateway;
    final LineScans search;
    final LineFinder ports;
    final TestPrint testPrint;
    final Watching watching;
    final Remoting remoting;
    /// The gateway, heard by those who watch.
    final HeardMeters heard;
    final CounterDesk vending;
    final TrialDesk trials;
    final ProvedProfiles types;
    final MeterDesk meterFile;
    final PremisesDesk premises;
    final ExchangeDesk exchange;
    final PrintDesk receipts;
    final StatementPapers papers = new StatementPapers();
    final Billing billing;
    final Prices prices;
    final AccountWindow window;
    final ChangeDesk changes;
    final DeviceDesk devices;
    private final VirtualSites sites;
    private final LineCouriers couriers;

    Services(Core core, Clock clock, VirtualSites sites) {
        var rows = core.database();
        var books = core.books();
        settings = new SettingsRows(rows, books, core.practice());
        tariffs = new TariffRows(rows, books);
        versions = new VersionRows(rows, books, tariffs, clock);
        charged = new ChargedRows(rows, tariffs);
        resale = new ResaleRows(rows, books);
        StaffRows people = new StaffRows(rows, books);
        Argon2Hashes hashes = new Argon2Hashes();
        staff = new Staff(people, hashes, clock);
        frontDoor = new FrontDoor(people, hashes, clock);
        Profiles profiles = Profiles.load(core.folder().profiles());
        lines = new LineDesk(new LineRows(rows, books), () -> { });
        PinyinInitials initials = new PinyinInitials();
        finder = new AccountFinder(this::cards, initials);
        AccountRows filed = new AccountRows(rows, books);
        forms = new ProfileForms(profiles);
        accounts = opening(core, filed, forms, clock);
        book = new AccountDesk(filed, forms, lines, tariffs, clock, () -> { }, null);
        meterFile = new MeterDesk(filed, forms, lines, tariffs, finder::refresh);
        PremisesRows property = new PremisesRows(rows, books);
        premises = new PremisesDesk(property, finder::refresh);
        DeviceProfiles known = new DeviceProfiles(profiles);
        pricing = new TariffPricing(tariffs, new TierCountRows(rows), clock);
        exchange = new ExchangeDesk(new WorkbookFiles(Limits.USUAL), new ExchangePorts(property,
                filed, new MeterLedgerRows(rows), lines, known, forms, tariffs, pricing::used),
                books, finder::refresh);
        orders = new OrderRows(rows);
        transfers = new TransferRows(rows);
        history = new HistoryRows(rows);
        receipts = printing(core);
        LineClock lineClock = new RealLineClock();
        this.sites = sites;
        openLines = new OpenLines(lines, new StandardPorts(sites), lineClock,
                core.folder().root());
        ports = finder(core, profiles, lineClock);
        testPrint = trying(core, clock);
        search = new LineScans(openLines, profiles);
        TrialRows trialBook = new TrialRows(rows);
        types = new ProvedProfiles(known, trialBook);
        gateway = new LineGateway(openLines, profiles, meter -> settings.now().practice()
                || types.byId(meter.profile()).orElseThrow().verified()
                || trialBook.openOnMeter(meter.number()));
        watching = new Watching(core, accounts, gateway, clock);
        heard = new HeardMeters(gateway, watching.keeper);
        board = new BoardSources(new SeenFacts(new BoardRows(rows), watching.keeper, clock),
                new ChargedUsage(rows), initials, gateway.frames());
        SellingPorts selling = new SellingPorts(books, orders, transfers, accounts, pricing,
                settings, types, heard, new MeterLocks(METER_PATIENCE),
                receipts::print, clock, new BackOff());
        Delivery delivery = selling.delivery();
        couriers = new LineCouriers(delivery, transfers, accounts, System::nanoTime);
        vending = CounterDesk.over(selling, delivery, couriers);
        trials = new TrialDesk(selling, trialBook, vending);
        prices = new Prices(core, tariffs, accounts, gateway, clock);
        remoting = new Remoting(core, accounts, orders, gateway.control(prices.keys, clock),
                watching, clock);
        billing = new Billing(core, tariffs,
                new HeardRegisters(gateway.forBills(clock), watching.keeper),
                new DeviceRegisters(profiles), prices.comparison, clock);
        window = new AccountWindow(core, filed, accounts, billing.settlement,
                gateway.forBills(clock), settings, receipts, clock, finder::refresh);
        watching.waitsFor(billing.runs);
        MeterHanger hanger = new MeterHanger(filed, forms, lines, tariffs);
        devices = new DeviceDesk(new DevicePorts(books, new DeviceRows(rows), filed, hanger,
                forms, lines, billing.handover, () -> settings.now().verificationDays(),
                finder::refresh), clock);
        changes = new ChangeDesk(new ChangePorts(books, new ChangeRows(rows, books), filed,
                hanger, billing.handover, pricing,
                settings, window.slips, window.desk::language, finder::refresh), clock);
    }

    private TestPrint trying(Core core, Clock clock) {
        return new TestPrint(new TestPapers(() -> settings.now().stationName(), clock),
                new ConnectedPrinters(core.folder().root()));
    }

    private LineFinder finder(Core core, Profiles profiles, LineClock clock) {
        return new LineFinder(new LineFinder.Parts(lines, openLines, profiles, clock,
                new SystemSerialDevices(), new VirtualPorts(sites, core.folder().sim(),
                        core.folder().root(), core::practice)));
    }

    private PrintDesk printing(Core core) {
        PrintRows log = new PrintRows(core.database(), core.books());
        ReceiptDocuments documents = new ReceiptDocuments(
                settings::now, new SaleQuotes(accounts, tariffs,
                        new TierCountRows(core.database())), log);
        return new PrintDesk(new ReportReceipts(documents, Paper.WIDE),
                new ConnectedPrinters(core.folder().root()), log, settings::now);
    }

    private AccountDesk opening(Core core, AccountRows filed, ProfileForms forms, Clock clock) {
        return new AccountDesk(filed, forms, lines, tariffs, clock, finder::refresh,
                new OpeningSlips(filed, core.books(), new SlipRows(core.database()),
                        () -> settings.now().receiptSeries(), this::paperLanguage, clock));
    }

    private Language paperLanguage() {
        return window.desk.language();
    }

    private List<AccountCard> cards() {
        return accounts.all();
    }

    /// What tape events mean for the rows.
    LostRecords lostRecords() {
        return new LostRecords(new SaleReplay(accounts, pricing, transfers,
                SlipBook::receipts), window.replay,
                meter -> accounts.byMeter(meter).isPresent());
    }

    /// Pending credits begin to resolve, but only where the books say what was paid.
    void start(boolean deliver) {
        finder.refresh();
        if (deliver) {
            couriers.start();
            prices.rounds.start();
            remoting.rounds.start();
        }
    }

    /// Deliveries end at their next safe point, then the lines close.
    @Override
    public void close() {
        billing.schedule.close();
        billing.runs.cancel();
        watching.close();
        couriers.close();
        prices.rounds.close();
        remoting.rounds.close();
        openLines.close();
        receipts.close();
        try {
            sites.close();
        } catch (IOException e) {
            System.getLogger(Services.class.getName())
                    .log(System.Logger.Level.WARNING, "a virtual site did not close", e);
        }
    }
}
