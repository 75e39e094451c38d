package wattdesk.shell;

import org.jspecify.annotations.Nullable;
import wattdesk.billing.ui.BillingController;
import wattdesk.billing.ui.BillingRights;
import wattdesk.billing.ui.BillingServices;
import wattdesk.board.BoardSources;
import wattdesk.board.ui.BoardController;
import wattdesk.board.ui.BoardServices;
import wattdesk.board.ui.RoomBook;
import wattdesk.board.ui.RoomServices;
import wattdesk.customer.AccountCard;
import wattdesk.customer.ui.AccountServices;
import wattdesk.customer.ui.AccountsController;
import wattdesk.customer.ui.LifeServices;
import wattdesk.customer.ui.OpeningElsewhere;
import wattdesk.download.ui.DownloadController;
import wattdesk.download.ui.DownloadServices;
import wattdesk.installation.ui.DeviceController;
import wattdesk.installation.ui.DeviceServices;
import wattdesk.message.Words;
import wattdesk.metering.MeterMessages;
import wattdesk.metering.ui.LineController;
import wattdesk.metering.ui.LineServices;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Permission;
import wattdesk.operator.ui.ApprovalController;
import wattdesk.operator.ui.ApprovalRequest;
import wattdesk.operator.ui.StaffController;
import wattdesk.premises.ui.PremisesController;
import wattdesk.premises.ui.PremisesServices;
import wattdesk.premises.ui.TablesDesk;
import wattdesk.pricing.ui.PricingController;
import wattdesk.pricing.ui.PricingServices;
import wattdesk.pricing.ui.ReleaseDesk;
import wattdesk.remote.ui.RemoteController;
import wattdesk.remote.ui.RemoteServices;
import wattdesk.resale.PriceGuard;
import wattdesk.resale.ResaleBook;
import wattdesk.resale.ui.ResaleController;
import wattdesk.resale.ui.ResaleServices;
import wattdesk.settings.ui.SettingsController;
import wattdesk.start.FirstPrice;
import wattdesk.start.StartDesk;
import wattdesk.start.ui.StartController;
import wattdesk.start.ui.StartServices;
import wattdesk.station.Station;
import wattdesk.station.ui.HealthController;
import wattdesk.sweep.MeterSeen;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.Tariffs;
import wattdesk.tariff.ui.FlatPriceSheet;
import wattdesk.ui.Background;
import wattdesk.ui.HeardSheets;
import wattdesk.ui.Place;
import wattdesk.ui.Sheets;
import wattdesk.vending.Trials;
import wattdesk.vending.ui.ReasonSheet;
import wattdesk.vending.ui.SecondPerson;
import wattdesk.vending.ui.counter.CounterController;
import wattdesk.vending.ui.counter.CounterServices;
import wattdesk.vending.ui.counter.Elsewhere;
import wattdesk.vending.ui.pending.PendingController;
import wattdesk.vending.ui.receipts.ReceiptsController;
import wattdesk.vending.ui.trial.TrialController;

/// Builds each place when it is first opened.
final class Places {

    private final Station station;
    private final Actor actor;
    private final Look look;
    private final Background background;
    private final WindowOptions options;
    private final Sheets sheets;
    private final Navigation navigation;
    private @Nullable BillingController bills;
    private final WaysFromRooms ways;

    Places(Station station, Actor actor, Look look, Background background,
            WindowOptions options, Sheets sheets, Navigation navigation) {
        this.station = station;
        this.actor = actor;
        this.look = look;
        this.background = background;
        this.options = options;
        this.sheets = sheets;
        this.navigation = navigation;
        ways = new WaysFromRooms(navigation, actor.operator(), this::chargesOf);
    }

    /// What places ask of the window.
    interface Navigation {

        void go(PlaceId place);

        void dress(Look look);

        /// The station's settings have changed.
        void renamed();
    }

    Place build(PlaceId id) {
        return switch (id) {
            case COUNTER -> counter();
            case ROOMS -> rooms();
            case PENDING -> pending();
            case RECEIPTS -> new ReceiptsController(station.orders(), station.receipts(), actor,
                    look.language(), background, options.clock(), station.folder());
            case ACCOUNTS -> accounts();
            case BILLS -> bills();
            case TARIFFS -> tariffs();
            case SETTINGS -> settings();
            case START -> start();
        };
    }

    private Place counter() {
        CounterServices services = new CounterServices(station.vending(), station.orders(),
                station.accounts(), station.finder(), station.pricing(), station.gateway(),
                station.settings(), station.tariffs(actor));
        return ways.counter(new CounterController(services, actor, look.language(), background,
                options.clock(), elsewhere(), secondPerson(),
                new ReasonSheet(sheets, look.language())));
    }

    private Place rooms() {
        BoardSources sources = station.board();
        BoardServices board = new BoardServices(sources.facts(), sources.initials(),
                () -> station.settings().now().levels());
        RoomServices room = new RoomServices(station.accounts(), station.orders(),
                station.billing(), sources.usage(), station.tariffs(actor), station.pricing(),
                station.contacts(), station.remote(), station.sights(), sources.frames(),
                options.clock());
        return new BoardController(board,
                new RoomBook(room, ways, remote(), look.language(), background),
                look.language(), background, options.clock(), ways::openAccount);
    }

    private RemoteController remote() {
        RemoteServices services = new RemoteServices(station.remote(), station.sights(),
                this::commodity, card -> downloads().open(card), options.clock());
        return new RemoteController(services, actor, look.language(), background, sheets);
    }

    private Commodity commodity(String tariff) {
        return station.tariffs(actor).find(tariff).map(Tariff::commodity)
                .orElse(Commodity.ELECTRICITY);
    }

    private Elsewhere elsewhere() {
        return new Elsewhere() {
            @Override
            public void accounts() {
                navigation.go(PlaceId.ACCOUNTS);
            }

            @Override
            public void charges(String account) {
                chargesOf(account);
            }
        };
    }

    /// "Why did I pay this?": the bills, at the charges of that account.
    private void chargesOf(String account) {
        navigation.go(PlaceId.BILLS);
        if (bills != null) {
            bills.showAccount(account);
        }
    }

    private Place tariffs() {
        ResaleBook book = station.resale(actor);
        boolean mayManage = actor.operator().may(Permission.MANAGE_PREMISES);
        ResaleServices resale = new ResaleServices(book, station.tariffs(actor),
                this::accountsWith, station.settings()::now, station.publications(),
                station.folder(), options.clock(), mayManage);
        return new PricingController(pricing(), look.language(), background, sheets, approvals(),
                leave -> {
                    ResaleController opened = new ResaleController(
                            resale, look.language(), background, sheets, leave);
                    return new PricingController.Inner(opened.view(), opened::focus);
                }, this::send);
    }

    private PricingServices pricing() {
        ResaleBook book = station.resale(actor);
        return new PricingServices(station.tariffs(actor),
                station.versions(actor), this::accountsWith, station.chargedMonths(),
                (tariff, average) -> PriceGuard.look(tariff, tariff.versions().getFirst(), average,
                        book.lawful(), book.bills()),
                options.clock(), actor.operator().may(Permission.MANAGE_PREMISES));
    }

    private void send(String tariff) {
        downloads().open(tariff);
    }

    private DownloadController downloads() {
        return new DownloadController(
                new DownloadServices(station.downloads(), station.meterKeys()),
                actor, look.language(), background, sheets);
    }

    private int accountsWith(String tariff) {
        return (int) station.accounts().all().stream()
                .filter(card -> card.tariffId().equals(tariff)).map(AccountCard::number)
                .distinct().count();
    }

    private ApprovalController approvals() {
        return approvals(sheets);
    }

    private ApprovalController approvals(Sheets over) {
        return new ApprovalController(station.signIn(), actor, options.clock(), look.language(),
                background, over);
    }

    private SecondPerson secondPerson() {
        return secondPerson(approvals());
    }

    private static SecondPerson secondPerson(ApprovalController approvals) {
        return (action, subject, inWords, button, approved) -> approvals.ask(
                new ApprovalRequest(action, subject, inWords, button), approved);
    }

    private Place pending() {
        return new PendingController(station.vending(), station.orders(), actor, look.language(),
                background, options.clock(), secondPerson(),
                new ReasonSheet(sheets, look.language()));
    }

    private Place accounts() {
        return ways.accounts(new AccountsController(accountServices(), actor, look.language(),
                background, sheets, MeterMessages::of, otherSheets(station.trials())));
    }

    private AccountServices accountServices() {
        Trials trials = station.trials();
        return new AccountServices(station.accounts(), station.lines(),
                station.gateway(), station.finder()::refresh, station.meterFile(),
                station.meterTypes(), station.fitting(), station.tariffs(actor),
                meter -> trials.of(meter) instanceof Trials.Standing.Needed, life(),
                actor.operator().may(Permission.MANAGE_PREMISES));
    }

    private LifeServices life() {
        ApprovalController approvals = approvals();
        return new LifeServices(station.accountFiles(), station.accountLife(),
                station.contacts(), station.slips(), station.slipDesk(), station.folder(),
                (action, subject, inWords, button, approved) -> approvals.ask(
                        new ApprovalRequest(action, subject, inWords, button), approved));
    }

    private AccountsController.OtherSheets otherSheets(Trials trials) {
        LineServices services = new LineServices(station.lines(), station.gateway(),
                station.lineTrial(), station.meterTypes());
        return new AccountSheets(
                new LineController(services, actor, look.language(), background, sheets),
                new FlatPriceSheet(station.tariffs(actor), options.clock(), look.language(),
                        background, sheets),
                new TrialController(trials, actor, look.language(), background, sheets,
                        secondPerson()), this::chargesOf, remote(), this::devices,
                this::property);
    }

    private DeviceController devices() {
        return new DeviceController(new DeviceServices(station.devices(), station.meterChanges(),
                station.accounts(), station.lines(), station.meterTypes(), station.fitting(),
                station.tariffs(actor), station.lineSearch(),
                number -> station.sights().seen().of(number).map(MeterSeen::answeredAt),
                station.slipDesk(), station.folder(), options.clock(),
                actor.operator().may(Permission.MANAGE_PREMISES)),
                actor, look.language(), background, sheets);
    }

    private AccountsController.Inner property(Runnable back) {
        PremisesController opened = new PremisesController(new PremisesServices(
                station.premises(), station.exchange(), station.accounts(),
                actor.operator().may(Permission.MANAGE_PREMISES)),
                actor, look.language(), background, sheets, back);
        return new AccountsController.Inner(opened.view(), opened::focus);
    }

    private Place bills() {
        Operator person = actor.operator();
        BillingServices services = new BillingServices(station.dailyRuns(), station.workList(),
                station.billing(), station.chargePapers(), station.folder());
        BillingController made = new BillingController(services,
                new BillingRights(person.may(Permission.RUN_BILLING),
                        person.may(Permission.RESOLVE_READING)),
                actor, look.language(), background, sheets, options.clock());
        bills = made;
        return made;
    }

    private Place start() {
        Tariffs tariffs = station.tariffs(actor);
        StartServices services = new StartServices(
                new StartDesk(station.lines(), station.settings(), tariffs, station.premises(),
                        station.accounts(), station.orders()),
                station.portSearch(), station.lines(), station.gateway(), station.meterTypes(),
                station.testPrint(), station.settings(),
                new FirstPrice(station.versions(actor), tariffs, options.clock()),
                station.operators(), station.premises(), station.trials(), station.folder(),
                options.clock());
        StartController[] made = new StartController[1];
        Sheets heard = new HeardSheets(sheets, () -> made[0].sheetGone());
        made[0] = new StartController(services, actor, look.language(), background,
                waysFromStart(heard));
        return made[0];
    }

    private WaysFromStart waysFromStart(Sheets over) {
        ApprovalController approvals = approvals(over);
        PremisesServices property = new PremisesServices(station.premises(), station.exchange(),
                station.accounts(), actor.operator().may(Permission.MANAGE_PREMISES));
        return new WaysFromStart(
                new StaffController(station.operators(), actor, look.language(), background, over),
                ReleaseDesk.elsewhere(pricing(), look.language(), background, over, approvals),
                new TablesDesk(property, actor, look.language(), background, over, _ -> { }),
                new OpeningElsewhere(accountServices(), actor, look.language(), background, over,
                        MeterMessages::of, _ -> { }),
                new TrialController(station.trials(), actor, look.language(), background, over,
                        secondPerson(approvals)),
                ways::sell, () -> navigation.go(PlaceId.COUNTER));
    }

    private Place settings() {
        Words words = Words.of("shell", "ui", look.language());
        boolean mayChange = actor.operator().may(Permission.MANAGE_OPERATORS);
        return new SettingsPlace(new LookPane(look, words, navigation::dress),
                mayChange ? new SettingsController(station.settings(), actor, look.language(),
                        background, navigation::renamed) : null,
                mayChange ? new StaffController(station.operators(), actor, look.language(),
                        background, sheets) : null,
                new HealthController(station, actor, look.language(), background),
                PlaceId.START.mayUse(actor.operator())
                        ? () -> navigation.go(PlaceId.START) : null, words);
    }
}
