package wattdesk.station;

import java.nio.file.Path;
import java.time.Duration;
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

/// An open station: everything that screens and commands may ask for.
public interface Station extends AutoCloseable {

    Path folder();

    Vending vending();

    /// The tariffs as that person sees and adds them.
    Tariffs tariffs(Actor actor);

    /// Drafts and released versions as that person makes them.
    Versions versions(Actor actor);

    /// Supplier bills and lawful prices as that person keeps them.
    ResaleBook resale(Actor actor);

    Publication.Maker publications();

    /// What was charged, for rehearsing other prices on it.
    ChargedMonths chargedMonths();

    /// Explanations of charges on paper.
    ChargePapers chargePapers();

    /// Bringing tariffs to meters.
    Downloads downloads();

    /// What the meters hold of the prices, compared with the station's.
    PriceComparison priceComparison();

    /// Passwords that let the station change its meters.
    MeterKeys meterKeys();

    /// The meter types of the program and of the folder.
    MeterProfiles meterTypes();

    /// Which accounts and tariffs the meter types fit.
    MeterTypes fitting();

    /// Corrects what is filed about a meter.
    MeterFile meterFile();

    /// Guided changes of meters.
    MeterChanges meterChanges();

    /// Meters that hang, lie in stock or are retired.
    Devices devices();

    /// Sites, buildings, floors and rooms.
    Premises premises();

    /// Excel in and out.
    Exchange exchange();

    /// The daily run.
    DailyRuns dailyRuns();

    /// Accounts that are parked, and days of meters without a reading.
    WorkList workList();

    /// Charges and what explains them.
    BillingRecords billing();

    /// From now on due and missed days are run and meters are swept by themselves, in the
    /// background; the first look is after `delay`. For the window: a command runs what it is told.
    void runDaysByItself(Duration delay);

    /// Telling single meters what to do.
    Remote remote();

    /// What the station last saw of its meters.
    Sights sights();

    /// Test sales of meter types that nobody verified.
    Trials trials();

    /// Every room, for the board and the pages of rooms.
    BoardSources board();

    Orders orders();

    Accounts accounts();

    /// What happens to accounts between their first and their last day.
    AccountLife accountLife();

    /// Accounts of every state, with what they hold and what happened to them.
    AccountFiles accountFiles();

    /// Whom to tell about an account.
    Contacts contacts();

    /// Papers that were handed over.
    SlipBook slips();

    SlipDesk slipDesk();

    Finder finder();

    Pricing pricing();

    MeterGateway gateway();

    Lines lines();

    List<LineState> lineStates();

    /// Looks for meters on a line.
    LineSearch lineSearch();

    /// Tries a line before it is added.
    LineTrial lineTrial();

    /// Finds ports, and meters behind them.
    PortSearch portSearch();

    /// Tries a printer.
    TestPrint testPrint();

    SignIn signIn();

    Operators operators();

    SettingsBook settings();

    ReceiptDesk receipts();

    /// Whether the clock may be trusted; the till stops while it may not.
    TimeGuard timeGuard();

    /// Every invariant, the audit chain, the trial balance.
    List<Finding> check();

    /// What tape and database each say where they disagree; empty while they agree.
    Optional<BothSides> bothSides();

    /// Puts the tape away and writes it anew from the database, on the word of two persons for what
    /// [#bothSides] shows: an approval of action "RENEW_TAPE" with its subject. Empty when done.
    Optional<Message> renewTape(Actor actor, Approval approval);

    /// Disk, database, ports, printers, clock, backup age.
    List<Finding> health();

    /// Writes a verified backup into the folder and returns its file.
    Path backUp(Path into) throws java.io.IOException;

    /// Stops deliveries at their next safe point, closes lines and database. Never interrupts.
    @Override
    void close();
}
