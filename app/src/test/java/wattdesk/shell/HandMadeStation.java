package wattdesk.shell;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.customer.AddressForm;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.customer.Hanging;
import wattdesk.customer.MeterFile;
import wattdesk.customer.MeterTypes;
import wattdesk.customer.NewMeter;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.finder.Finder;
import wattdesk.finder.Hit;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TimeGuard;
import wattdesk.message.Language;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;
import wattdesk.metering.CreditResult;
import wattdesk.metering.IntentLog;
import wattdesk.metering.Line;
import wattdesk.metering.LineState;
import wattdesk.metering.LineTrial;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterProfiles;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ProfileFacts;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Operator;
import wattdesk.operator.Operators;
import wattdesk.operator.Role;
import wattdesk.operator.SignIn;
import wattdesk.premises.Room;
import wattdesk.printing.ReceiptDesk;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.rating.TierCount;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.station.Finding;
import wattdesk.station.Station;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Quote;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.Tariffs;
import wattdesk.vending.Adoption;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;
import wattdesk.vending.Pricing;
import wattdesk.vending.Resolution;
import wattdesk.vending.SaleState;
import wattdesk.vending.SaleSteps;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;
import wattdesk.vending.TransferState;
import wattdesk.vending.Trials;
import wattdesk.vending.Vending;

/// A station in memory whose states can be chosen, for what a real one reaches only with luck:
/// screens in every end state, waits of any length. Every service refuses the screen's thread.
final class HandMadeStation implements Station {

    static final String PASSWORD = "correct horse battery";

    final List<AccountCard> cards = new CopyOnWriteArrayList<>();
    final List<Order> orders = new CopyOnWriteArrayList<>();
    final List<String> onScreenThread = new CopyOnWriteArrayList<>();
    final List<SellCommand> sold = new CopyOnWriteArrayList<>();
    /// Meters whose tier count was asked for.
    final List<String> counted = new CopyOnWriteArrayList<>();
    /// Anything but none is above the first tier.
    volatile TierCount tiers = TierCount.NONE;
    final List<String> acts = new CopyOnWriteArrayList<>();
    /// The open shift of each login; cleared, every next sign-in opens a new one.
    final Map<String, Actor> shifts = new java.util.concurrent.ConcurrentHashMap<>();
    final List<Operator> people = new CopyOnWriteArrayList<>(List.of(person("admin")));
    final Map<String, Line> lines = new LinkedHashMap<>();
    final Clock clock;
    volatile SettingsBook.Saved savedAnswer = new SettingsBook.Saved.Ok();
    volatile Settings settings = new Settings("示例花园", true, Money.ofYuan(1), Money.ofYuan(5000),
            Money.ofYuan(10_000), "A", "", wattdesk.settings.PaperLanguage.SCREEN,
            wattdesk.settings.BalanceLevels.DEFAULTS);
    volatile Language spoken;
    /// While set, a second person's password waits to be checked until it is counted down.
    volatile CountDownLatch proving = new CountDownLatch(0);
    volatile TransferState next = TransferState.DELIVERED;
    /// Papers of the orders that are made from now on.
    volatile int prints = 1;
    volatile boolean findFails;
    volatile boolean pdfFails;
    volatile boolean backupFails;
    volatile TimeGuard.SetBack clockBehind;
    volatile String printerTrouble = "";
    volatile boolean hasPrinter = true;
    volatile SellOutcome outcome;
    volatile ReadResult reading;
    volatile SignIn.Result signInResult;
    /// While set, a sale waits at WRITING until it is counted down.
    volatile CountDownLatch hold = new CountDownLatch(0);
    volatile long stepMillis;
    final wattdesk.billing.ui.PaperBilling bills = new wattdesk.billing.ui.PaperBilling();
    private final Path folder;

    HandMadeStation(Clock clock, Path folder) {
        this.clock = clock;
        this.folder = folder;
        lines.put("A", new Line("A", "sim:demo.toml#A", "2400,8E1"));
        lines.put("B", new Line("B", "sim:demo.toml#B", "9600,8N1"));
        String[] names = {"李晓明", "王敏", "示例住户 1206", "张伟", "欧阳堃", "陈静"};
        for (int i = 0; i < names.length; i++) {
            card("3-" + (1204 + i), names[i], "1380013" + (5678 + i), "00002417%04d".formatted(93 + i),
                    "1000%02d".formatted(i + 1));
        }
    }

    void card(String room, String name, String phone, String meter, String number) {
        cards.add(new AccountCard(number, Room.parse(room), new Customer(
                UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name, phone), BillingMode.METER, "tiered", Energy.ZERO,
                new Meter(meter, "A", "demo-645-count", meter, number), null));
    }

    /// A past order of that account.
    Order order(AccountCard card, long yuan, TransferState state, Duration ago) {
        long sequence = orders.size() + 1;
        Instant at = clock.instant().minus(ago);
        boolean there = state == TransferState.DELIVERED;
        Order order = new Order(UUID.randomUUID(), UUID.randomUUID(),
                new ReceiptNumber("A-2026", sequence), sequence, at, BusinessDay.of(at), "cashier", "cashier",
                card.number(), card.room().code(), card.customer().name(), card.meter().number(),
                Money.ofYuan(yuan), Tender.Cash.exact(Money.ofYuan(yuan)), SaleState.PAID, state,
                Money.ofFen(3762), there ? Money.ofFen(3762 + yuan * 100) : null,
                there ? 31 : null, there ? 1 : 3, there ? null : at.plusSeconds(90),
                there ? null : new Order.Trouble("WD-3001", "3 × 1.2 s"), prints, false);
        orders.add(order);
        return order;
    }

    AccountCard cardOf(String room) {
        return cards.stream().filter(c -> c.room().code().equals(room)).findFirst().orElseThrow();
    }

    /// The service, refusing the screen's thread.
    private <T> T offScreen(Class<T> type, T service) {
        Object guard = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (_, method, arguments) -> {
                    if (Platform.isFxApplicationThread()) {
                        onScreenThread.add(type.getSimpleName() + "." + method.getName());
                    }
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(guard);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Vending vending() {
        return offScreen(Vending.class, new HandMadeVending());
    }

    /// Every card as a room; what the board knows of it otherwise is not of interest here.
    @Override
    public wattdesk.board.BoardSources board() {
        return new wattdesk.board.BoardSources(offScreen(wattdesk.board.BoardFacts.class,
                new HandMadeRooms(this)), (_, _, _) -> List.of(), _ -> List.of(),
                (_, _, _) -> List.of());
    }

    @Override
    public Orders orders() {
        return offScreen(Orders.class, new HandMadeOrders());
    }

    @Override
    public Accounts accounts() {
        return offScreen(Accounts.class, new HandMadeAccounts());
    }

    @Override
    public wattdesk.customer.AccountLife accountLife() {
        return HandMadeLife.refusing();
    }

    @Override
    public wattdesk.customer.AccountFiles accountFiles() {
        return offScreen(wattdesk.customer.AccountFiles.class, HandMadeLife.files(() -> cards));
    }

    @Override
    public wattdesk.customer.Contacts contacts() {
        return HandMadeLife.contacts();
    }

    @Override
    public wattdesk.slip.SlipBook slips() {
        return HandMadeLife.slips();
    }

    @Override
    public wattdesk.slip.SlipDesk slipDesk() {
        return HandMadeLife.slipDesk();
    }

    @Override
    public Finder finder() {
        return offScreen(Finder.class, new HandMadeFinder());
    }

    @Override
    public Pricing pricing() {
        return offScreen(Pricing.class, new HandMadePricing());
    }

    @Override
    public MeterGateway gateway() {
        return offScreen(MeterGateway.class, new HandMadeGateway());
    }

    @Override
    public Lines lines() {
        return offScreen(Lines.class, new HandMadeLines());
    }

    @Override
    public LineTrial lineTrial() {
        return offScreen(LineTrial.class, (line, meter) -> {
            acts.add("tried " + line.port() + " " + meter.address());
            return gateway().read(meter);
        });
    }

    @Override
    public wattdesk.metering.PortSearch portSearch() {
        throw new UnsupportedOperationException("played on a real station");
    }

    @Override
    public wattdesk.printing.TestPrint testPrint() {
        throw new UnsupportedOperationException("played on a real station");
    }

    @Override
    public List<LineState> lineStates() {
        return List.of(new LineState("A", true, 16, null), new LineState("B", true, 9, null),
                new LineState("C", false, 0, "unplugged"));
    }

    @Override
    public Tariffs tariffs(Actor actor) {
        return offScreen(Tariffs.class, new HandMadeTariffs());
    }

    @Override
    public wattdesk.billing.ChargePapers chargePapers() {
        return explanation -> new byte[0];
    }

    @Override
    public wattdesk.download.Downloads downloads() {
        throw new UnsupportedOperationException("nothing is sent to meters here");
    }

    @Override
    public wattdesk.download.PriceComparison priceComparison() {
        throw new UnsupportedOperationException("nothing is compared here");
    }

    @Override
    public wattdesk.metering.MeterKeys meterKeys() {
        throw new UnsupportedOperationException("no meter has a password here");
    }

    @Override
    public MeterProfiles meterTypes() {
        ProfileFacts facts = new ProfileFacts("demo-645-count", "演示表", "Demo meter",
                false, true, "f1");
        return new MeterProfiles() {
            @Override
            public Optional<ProfileFacts> byId(String id) {
                return Optional.of(facts);
            }

            @Override
            public List<ProfileFacts> all() {
                return List.of(facts);
            }
        };
    }

    @Override
    public MeterTypes fitting() {
        return _ -> Optional.of(AddressForm.TWELVE_DIGITS);
    }

    @Override
    public MeterFile meterFile() {
        return offScreen(MeterFile.class, new MeterFile() {
            @Override
            public Hanging hang(NewMeter meter, Actor actor) {
                acts.add("meter " + meter.number() + " hangs at " + meter.account());
                return new Hanging.Hung(cards.getFirst());
            }

            @Override
            public Corrected correct(String account, String number, Meter wanted, String reason,
                    Actor actor) {
                acts.add("meter of " + account + " is " + wanted.address() + ": " + reason);
                return reason.isBlank() ? new Corrected.NoReason()
                        : new Corrected.Ok(cards.getFirst());
            }
        });
    }

    @Override
    public wattdesk.premises.Premises premises() {
        throw new UnsupportedOperationException("nothing is built here");
    }

    @Override
    public wattdesk.exchange.Exchange exchange() {
        throw new UnsupportedOperationException("nothing goes out or in here");
    }

    @Override
    public wattdesk.billing.DailyRuns dailyRuns() {
        return offScreen(wattdesk.billing.DailyRuns.class, bills);
    }

    @Override
    public wattdesk.installation.Devices devices() {
        throw new UnsupportedOperationException("played on a real station");
    }

    @Override
    public wattdesk.metering.LineSearch lineSearch() {
        throw new UnsupportedOperationException("played on a real station");
    }

    @Override
    public wattdesk.installation.MeterChanges meterChanges() {
        throw new UnsupportedOperationException("played on a real station");
    }

    @Override
    public wattdesk.billing.WorkList workList() {
        return offScreen(wattdesk.billing.WorkList.class, bills);
    }

    @Override
    public wattdesk.billing.BillingRecords billing() {
        return offScreen(wattdesk.billing.BillingRecords.class, bills);
    }

    @Override
    public void runDaysByItself(java.time.Duration delay) {
        // Nothing is due here.
    }

    @Override
    public wattdesk.remote.Remote remote() {
        return offScreen(wattdesk.remote.Remote.class, new wattdesk.remote.HandMadeRemote());
    }

    @Override
    public wattdesk.sweep.Sights sights() {
        return new wattdesk.sweep.HandMadeSights();
    }

    @Override
    public Trials trials() {
        return offScreen(Trials.class, new HandMadeTrials());
    }

    @Override
    public SignIn signIn() {
        return offScreen(SignIn.class, new HandMadeSignIn());
    }

    @Override
    public Operators operators() {
        return offScreen(Operators.class, new HandMadeStaff());
    }

    @Override
    public SettingsBook settings() {
        return offScreen(SettingsBook.class, new SettingsBook() {
            @Override
            public Settings now() {
                return settings;
            }

            @Override
            public Saved change(Settings wanted, Actor actor) {
                if (savedAnswer instanceof Saved.Ok) {
                    settings = wanted;
                }
                return savedAnswer;
            }
        });
    }

    @Override
    public ReceiptDesk receipts() {
        return offScreen(ReceiptDesk.class, new HandMadeDesk());
    }

    @Override
    public TimeGuard timeGuard() {
        return offScreen(TimeGuard.class, new TimeGuard() {
            @Override
            public SetBack setBack() {
                return clockBehind;
            }

            @Override
            public Confirmed confirm(UUID command, Actor actor) {
                clockBehind = null;
                acts.add("clock confirmed by " + actor.operator().login());
                return new Confirmed.Ok();
            }
        });
    }

    @Override
    public List<Finding> check() {
        return List.of(new Finding(1, "every entry sums to zero", true, true, ""));
    }

    @Override
    public Optional<wattdesk.ledger.BothSides> bothSides() {
        return Optional.empty();
    }

    @Override
    public Optional<wattdesk.message.Message> renewTape(Actor actor, Approval approval) {
        return Optional.empty();
    }

    @Override
    public List<Finding> health() {
        return List.of(new Finding(1, "disk", true, true, "120 GB"));
    }

    @Override
    public Path backUp(Path into) throws IOException {
        if (backupFails) {
            throw new IOException("disk full");
        }
        acts.add("backup");
        return into.resolve("backup.zip");
    }

    @Override
    public void close() {
        acts.add("closed");
    }

    static Operator person(String login) {
        return switch (login) {
            case "cashier" -> new Operator("cashier", "王芳", Role.CASHIER);
            case "supervisor" -> new Operator("supervisor", "赵刚", Role.SUPERVISOR);
            default -> new Operator("admin", "管理员", Role.ADMINISTRATOR);
        };
    }

    private final class HandMadeSignIn implements SignIn {
        @Override
        public Result signIn(String login, char[] password) {
            if (signInResult != null) {
                return signInResult;
            }
            return String.valueOf(password).equals(PASSWORD)
                    ? new Result.In(shifts.computeIfAbsent(login, _ -> new Actor(person(login),
                            UUID.randomUUID(), BusinessDay.of(clock.instant()))))
                    : new Result.Wrong();
        }

        @Override
        public void signOut(Actor actor) {
            acts.add("signed out " + actor.operator().login());
        }

        @Override
        public wattdesk.operator.Recovery recover(String login, char[] code, char[] password) {
            if (!String.valueOf(code).equals("K7-CODE")) {
                return new wattdesk.operator.Recovery.Wrong();
            }
            acts.add("recovered " + login);
            return new wattdesk.operator.Recovery.Done("NEW-CODE");
        }

        @Override
        public Result prove(String login, char[] password) {
            waitFor(proving);
            return signIn(login, password);
        }
    }

    private final class HandMadeStaff implements Operators {
        private final List<Operator> there = people;

        @Override
        public List<Operator> active() {
            return List.copyOf(there);
        }

        @Override
        public Added add(Operator operator, char[] password, Actor actor) {
            if (password.length < 12) {
                return new Added.PasswordTooWeak();
            }
            there.add(operator);
            return new Added.Ok();
        }

        @Override
        public Added changePassword(String login, char[] password, Actor actor) {
            acts.add("password of " + login);
            return new Added.Ok();
        }

        @Override
        public List<Member> everybody() {
            return there.stream().map(each -> new Member(each,
                    !acts.contains(each.login() + " active false"))).toList();
        }

        @Override
        public Added setActive(String login, boolean active, Actor actor) {
            acts.add(login + " active " + active);
            return new Added.Ok();
        }

        @Override
        public Added setRole(String login, wattdesk.operator.Role role, Actor actor) {
            if (login.equals("admin")) {
                return new Added.LastAdministrator(login);
            }
            there.replaceAll(each -> each.login().equals(login)
                    ? new Operator(login, each.displayName(), role) : each);
            return new Added.Ok();
        }
    }

    private final class HandMadeFinder implements Finder {
        @Override
        public List<Hit> find(String typed, int most) {
            if (findFails) {
                throw new IllegalStateException("planted");
            }
            return cards.stream()
                    .filter(c -> c.room().code().startsWith(typed)
                            || c.customer().name().contains(typed))
                    .limit(most)
                    .map(c -> new Hit(c.number(), c.room().code(), c.customer().name(), "138",
                            c.meter().number(), Hit.By.ROOM)).toList();
        }

        @Override
        public void refresh() {}
    }

    private final class HandMadeAccounts implements Accounts {
        @Override
        public Optional<AccountCard> byNumber(String account) {
            return cards.stream().filter(c -> c.number().equals(account)).findFirst();
        }

        @Override
        public Optional<AccountCard> byMeter(String meter) {
            return cards.stream().filter(c -> c.meter().number().equals(meter)).findFirst();
        }

        @Override
        public List<AccountCard> all() {
            return cards;
        }

        @Override
        public Opening open(UUID id, OpenAccount ask, Actor actor) {
            if (byMeter(ask.meterNumber()).isPresent()) {
                return new Opening.Refused(
                        new Opening.Why.MeterInUse(ask.meterNumber(), "100001"));
            }
            card(ask.room().code(), ask.customerName(), ask.phone(), ask.meterNumber(), "100099");
            return new Opening.Opened(cards.getLast(), null);
        }
    }

    private final class HandMadeOrders implements Orders {
        @Override
        public Optional<Order> bySale(UUID sale) {
            return orders.stream().filter(o -> o.sale().equals(sale)).findFirst();
        }

        @Override
        public Optional<Order> byReceipt(ReceiptNumber receipt) {
            return orders.stream().filter(o -> o.receipt().equals(receipt)).findFirst();
        }

        @Override
        public List<Order> open() {
            return orders.stream().filter(o -> o.transferState().open()).toList();
        }

        @Override
        public List<Order> lastOfMeter(String meter, int most) {
            return new ArrayList<>(orders).reversed().stream()
                    .filter(o -> o.meter().equals(meter)).limit(most).toList();
        }

        @Override
        public List<Order> between(BusinessDay from, BusinessDay to) {
            return orders.stream().filter(o -> o.day().compareTo(from) >= 0
                    && o.day().compareTo(to) <= 0).toList();
        }

        @Override
        public boolean anyDelivered() {
            return orders.stream().anyMatch(o -> o.transferState() == TransferState.DELIVERED);
        }
    }

    private final class HandMadePricing implements Pricing {
        @Override
        public TierCount counted(AccountCard account) {
            counted.add(account.meter().number());
            return tiers;
        }

        @Override
        public Energy used(AccountCard account) {
            return account.tierUsed();
        }

        @Override
        public Optional<Quote> quote(AccountCard account, TierCount counted, Money amount) {
            UnitPrice first = UnitPrice.parse("0.5380");
            UnitPrice second = UnitPrice.parse("0.5880");
            Money rest = amount.minus(Money.ofFen(6456));
            if (!counted.equals(TierCount.NONE)) {
                Energy dear = Energy.ofWh(amount.fen() * 100_000 / 5880);
                return Optional.of(new Quote(amount,
                        List.of(new Quote.Line("2", dear, second, amount)), dear, false));
            }
            if (!rest.isPositive()) {
                Energy all = Energy.ofWh(amount.fen() * 100_000 / 5380);
                return Optional.of(new Quote(amount,
                        List.of(new Quote.Line("1", all, first, amount)), all, false));
            }
            Energy more = Energy.ofWh(rest.fen() * 100_000 / 5880);
            return Optional.of(new Quote(amount, List.of(
                    new Quote.Line("1", Energy.ofWh(120_000), first, Money.ofFen(6456)),
                    new Quote.Line("2", more, second, rest)),
                    more.plus(Energy.ofWh(120_000)), false));
        }

        @Override
        public Optional<UnitPrice> highestPrice(AccountCard account) {
            return Optional.of(UnitPrice.parse("0.5880"));
        }
    }

    private final class HandMadeGateway implements MeterGateway {
        @Override
        public ReadResult read(Meter meter) {
            return reading != null ? reading : new ReadResult.Read(new MeterReading(meter.number(),
                    clock.instant().minusSeconds(3), Money.ofFen(3762), 31, null, null, null,
                    true));
        }

        @Override
        public CreditResult credit(CreditOrder order, IntentLog log, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CreditResult readBack(CreditOrder order, CreditIntent intent) {
            throw new UnsupportedOperationException();
        }
    }

    private final class HandMadeLines implements Lines {
        @Override
        public List<Line> list() {
            return List.copyOf(lines.values());
        }

        @Override
        public Saved add(Line line, Actor actor) {
            if (lines.containsKey(line.name())) {
                return new Saved.NameTaken(line.name());
            }
            lines.put(line.name(), line);
            return new Saved.Ok();
        }

        @Override
        public Saved remove(String name, Actor actor) {
            return name.equals("B") && lines.remove(name) != null ? new Saved.Ok()
                    : new Saved.InUse(name, 6);
        }
    }

    private final class HandMadeVending implements Vending {
        @Override
        public SellOutcome sell(SellCommand ask, Actor actor, SaleSteps steps, Duration wait) {
            sold.add(ask);
            if (outcome != null) {
                return outcome;
            }
            for (SaleSteps.Step step : SaleSteps.Step.values()) {
                steps.at(step);
                if (step == SaleSteps.Step.WRITING) {
                    waitFor(hold);
                }
            }
            AccountCard card = cards.stream().filter(c -> c.number().equals(ask.account()))
                    .findFirst().orElseThrow();
            Order made = order(card, ask.amount().fen() / 100, next, Duration.ZERO);
            Order order = new Order(ask.sale(), made.transfer(), made.receipt(), made.sequence(),
                    made.at(), actor.dayAt(made.at()), actor.operator().login(),
                    actor.operator().login(), made.account(), made.room(),
                    made.customer(), made.meter(), ask.amount(), ask.tender(), made.saleState(),
                    made.transferState(), made.balanceBefore(), made.balanceAfter(),
                    made.counter(), made.attempts(), made.nextTry(), made.trouble(), 1, false);
            orders.set(orders.size() - 1, order);
            return new SellOutcome.Sold(order, false);
        }

        @Override
        public Resolution tryNow(UUID sale, Actor actor) {
            acts.add("try " + sale);
            return become(sale, SaleState.PAID, TransferState.DELIVERED);
        }

        @Override
        public Resolution voidSale(UUID sale, Actor actor, Approval approval) {
            acts.add("void " + approval.approver().login() + " " + approval.reason());
            return become(sale, SaleState.VOIDED, TransferState.CANCELLED);
        }

        @Override
        public Resolution decide(UUID sale, boolean arrived, Actor actor, Approval approval) {
            acts.add("decide " + arrived + " " + approval.approver().login());
            return become(sale, SaleState.PAID,
                    arrived ? TransferState.DELIVERED : TransferState.REFUSED);
        }

        @Override
        public Adoption adoptForeignPurchase(String meter, Actor actor, String reason) {
            acts.add("adopt " + meter + " " + reason);
            return new Adoption.Adopted(33, Money.ofYuan(50));
        }

        @Override
        public Adoption adoptForeignPurchase(String meter, Actor actor, Approval approval) {
            acts.add(approval.requester().login() + " and " + approval.approver().login());
            return adoptForeignPurchase(meter, actor, approval.reason());
        }

        private Resolution become(UUID sale, SaleState state, TransferState transfer) {
            for (int i = 0; i < orders.size(); i++) {
                Order o = orders.get(i);
                if (o.sale().equals(sale)) {
                    orders.set(i, new Order(o.sale(), o.transfer(), o.receipt(), o.sequence(),
                            o.at(), o.day(), o.operator(), o.login(), o.account(), o.room(), o.customer(),
                            o.meter(), o.amount(), o.tender(), state, transfer, o.balanceBefore(),
                            o.balanceAfter(), o.counter(), o.attempts() + 1, null, null,
                            o.prints(), false));
                    return new Resolution.Now(orders.get(i));
                }
            }
            return new Resolution.Refused(new Resolution.Why.NoSuchOrder());
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never let the sale go on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    volatile Trials.Standing trial = new Trials.Standing.NotNeeded();

    @Override
    public wattdesk.tariff.Versions versions(Actor actor) {
        throw new UnsupportedOperationException("the tariff place is tested on a real station");
    }

    @Override
    public wattdesk.rating.ChargedMonths chargedMonths() {
        throw new UnsupportedOperationException("the tariff place is tested on a real station");
    }

    @Override
    public wattdesk.resale.ResaleBook resale(Actor actor) {
        throw new UnsupportedOperationException("the tariff place is tested on a real station");
    }

    @Override
    public wattdesk.resale.Publication.Maker publications() {
        throw new UnsupportedOperationException("the tariff place is tested on a real station");
    }

    private final class HandMadeTariffs implements Tariffs {
        private final Tariff tiered = new Tariff("tiered", "居民阶梯", Commodity.ELECTRICITY,
                wattdesk.printing.Papers.tariffs().all().getFirst().versions());

        @Override
        public Optional<Tariff> find(String id) {
            return Optional.of(tiered);
        }

        @Override
        public List<Tariff> all() {
            return List.of(tiered);
        }

        @Override
        public Taken take(String document) {
            return new Taken(tiered, wattdesk.message.Message.of("tariff", "WD-6201", "tiered"));
        }

        @Override
        public Taken takeFlat(String name, String price, BusinessDay from) {
            acts.add("tariff " + name + " " + price);
            boolean good = price.matches("[0-9.]+");
            return new Taken(good ? tiered : null, good
                    ? wattdesk.message.Message.of("tariff", "WD-6201", "flat-1")
                    : wattdesk.message.Message.of("tariff", "WD-6204", price));
        }
    }

    private final class HandMadeTrials implements Trials {
        @Override
        public Standing of(wattdesk.metering.Meter meter) {
            return trial;
        }

        @Override
        public SellOutcome begin(UUID sale, AccountCard card, Actor actor, Approval approval,
                SaleSteps steps, Duration wait) {
            acts.add(approval.action() + " " + approval.subject() + " by "
                    + approval.approver().login());
            Order made = order(card, 1, TransferState.DELIVERED, Duration.ZERO);
            trial = new Standing.Made(made);
            return new SellOutcome.Sold(made, false);
        }

        @Override
        public Proof confirm(UUID sale, Money displayed, Actor actor) {
            Money read = Money.ofFen(3862);
            return displayed.equals(read) ? new Proof.Proved("demo-645-count")
                    : new Proof.OtherDisplay(read, displayed);
        }
    }

    private final class HandMadeDesk implements ReceiptDesk {
        @Override
        public void speak(Language screen) {
            spoken = screen;
        }

        @Override
        public void print(Order order, Actor actor) {
            print(order, spoken, actor);
        }

        @Override
        public void print(Order order, Language language, Actor actor) {
            acts.add("print " + order.receipt());
        }

        @Override
        public BufferedImage preview(Order order, Language language, int pixelsPerMillimetre) {
            BufferedImage image = new BufferedImage(80 * pixelsPerMillimetre,
                    120 * pixelsPerMillimetre, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.setColor(Color.BLACK);
            pen.drawString(String.valueOf(order.receipt()), 40, 60);
            pen.dispose();
            return image;
        }

        @Override
        public void writePdf(Order order, Language language, Path file) throws IOException {
            if (pdfFails) {
                throw new IOException("no space");
            }
            Files.writeString(file, "pdf");
        }

        @Override
        public void writeEscPos(Order order, Language language, Path file) throws IOException {
            Files.writeString(file, "escpos");
        }

        @Override
        public boolean hasPrinter() {
            return hasPrinter;
        }

        @Override
        public State state() {
            return new State(0, printerTrouble);
        }
    }
}
