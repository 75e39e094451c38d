package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.SHIFT;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountDesk;
import wattdesk.customer.AddressForm;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.customer.store.AccountMoves;
import wattdesk.customer.store.AccountRows;
import wattdesk.customer.store.MeterCorrections;
import wattdesk.customer.store.MetersHung;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.metering.Line;
import wattdesk.metering.LineDesk;
import wattdesk.metering.Meter;
import wattdesk.metering.device.DeviceProfiles;
import wattdesk.metering.device.LineGateway;
import wattdesk.metering.device.OpenLines;
import wattdesk.metering.store.LineMoves;
import wattdesk.metering.store.LineRows;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.tariff.store.TariffMoves;
import wattdesk.tariff.store.TariffRows;
import wattdesk.tariff.store.TierCountRows;
import wattdesk.vending.BackOff;
import wattdesk.vending.CounterDesk;
import wattdesk.vending.Courier;
import wattdesk.vending.Delivery;
import wattdesk.vending.Invariants;
import wattdesk.vending.MeterLocks;
import wattdesk.vending.Order;
import wattdesk.vending.ProvedProfiles;
import wattdesk.vending.SaleSteps;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellingPorts;
import wattdesk.vending.TariffPricing;
import wattdesk.vending.Tender;
import wattdesk.vending.TrialDesk;
import wattdesk.vending.Verdict;

/// A counter with everything real but time: database, tape, line, protocol, and a virtual meter at
/// its other end. Deliveries run where they are asked for.
final class RealCounter implements Courier, AutoCloseable {

    /// Protocols under test.
    enum Kind {
        DLT645("2400,8E1", "demo-645-count", "000024170093"),
        MODBUS("9600,8N1", "acrel-ddsy1352-b", "5");

        final String settings;
        final String profile;
        final String address;

        Kind(String settings, String profile, String address) {
            this.settings = settings;
            this.profile = profile;
            this.address = address;
        }

        MeterSpec.Builder meter() {
            MeterSpec.Builder spec = this == DLT645
                    ? MeterSpec.count(address).customer("000010000001")
                    : MeterSpec.acrel(5, "000025170105");
            return spec.balanceFen(3_762).count(31).totalFen(500_000).energyWh(62_370)
                    .hoardingFen(1_000_000);
        }
    }

    static final Operator WANG = new Operator("cashier", "王芳", Role.CASHIER);
    static final Operator LI = new Operator("supervisor", "李主管", Role.SUPERVISOR);
    static final Actor ADMIN = new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), null);

    final Actor cashier = new Actor(WANG, new UUID(7, 1));
    final Actor supervisor = new Actor(LI, new UUID(7, 2));
    final VirtualLineClock clock;
    final VirtualLine line;
    final VirtualMeter device;
    final OpenBooks open;
    final OrderRows orders;
    final HistoryRows history;
    final Delivery delivery;
    final CounterDesk desk;
    final AccountCard account;
    final SaleReplay replay;
    final SellingPorts ports;
    final TrialDesk trials;
    /// False makes it a real station, where types that nobody verified take no money.
    volatile boolean practice = true;
    private final OpenLines lines;
    private boolean ownsClock;

    RealCounter(Path folder, Kind kind) throws Exception {
        this(folder, kind, new VirtualLineClock(Instant.now()), null, null);
        ownsClock = true;
    }

    /// On the same folder and the same meter after a stop: `line` and `device` live on, and the
    /// clock, which whoever made it closes.
    RealCounter(Path folder, Kind kind, VirtualLineClock clock, VirtualLine line,
            VirtualMeter device) throws Exception {
        this.clock = clock;
        clock.enter();
        this.line = line == null ? VirtualLine.on(kind.settings, clock) : line;
        this.device = device == null ? this.line.add(kind.meter()) : device;
        List<MoveWriter<?>> writers = new ArrayList<>(VendingMoves.writers());
        writers.addAll(List.of(new AccountMoves(), new MetersHung(), new MeterCorrections(),
                new LineMoves(), new TariffMoves()));
        open = OpenBooks.in(folder, Clock.systemUTC(), writers.toArray(MoveWriter<?>[]::new));
        TariffRows tariffs = new TariffRows(open.database, open.books);
        LineDesk lineDesk = new LineDesk(new LineRows(open.database, open.books), () -> { });
        AccountDesk accounts = new AccountDesk(new AccountRows(open.database, open.books),
                RealCounter::form, lineDesk, tariffs, Clock.systemUTC(), () -> { }, null);
        if (accounts.all().isEmpty()) {
            furnish(kind, tariffs, lineDesk, accounts);
        }
        people();
        account = accounts.all().getFirst();
        lines = new OpenLines(lineDesk, (address, settings) -> port(), clock, folder);
        Profiles profiles = Profiles.load(null);
        orders = new OrderRows(open.database);
        history = new HistoryRows(open.database);
        TrialRows trialRows = new TrialRows(open.database);
        ProvedProfiles types = new ProvedProfiles(new DeviceProfiles(profiles), trialRows);
        ports = new SellingPorts(open.books, orders, new TransferRows(open.database),
                accounts, new TariffPricing(tariffs,
                        new TierCountRows(open.database), Clock.systemUTC()), settings(),
                types, new LineGateway(lines, profiles, meter -> practice
                        || types.byId(meter.profile()).orElseThrow().verified()
                        || trialRows.openOnMeter(meter.number())),
                new MeterLocks(Duration.ofSeconds(5)), (order, actor) -> { }, clock::instant,
                new BackOff());
        replay = new SaleReplay(accounts, ports.pricing(), ports.transfers(), series -> series);
        delivery = ports.delivery();
        desk = CounterDesk.over(ports, delivery, this);
        trials = new TrialDesk(ports, trialRows, desk);
    }

    private InProcessPort port() throws PortException {
        if (line.vanished()) {
            throw new PortException(PortException.Reason.MISSING, "unplugged");
        }
        return new InProcessPort(line);
    }

    private static Optional<AddressForm> form(String profile) {
        return Optional.of(profile.startsWith("acrel")
                ? AddressForm.UNIT : AddressForm.TWELVE_DIGITS);
    }

    private void furnish(Kind kind, TariffRows tariffs, LineDesk lineDesk, AccountDesk accounts) {
        DemoTariffs.documents().forEach(document -> tariffs.add(document, Actor.SYSTEM));
        assertThat(lineDesk.add(new Line("A", "sim:site#A", kind.settings), ADMIN)).isNotNull();
        assertThat(accounts.open(new OpenAccount(Room.parse("3-1204"), "𠮷田堃", null,
                device.number(), "A", kind.profile, kind.address, BillingMode.METER, null,
                "000010000001", Energy.ZERO), ADMIN)).isInstanceOf(Opening.Opened.class);
    }

    private void people() {
        for (Actor actor : List.of(cashier, supervisor)) {
            Operator who = actor.operator();
            open.database.write(session -> session.fetchExists(OPERATOR,
                    OPERATOR.LOGIN.eq(who.login())) ? 0 : session.insertInto(OPERATOR)
                    .set(OPERATOR.LOGIN, who.login())
                    .set(OPERATOR.DISPLAY_NAME, who.displayName())
                    .set(OPERATOR.ROLE, who.role().name()).set(OPERATOR.PASSWORD_HASH, "-")
                    .set(OPERATOR.ACTIVE, true)
                    .set(OPERATOR.CREATED_AT, BusinessDay.wallClock(Instant.now())).execute());
            open.database.write(session -> session.fetchExists(SHIFT,
                    SHIFT.ID.eq(actor.shift())) ? 0 : session.insertInto(SHIFT)
                    .set(SHIFT.ID, actor.shift()).set(SHIFT.OPERATOR, who.login())
                    .set(SHIFT.OPENED_AT, BusinessDay.wallClock(Instant.now()))
                    .set(SHIFT.BUSINESS_DAY, BusinessDay.of(Instant.now()).date())
                    .set(SHIFT.FLOAT_FEN, 0L).execute());
        }
    }

    private SettingsBook settings() {
        return new SettingsBook() {
            @Override
            public Settings now() {
                return Settings.defaults(practice);
            }

            @Override
            public Saved change(Settings settings, Actor actor) {
                throw new UnsupportedOperationException();
            }
        };
    }

    SellCommand sale(long yuan) {
        Money amount = Money.ofYuan(yuan);
        return new SellCommand(UUID.randomUUID(), account.number(), amount,
                Tender.Cash.exact(amount), SellCommand.Delivery.BUS);
    }

    Approval approval(String action, UUID sale) {
        return new Approval(UUID.randomUUID(), WANG, LI, action, sale.toString(), "looked at it",
                Instant.now());
    }

    @Override
    public void bring(UUID sale, Meter meter, SaleSteps steps, Duration wait) {
        Delivery.Served ignored = delivery.serve(meter.number(), sale, steps);
    }

    /// Time goes on; then what is due is served, as the tick would.
    void later(Duration time) {
        clock.sleepUntil(clock.nanoTime() + time.toNanos());
        if (line.vanished()) {
            line.replug();
            clock.sleepUntil(clock.nanoTime() + Duration.ofSeconds(6).toNanos());
        }
        Delivery.Served ignored = delivery.serve(device.number(), null, at -> { });
    }

    Order order(SellCommand command) {
        return orders.bySale(command.sale()).orElseThrow();
    }

    void assertBooksHold() {
        List<Verdict> broken = history.look(null, Invariants::broken);
        assertThat(broken).isEmpty();
    }

    @Override
    public void close() throws Exception {
        lines.close();
        open.close();
        clock.leave();
        if (ownsClock) {
            clock.close();
        }
    }
}
