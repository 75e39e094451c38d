package wattdesk.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wattdesk.billing.BillingRecords;
import wattdesk.billing.ChargePapers;
import wattdesk.billing.DailyRuns;
import wattdesk.billing.WorkList;
import wattdesk.board.BoardSources;
import wattdesk.customer.AccountFiles;
import wattdesk.customer.AccountLife;
import wattdesk.customer.Accounts;
import wattdesk.customer.Contacts;
import wattdesk.customer.MeterFile;
import wattdesk.customer.MeterTypes;
import wattdesk.download.Downloads;
import wattdesk.download.PriceComparison;
import wattdesk.exchange.Exchange;
import wattdesk.finder.Finder;
import wattdesk.installation.Devices;
import wattdesk.installation.MeterChanges;
import wattdesk.ledger.BothSides;
import wattdesk.ledger.TimeGuard;
import wattdesk.message.Message;
import wattdesk.metering.LineSearch;
import wattdesk.metering.LineState;
import wattdesk.metering.LineTrial;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterKeys;
import wattdesk.metering.MeterProfiles;
import wattdesk.metering.PortSearch;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Operators;
import wattdesk.operator.SignIn;
import wattdesk.premises.Premises;
import wattdesk.printing.ReceiptDesk;
import wattdesk.printing.TestPrint;
import wattdesk.rating.ChargedMonths;
import wattdesk.remote.Remote;
import wattdesk.resale.Publication;
import wattdesk.resale.ResaleBook;
import wattdesk.settings.SettingsBook;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipDesk;
import wattdesk.sweep.Sights;
import wattdesk.tariff.Tariffs;
import wattdesk.tariff.Versions;
import wattdesk.vending.Orders;
import wattdesk.vending.Pricing;
import wattdesk.vending.Trials;
import wattdesk.vending.Vending;

/// A station that is open: hands out its services, checks itself, closes in order.
final class OpenStation implements Station {

    private final Core core;
    private final Services services;
    private final FolderLock lock;
    private final BooksCheck booksCheck;
    private final TapeDispute dispute;
    private final Backups backups;
    private final Health health;

    /// `divergence` is what the start found between tape and database; empty where nothing.
    OpenStation(Core core, Services services, FolderLock lock, Clock clock, String divergence) {
        this.core = core;
        this.services = services;
        this.lock = lock;
        booksCheck = new BooksCheck(core, services.history);
        dispute = new TapeDispute(core, booksCheck.ledger(), clock, divergence, () -> {
            services.start(true);
            checkInBackground();
        });
        backups = new Backups(core, clock, booksCheck.ledger());
        health = new Health(core, clock, booksCheck.ledger(), backups,
                new ServiceHealth(services, clock)::get);
    }

    /// Looks at every rule beside the work of the day; one that does not hold stops the till. Where
    /// tape and database disagree, nothing is sold anyway.
    void checkInBackground() {
        if (!core.agreed()) {
            return;
        }
        Thread.ofPlatform().daemon().name("start-check").start(() -> {
            try {
                check().stream().filter(f -> !f.holds()).findFirst()
                        .ifPresent(f -> core.writer().refusals().stopTill(
                                StationMessages.RULE_BROKEN,
                                f.number() + " " + f.rule() + ": " + f.detail()));
            } catch (RuntimeException e) {
                System.getLogger(OpenStation.class.getName())
                        .log(System.Logger.Level.DEBUG, "the check at the start was cut short", e);
            }
        });
    }

    Services services() {
        return services;
    }

    Core core() {
        return core;
    }

    @Override
    public Path folder() {
        return core.folder().root();
    }

    @Override
    public Vending vending() {
        return services.vending;
    }

    @Override
    public Tariffs tariffs(Actor actor) {
        return services.versions.tariffs(actor);
    }

    @Override
    public Versions versions(Actor actor) {
        return services.versions.of(actor);
    }

    @Override
    public ResaleBook resale(Actor actor) {
        return services.resale.of(actor);
    }

    @Override
    public Publication.Maker publications() {
        return services.publications;
    }

    @Override
    public ChargedMonths chargedMonths() {
        return services.charged;
    }

    @Override
    public ChargePapers chargePapers() {
        return services.papers;
    }

    @Override
    public Downloads downloads() {
        return services.prices.downloads;
    }

    @Override
    public PriceComparison priceComparison() {
        return services.prices.comparison;
    }

    @Override
    public MeterKeys meterKeys() {
        return services.prices.keys;
    }

    @Override
    public MeterProfiles meterTypes() {
        return services.types;
    }

    @Override
    public MeterTypes fitting() {
        return services.forms;
    }

    @Override
    public MeterFile meterFile() {
        return services.meterFile;
    }

    @Override
    public Premises premises() {
        return services.premises;
    }

    @Override
    public Exchange exchange() {
        return services.exchange;
    }

    @Override
    public DailyRuns dailyRuns() {
        return services.billing.runs;
    }

    @Override
    public MeterChanges meterChanges() {
        return services.changes;
    }

    @Override
    public Devices devices() {
        return services.devices;
    }

    @Override
    public WorkList workList() {
        return services.billing.workList;
    }

    @Override
    public BillingRecords billing() {
        return services.billing.records;
    }

    @Override
    public void runDaysByItself(Duration delay) {
        if (core.agreed()) {
            services.billing.schedule.start(delay);
            services.watching.start(delay);
        }
    }

    @Override
    public Remote remote() {
        return services.remoting.desk;
    }

    @Override
    public Sights sights() {
        return services.watching.sights;
    }

    @Override
    public Trials trials() {
        return services.trials;
    }

    @Override
    public BoardSources board() {
        return services.board;
    }

    @Override
    public Orders orders() {
        return services.orders;
    }

    @Override
    public AccountLife accountLife() {
        return services.window.life;
    }

    @Override
    public AccountFiles accountFiles() {
        return services.window.files;
    }

    @Override
    public Contacts contacts() {
        return services.window.contacts;
    }

    @Override
    public SlipBook slips() {
        return services.window.slips;
    }

    @Override
    public SlipDesk slipDesk() {
        return services.window.desk;
    }

    @Override
    public Accounts accounts() {
        return services.accounts;
    }

    @Override
    public Finder finder() {
        return services.finder;
    }

    @Override
    public Pricing pricing() {
        return services.pricing;
    }

    @Override
    public MeterGateway gateway() {
        return services.heard;
    }

    @Override
    public Lines lines() {
        return services.lines;
    }

    @Override
    public List<LineState> lineStates() {
        return services.openLines.states();
    }

    @Override
    public LineSearch lineSearch() {
        return services.search;
    }

    @Override
    public LineTrial lineTrial() {
        return services.gateway;
    }

    @Override
    public PortSearch portSearch() {
        return services.ports;
    }

    @Override
    public TestPrint testPrint() {
        return services.testPrint;
    }

    @Override
    public SignIn signIn() {
        return services.frontDoor;
    }

    @Override
    public Operators operators() {
        return services.staff;
    }

    @Override
    public SettingsBook settings() {
        return services.settings;
    }

    @Override
    public ReceiptDesk receipts() {
        return services.receipts;
    }

    @Override
    public TimeGuard timeGuard() {
        return core.timeGuard();
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings =
                new ArrayList<>(services.billing.into(booksCheck.findings()));
        findings.addAll(services.window.check());
        return findings;
    }

    @Override
    public Optional<BothSides> bothSides() {
        return dispute.sides();
    }

    @Override
    public Optional<Message> renewTape(Actor actor, Approval approval) {
        return dispute.renew(actor, approval);
    }

    @Override
    public List<Finding> health() {
        return health.findings();
    }

    @Override
    public Path backUp(Path into) throws IOException {
        return backups.into(into);
    }

    @Override
    public void close() {
        try (lock) {
            services.close();
            core.close();
        } catch (IOException | RuntimeException e) {
            System.getLogger(OpenStation.class.getName())
                    .log(System.Logger.Level.ERROR, "the station did not close cleanly", e);
        }
    }
}
