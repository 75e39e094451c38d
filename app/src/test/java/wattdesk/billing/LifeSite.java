package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.SHIFT;
import static wattdesk.store.generated.Tables.TARIFF;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import wattdesk.billing.store.BillingMoves;
import wattdesk.billing.store.BillingRows;
import wattdesk.billing.store.ChargeCheck;
import wattdesk.billing.store.RecordRows;
import wattdesk.customer.AccountDesk;
import wattdesk.customer.LifeDesk;
import wattdesk.customer.LifePorts;
import wattdesk.customer.MeterDesk;
import wattdesk.customer.MeterHanger;
import wattdesk.customer.store.AccountMadeOverWriter;
import wattdesk.customer.store.AccountMovedWriter;
import wattdesk.customer.store.AccountMoves;
import wattdesk.customer.store.AccountRows;
import wattdesk.customer.store.ContactWriter;
import wattdesk.customer.store.FileRows;
import wattdesk.customer.store.LifeCheck;
import wattdesk.customer.store.MetersHung;
import wattdesk.installation.ChangeDesk;
import wattdesk.installation.ChangePorts;
import wattdesk.installation.store.ChangeRows;
import wattdesk.installation.store.InstallationMoves;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Posting;
import wattdesk.ledger.store.BooksReading;
import wattdesk.ledger.store.LedgerTimeGuard;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.message.Language;
import wattdesk.metering.Line;
import wattdesk.metering.LineDesk;
import wattdesk.metering.Lines;
import wattdesk.metering.RegisterGateway;
import wattdesk.metering.device.DeviceProfiles;
import wattdesk.metering.device.DeviceRegisters;
import wattdesk.metering.device.LineGateway;
import wattdesk.metering.device.OpenLines;
import wattdesk.metering.device.ProfileForms;
import wattdesk.metering.store.LineMoves;
import wattdesk.metering.store.LineRows;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.printing.SaleQuotes;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.slip.store.SlipRows;
import wattdesk.slip.store.SlipWriter;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.store.TierCountRows;
import wattdesk.vending.BackOff;
import wattdesk.vending.CounterDesk;
import wattdesk.vending.Delivery;
import wattdesk.vending.Invariants;
import wattdesk.vending.MeterLocks;
import wattdesk.vending.SellingPorts;
import wattdesk.vending.TariffPricing;
import wattdesk.vending.store.HistoryRows;
import wattdesk.vending.store.OrderRows;
import wattdesk.vending.store.TransferRows;
import wattdesk.vending.store.VendingMoves;

/// A station's services over a line of virtual meters, everything real but time: the counter, the
/// daily run, the life of accounts and the change of devices see the same books and the same wire.
final class LifeSite implements AutoCloseable {

    static final String PROFILE = "demo-645-count";
    static final UUID SHIFT_ID = new UUID(7, 7);
    static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), SHIFT_ID);
    static final Operator SECOND = new Operator("supervisor", "李主管", Role.SUPERVISOR);

    final VirtualLineClock clock;
    final OpenBooks open;
    final FileRows files;
    final AccountDesk accounts;
    final MeterDesk meters;
    final LifeDesk life;
    final ChangeDesk changes;
    final DailyRun runs;
    final WorkDesk work;
    final RecordRows records;
    final CounterDesk counter;
    final Delivery delivery;
    final OrderRows orders;
    final TariffPricing pricing;
    final SaleQuotes quotes;
    final Tariff tariff;
    private final SlipRows slips;
    private final LineDesk lineDesk;
    private final OpenLines lines;
    private final Map<String, VirtualLine> wires = new ConcurrentHashMap<>();

    /// The first tariff is the one that accounts are opened with.
    LifeSite(Path folder, Instant now, Tariff... offered) throws Exception {
        tariff = offered[0];
        clock = new VirtualLineClock(now);
        open = OpenBooks.in(folder, new LineTime(clock), writers().toArray(MoveWriter<?>[]::new));
        var database = open.database;
        var books = open.books;
        lineDesk = new LineDesk(new LineRows(database, books), () -> { });
        furnish(List.of(offered));
        lines = new OpenLines(lineDesk, (address, settings) -> port(address), clock, folder);
        Profiles profiles = Profiles.load(null);
        LineGateway gateway = new LineGateway(lines, profiles, meter -> true);
        RegisterGateway registers = gateway.forBills(clock::instant);
        TariffBook tariffs = new Offered(List.of(offered));
        ProfileForms forms = new ProfileForms(profiles);
        records = new RecordRows(database);
        files = new FileRows(database);
        slips = new SlipRows(database);
        orders = new OrderRows(database);
        BillingPorts billing = new BillingPorts(books, new BillingRows(database), records, tariffs,
                registers, new DeviceRegisters(profiles), BillingLimits.USUAL);
        runs = new DailyRun(billing, new LedgerTimeGuard(books, open.writer), clock::instant);
        work = new WorkDesk(billing, clock::instant);
        AccountRows rows = new AccountRows(database, books);
        accounts = new AccountDesk(rows, forms, lineDesk, tariffs, clock::instant,
                () -> { }, null);
        meters = new MeterDesk(rows, forms, lineDesk, tariffs, () -> { });
        life = new LifeDesk(new LifePorts(rows, files, new FinalCharging(billing, clock::instant),
                registers, slips, books, () -> "S", () -> Language.ZH, clock::instant, () -> { }),
                accounts::preset);
        TierCountRows tiers = new TierCountRows(database);
        pricing = new TariffPricing(tariffs, tiers, new LineTime(clock));
        quotes = new SaleQuotes(accounts, tariffs, tiers);
        changes = new ChangeDesk(new ChangePorts(books, new ChangeRows(database, books), rows,
                new MeterHanger(rows, forms, lineDesk, tariffs),
                new HandoverDesk(billing, clock::instant), pricing, new Practice(), slips,
                () -> Language.ZH, () -> { }), clock::instant);
        SellingPorts selling = new SellingPorts(books, orders, new TransferRows(database),
                accounts, pricing, new Practice(), new DeviceProfiles(profiles), gateway,
                new MeterLocks(Duration.ofSeconds(5)), (order, actor) -> { }, clock::instant,
                new BackOff());
        delivery = selling.delivery();
        counter = CounterDesk.over(selling, delivery, (sale, meter, steps, wait) -> {
            Delivery.Served _ = delivery.serve(meter.number(), sale, steps);
        });
    }

    /// Another line; each house has its own, so that the meters of one are not in the way of others.
    VirtualLine line(String name) {
        VirtualLine line = VirtualLine.on("0", clock);
        wires.put(name, line);
        assertThat(lineDesk.add(new Line(name, "sim:site#" + name, "9600,8N1"), ADMIN))
                .isInstanceOf(Lines.Saved.Ok.class);
        return line;
    }

    private InProcessPort port(PortAddress address) {
        return new InProcessPort(wires.get(((PortAddress.Sim) address).line()));
    }

    private static List<MoveWriter<?>> writers() {
        List<MoveWriter<?>> writers = new ArrayList<>(BillingMoves.writers());
        writers.addAll(VendingMoves.writers());
        writers.addAll(InstallationMoves.writers());
        writers.addAll(List.of(new AccountMoves(), new AccountMovedWriter(),
                new AccountMadeOverWriter(), new ContactWriter(), new SlipWriter(),
                new MetersHung(), new LineMoves()));
        return writers;
    }

    /// The time of the line, for the books.
    private static final class LineTime extends Clock {
        private final VirtualLineClock clock;

        LineTime(VirtualLineClock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record Offered(List<Tariff> all) implements TariffBook {
        @Override
        public Optional<Tariff> find(String id) {
            return all.stream().filter(known -> known.id().equals(id)).findFirst();
        }
    }

    private static final class Practice implements SettingsBook {
        @Override
        public Settings now() {
            return Settings.defaults(true);
        }

        @Override
        public Saved change(Settings settings, Actor actor) {
            throw new UnsupportedOperationException();
        }
    }

    private void furnish(List<Tariff> tariffs) {
        int _ = open.database.write(query -> {
            for (Operator person : List.of(ADMIN.operator(), SECOND)) {
                int _ = query.insertInto(OPERATOR).set(OPERATOR.LOGIN, person.login())
                        .set(OPERATOR.DISPLAY_NAME, person.displayName())
                        .set(OPERATOR.ROLE, person.role().name())
                        .set(OPERATOR.PASSWORD_HASH, "-").set(OPERATOR.ACTIVE, true)
                        .set(OPERATOR.CREATED_AT, BusinessDay.wallClock(clock.instant()))
                        .execute();
            }
            int _ = query.insertInto(SHIFT).set(SHIFT.ID, SHIFT_ID)
                    .set(SHIFT.OPERATOR, ADMIN.operator().login()).set(SHIFT.FLOAT_FEN, 0L)
                    .set(SHIFT.OPENED_AT, BusinessDay.wallClock(clock.instant()))
                    .set(SHIFT.BUSINESS_DAY, BusinessDay.of(clock.instant()).date()).execute();
            return tariffs.stream().mapToInt(each -> query.insertInto(TARIFF)
                    .set(TARIFF.ID, each.id()).set(TARIFF.NAME, each.name())
                    .set(TARIFF.COMMODITY, each.commodity().name())
                    .set(TARIFF.DOCUMENT, "{}").execute()).sum();
        });
    }

    Approval word(String action, String subject) {
        return new Approval(UUID.randomUUID(), ADMIN.operator(), SECOND, action, subject,
                "核对无误", clock.instant());
    }

    /// Nothing but time.
    void pass(Duration time) {
        clock.sleepUntil(clock.nanoTime() + time.toNanos());
    }

    /// What the ledger says, by code of the account, debit positive.
    Map<String, Long> ledger() {
        return open.database.read(query -> query
                .select(POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF, DSL.sum(POSTING.AMOUNT_FEN))
                .from(POSTING).groupBy(POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF).stream()
                .collect(Collectors.toMap(row -> new LedgerAccount(
                                LedgerAccount.Kind.valueOf(row.value1()), row.value2()).code(),
                        row -> row.get(2, BigDecimal.class).longValueExact(), Long::sum,
                        TreeMap::new)));
    }

    List<ListedCharge> charges(String account) {
        return records.charges(account, new BusinessDay(java.time.LocalDate.of(2000, 1, 1)),
                new BusinessDay(java.time.LocalDate.of(2100, 1, 1)));
    }

    /// Numbers of receipts that were given out; there is no hole in them.
    long receipts() {
        return open.database.read(query -> {
            long highest = query.select(DSL.max(SALE.RECEIPT_NUMBER)).from(SALE).stream()
                    .mapToLong(row -> row.value1() == null ? 0 : row.value1()).sum();
            assertThat(query.fetchCount(SALE)).as("no hole").isEqualTo((int) highest);
            return highest;
        });
    }

    /// Money into the wallet of a STATION account, as a sale to it will put it there.
    void topUp(String account, Money amount) {
        topUp(account, "ELECTRICITY", amount);
    }

    void topUp(String account, String kind, Money amount) {
        JournalEntry entry = new JournalEntry(UUID.randomUUID(), JournalEntry.Kind.COLLECTED,
                UUID.randomUUID(), List.of(
                        Posting.debit(LedgerAccount.drawer(SHIFT_ID), amount),
                        Posting.credit(LedgerAccount.wallet(account, kind), amount)),
                null, null, null, null);
        assertThat(open.books.commit(new Change(UUID.randomUUID(), "top up " + account, ADMIN,
                List.of(), List.of(entry), null, new AuditEntry("TOP_UP", account, ""),
                List.of()))).isInstanceOf(Commit.Done.class);
    }

    /// Every rule of sales, charges, accounts, slips and the ledger; empty when all hold.
    String check() {
        ChargeCheck charges = new ChargeCheck(open.database);
        LifeCheck lives = new LifeCheck(open.database);
        long off = open.database.read(query -> BooksReading.unbalancedEntries(query)
                + BooksReading.trialBalance(query).values().stream()
                        .mapToLong(Long::longValue).sum());
        String broken = new HistoryRows(open.database).look(null, Invariants::broken).toString();
        return charges.splitsSum() + charges.chargesArePosted() + charges.chargesFollow()
                + lives.livesHold() + lives.slipsAreOnTheTape() + slips.numbersHaveNoHole()
                + (off == 0 ? "" : off + " fen off") + (broken.equals("[]") ? "" : broken);
    }

    @Override
    public void close() throws Exception {
        lines.close();
        open.close();
        clock.close();
    }
}
