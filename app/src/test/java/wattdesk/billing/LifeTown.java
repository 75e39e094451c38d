package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.LINE;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.SHIFT;
import static wattdesk.store.generated.Tables.TARIFF;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import wattdesk.billing.store.BillingMoves;
import wattdesk.billing.store.BillingRows;
import wattdesk.billing.store.ChargeCheck;
import wattdesk.billing.store.RecordRows;
import wattdesk.customer.AccountDesk;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountLife;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.AddressForm;
import wattdesk.customer.BillingMode;
import wattdesk.customer.ContactDesk;
import wattdesk.customer.LifeDesk;
import wattdesk.customer.LifePorts;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.customer.store.AccountMadeOverWriter;
import wattdesk.customer.store.AccountMovedWriter;
import wattdesk.customer.store.AccountMoves;
import wattdesk.customer.store.AccountRows;
import wattdesk.customer.store.ContactWriter;
import wattdesk.customer.store.FileRows;
import wattdesk.customer.store.LifeCheck;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Paperwork;
import wattdesk.ledger.Posting;
import wattdesk.ledger.store.BooksReading;
import wattdesk.ledger.store.LedgerTimeGuard;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.ledger.store.SettableClock;
import wattdesk.message.Language;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterFacts;
import wattdesk.metering.RegisterGateway;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.slip.store.SlipRows;
import wattdesk.slip.store.SlipWriter;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.vending.store.VendingMoves;

/// Accounts whose whole life can be lived, on real books and real billing; the meters are models.
public final class LifeTown implements AutoCloseable, RegisterGateway {

    static final String LINE_NAME = "A";
    static final UUID SHIFT_ID = new UUID(7, 7);
    static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), SHIFT_ID);
    static final Operator SECOND = new Operator("supervisor", "李主管", Role.SUPERVISOR);

    final SettableClock clock;
    final OpenBooks open;
    final Map<String, ModelMeter> meters = new HashMap<>();
    final FileRows files;
    final SlipRows slips;
    final AccountDesk accounts;
    final ContactDesk contacts;
    final AccountLife life;
    final DailyRun runs;
    final WorkDesk work;
    final RecordRows records;
    final Tariff tariff;

    /// What a decorator makes of the books is what the life of accounts sees.
    LifeTown(Path folder, Instant now, Tariff tariff, BillingTown.Decorator decorator)
            throws Exception {
        clock = new SettableClock(now);
        this.tariff = tariff;
        List<MoveWriter<?>> writers = new ArrayList<>(BillingMoves.writers());
        writers.addAll(VendingMoves.writers());
        writers.addAll(List.of(new AccountMoves(), new AccountMovedWriter(),
                new AccountMadeOverWriter(), new ContactWriter(), new SlipWriter()));
        open = OpenBooks.in(folder, clock, writers.toArray(MoveWriter<?>[]::new));
        Books books = decorator.around(open.books);
        records = new RecordRows(open.database);
        files = new FileRows(open.database);
        slips = new SlipRows(open.database);
        BillingPorts ports = new BillingPorts(books, new BillingRows(open.database), records,
                book(), this, profile -> Optional.of(
                        new RegisterFacts(Commodity.ELECTRICITY, BillingTown.WIDTH)),
                BillingLimits.USUAL);
        runs = new DailyRun(ports, new LedgerTimeGuard(open.books, open.writer), clock);
        work = new WorkDesk(ports, clock);
        AccountRows rows = new AccountRows(open.database, books);
        accounts = new AccountDesk(rows, profile -> Optional.of(AddressForm.TWELVE_DIGITS),
                lines(), book(), clock, () -> { }, null);
        contacts = new ContactDesk(files, new Paperwork(books));
        life = new LifeDesk(new LifePorts(rows, files, new FinalCharging(ports, clock), this,
                slips, books, () -> "A", () -> Language.ZH, clock, () -> { }), accounts::preset);
        furnish();
    }

    private TariffBook book() {
        return new TariffBook() {
            @Override
            public Optional<Tariff> find(String id) {
                return Optional.of(tariff).filter(known -> known.id().equals(id));
            }

            @Override
            public List<Tariff> all() {
                return List.of(tariff);
            }
        };
    }

    private static Lines lines() {
        return new Lines() {
            @Override
            public List<Line> list() {
                return List.of(new Line(LINE_NAME, "sim:x#A", "9600,8N1"));
            }

            @Override
            public Saved add(Line line, Actor actor) {
                throw new UnsupportedOperationException("one line only");
            }

            @Override
            public Saved remove(String name, Actor actor) {
                throw new UnsupportedOperationException("one line only");
            }
        };
    }

    private void furnish() {
        int _ = open.database.write(query -> {
            if (query.fetchExists(TARIFF)) {
                return 0;
            }
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
            int _ = query.insertInto(LINE).set(LINE.NAME, LINE_NAME).set(LINE.PORT, "sim:x#A")
                    .set(LINE.SETTINGS, "9600,8N1").execute();
            return query.insertInto(TARIFF).set(TARIFF.ID, tariff.id())
                    .set(TARIFF.NAME, tariff.name())
                    .set(TARIFF.COMMODITY, tariff.commodity().name())
                    .set(TARIFF.DOCUMENT, "{}").execute();
        });
    }

    ModelMeter meter(String number, long firstWh, long whPerHour) {
        ModelMeter meter = new ModelMeter(number, clock.instant(), firstWh, whPerHour);
        meters.put(number, meter);
        return meter;
    }

    OpenAccount request(String room, String meter, BillingMode mode) {
        return new OpenAccount(Room.parse(room), "示例住户 " + room, null, meter, LINE_NAME,
                "demo-645-count", meter, mode, tariff.id(), null, Energy.ZERO);
    }

    static String opened(Opening opening) {
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).account().number();
    }

    AccountPlan plan(AccountOrder order) {
        AccountLife.Preview preview = life.preview(order, ADMIN);
        assertThat(preview).isInstanceOf(AccountLife.Preview.Ready.class);
        return ((AccountLife.Preview.Ready) preview).plan();
    }

    AccountLife.Why refused(AccountOrder order) {
        AccountLife.Preview preview = life.preview(order, ADMIN);
        assertThat(preview).isInstanceOf(AccountLife.Preview.Not.class);
        return ((AccountLife.Preview.Not) preview).why();
    }

    Approval word(AccountPlan plan) {
        return new Approval(UUID.randomUUID(), ADMIN.operator(), SECOND, AccountPlan.APPROVE,
                plan.subject(), "核对无误", clock.instant());
    }

    AccountLife.Performed.Done done(AccountOrder order) {
        AccountPlan plan = plan(order);
        AccountLife.Performed performed =
                life.perform(UUID.randomUUID(), plan, ADMIN, word(plan));
        assertThat(performed).isInstanceOf(AccountLife.Performed.Done.class);
        return (AccountLife.Performed.Done) performed;
    }

    AccountFile file(String account) {
        return files.file(account).orElseThrow();
    }

    /// Money into the wallet of a STATION account, as a sale to it will put it there.
    void topUp(String account, Money amount) {
        JournalEntry entry = new JournalEntry(UUID.randomUUID(), JournalEntry.Kind.COLLECTED,
                UUID.randomUUID(), List.of(
                        Posting.debit(LedgerAccount.drawer(SHIFT_ID), amount),
                        Posting.credit(LedgerAccount.wallet(account, "ELECTRICITY"), amount)),
                null, null, null, null);
        assertThat(open.books.commit(new Change(UUID.randomUUID(), "top up " + account, ADMIN,
                List.of(), List.of(entry), null, new AuditEntry("TOP_UP", account, ""),
                List.of()))).isInstanceOf(Commit.Done.class);
    }

    /// Takes it off the wall without a word, or hangs it elsewhere.
    void hang(String number, @org.jspecify.annotations.Nullable String account) {
        int _ = open.database.write(query -> query.update(METER).set(METER.ACCOUNT, account)
                .where(METER.NUMBER.eq(number)).execute());
    }

    /// Another meter at an account.
    void add(String number, String account) {
        int _ = open.database.write(query -> query.insertInto(METER).set(METER.NUMBER, number)
                .set(METER.ACCOUNT, account).set(METER.LINE, LINE_NAME)
                .set(METER.PROFILE, "demo-645-count").set(METER.ADDRESS, number)
                .set(METER.CUSTOMER_NUMBER, "1").execute());
    }

    /// The old device goes, another takes its place; nobody says anything about registers yet.
    void replace(String old, String with, String account) {
        add(with, account);
        hang(old, null);
    }

    List<ListedCharge> charges(String account) {
        return records.charges(account, new BusinessDay(LocalDate.of(2000, 1, 1)),
                new BusinessDay(LocalDate.of(2100, 1, 1)));
    }

    /// Every rule that speaks of charges, accounts, slips and the ledger; empty when all hold.
    String check() {
        ChargeCheck charges = new ChargeCheck(open.database);
        LifeCheck lives = new LifeCheck(open.database);
        long off = open.database.read(query -> BooksReading.unbalancedEntries(query)
                + BooksReading.trialBalance(query).values().stream()
                        .mapToLong(Long::longValue).sum());
        return charges.splitsSum() + charges.chargesArePosted() + charges.chargesFollow()
                + lives.livesHold() + lives.slipsAreOnTheTape() + slips.numbersHaveNoHole()
                + (off == 0 ? "" : off + " fen off");
    }

    /// What is in the drawer.
    long drawerFen() {
        return open.database.read(query ->
                BooksReading.trialBalance(query).getOrDefault("DRAWER", 0L));
    }

    @Override
    public synchronized Contact contact(Meter asked, Set<LocalDate> midnights) {
        ModelMeter meter = meters.get(asked.number());
        if (meter == null || meter.offline) {
            return new Contact.Missed(Cause.NO_ANSWER, "TIMEOUT");
        }
        Instant now = clock.instant();
        Map<LocalDate, Frozen> frozen = new HashMap<>();
        for (LocalDate day : midnights) {
            Instant at = BillingTown.midnight(day);
            if (!at.isAfter(now) && at.isAfter(meter.hung)) {
                frozen.put(day, new Frozen(at, meter.figures(at)));
            }
        }
        return new Contact.Answered(now, meter.figures(now), null, null, meter.drift, frozen);
    }

    @Override
    public void close() throws java.io.IOException {
        open.close();
    }
}
