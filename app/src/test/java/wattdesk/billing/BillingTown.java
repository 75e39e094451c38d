package wattdesk.billing;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.BUILDING;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.LINE;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.ROOM;
import static wattdesk.store.generated.Tables.TARIFF;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wattdesk.billing.store.BillingMoves;
import wattdesk.billing.store.BillingRows;
import wattdesk.billing.store.ChargeCheck;
import wattdesk.billing.store.RecordRows;
import wattdesk.customer.BillingMode;
import wattdesk.customer.store.MetersHung;
import wattdesk.installation.store.InstallationMoves;
import wattdesk.ledger.Books;
import wattdesk.ledger.TimeGuard;
import wattdesk.ledger.store.LedgerTimeGuard;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.ledger.store.SettableClock;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterFacts;
import wattdesk.metering.RegisterGateway;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.slip.store.SlipWriter;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.vending.store.VendingMoves;

/// Accounts, meters and tariffs of a test on real books, and a clock that the test moves. Reopened
/// on the same folder, the meters live on.
final class BillingTown implements AutoCloseable, RegisterGateway {

    static final Actor SUPERVISOR =
            new Actor(new Operator("supervisor", "李主管", Role.SUPERVISOR), null);
    static final Usage WIDTH = new Usage(1_000_000_000);

    final Path folder;
    final SettableClock clock;
    final Map<String, ModelMeter> meters;
    final Map<String, Tariff> tariffs;
    final OpenBooks open;
    final BillingPorts ports;
    final RecordRows records;
    final DailyRun runs;
    final WorkDesk work;
    int contacts;

    BillingTown(Path folder, Instant now) throws Exception {
        this(folder, new SettableClock(now), new TreeMap<>(), new HashMap<>(), books -> books);
    }

    /// What a decorator makes of the books is what billing sees.
    interface Decorator {
        Books around(Books books);
    }

    private BillingTown(Path folder, SettableClock clock, Map<String, ModelMeter> meters,
            Map<String, Tariff> tariffs, Decorator decorator) throws Exception {
        this.folder = folder;
        this.clock = clock;
        this.meters = meters;
        this.tariffs = tariffs;
        open = OpenBooks.in(folder, clock, Stream.of(BillingMoves.writers(),
                VendingMoves.writers(), InstallationMoves.writers(),
                List.of(new SlipWriter(), new MetersHung())).flatMap(List::stream)
                .toArray(MoveWriter<?>[]::new));
        records = new RecordRows(open.database);
        ports = new BillingPorts(decorator.around(open.books), new BillingRows(open.database),
                records, book(), this, profile -> profile.isBlank() ? Optional.empty()
                        : Optional.of(new RegisterFacts(Commodity.ELECTRICITY, WIDTH)),
                BillingLimits.USUAL);
        TimeGuard guard = new LedgerTimeGuard(open.books, open.writer);
        runs = new DailyRun(ports, guard, clock);
        work = new WorkDesk(ports, clock);
    }

    /// The same town after a stop.
    BillingTown again(Decorator decorator) throws Exception {
        close();
        return new BillingTown(folder, clock, meters, tariffs, decorator);
    }

    private TariffBook book() {
        return new TariffBook() {
            @Override
            public Optional<Tariff> find(String id) {
                return Optional.ofNullable(tariffs.get(id));
            }

            @Override
            public List<Tariff> all() {
                return List.copyOf(tariffs.values());
            }
        };
    }

    void tariff(Tariff tariff) {
        if (tariffs.put(tariff.id(), tariff) == null) {
            int _ = open.database.write(query -> query.insertInto(TARIFF)
                    .set(TARIFF.ID, tariff.id()).set(TARIFF.NAME, tariff.name())
                    .set(TARIFF.COMMODITY, tariff.commodity().name())
                    .set(TARIFF.DOCUMENT, "{}").execute());
        }
    }

    void account(String number, BillingMode mode, String tariff, Instant opened) {
        int _ = open.database.write(query -> {
            UUID customer = UUID.randomUUID();
            int _ = query.insertInto(BUILDING).columns(BUILDING.NAME, BUILDING.SITE)
                    .values("3", 1).onConflictDoNothing().execute();
            int _ = query.insertInto(ROOM).set(ROOM.BUILDING, "3").set(ROOM.NUMBER, number)
                    .set(ROOM.FLOOR_NUMBER, 1).execute();
            int _ = query.insertInto(CUSTOMER).set(CUSTOMER.ID, customer)
                    .set(CUSTOMER.NAME, "示例住户 " + number).execute();
            return query.insertInto(ACCOUNT).set(ACCOUNT.NUMBER, number)
                    .set(ACCOUNT.BUILDING, "3").set(ACCOUNT.ROOM, number)
                    .set(ACCOUNT.CUSTOMER, customer).set(ACCOUNT.MODE, mode.name())
                    .set(ACCOUNT.TARIFF, tariff).set(ACCOUNT.TIER_USED_WH, 0L)
                    .set(ACCOUNT.OPENED_AT, BusinessDay.wallClock(opened)).execute();
        });
    }

    void close(String account) {
        int _ = open.database.write(query -> query.update(ACCOUNT)
                .set(ACCOUNT.CLOSED_AT, BusinessDay.wallClock(clock.instant()))
                .where(ACCOUNT.NUMBER.eq(account)).execute());
    }

    /// Hangs it at an account, or moves it there.
    ModelMeter meter(String number, String account, long firstWh, long whPerHour) {
        int _ = open.database.write(query -> {
            if (!query.fetchExists(LINE)) {
                int _ = query.insertInto(LINE).set(LINE.NAME, "A").set(LINE.PORT, "sim:x#A")
                        .set(LINE.SETTINGS, "9600,8N1").execute();
            }
            return query.insertInto(METER).set(METER.NUMBER, number).set(METER.ACCOUNT, account)
                    .set(METER.LINE, "A").set(METER.PROFILE, "demo-645-count")
                    .set(METER.ADDRESS, number).set(METER.CUSTOMER_NUMBER, "1").execute();
        });
        ModelMeter meter = new ModelMeter(number, clock.instant(), firstWh, whPerHour);
        meters.put(number, meter);
        return meter;
    }

    /// Null takes it off the wall.
    void hang(String number, @org.jspecify.annotations.Nullable String account) {
        int _ = open.database.write(query -> query.update(METER).set(METER.ACCOUNT, account)
                .where(METER.NUMBER.eq(number)).execute());
    }

    @Override
    public synchronized Contact contact(Meter asked, Set<LocalDate> midnights) {
        contacts++;
        ModelMeter meter = meters.get(asked.number());
        if (meter == null || meter.offline) {
            return new Contact.Missed(Cause.NO_ANSWER, "TIMEOUT");
        }
        if (meter.answersAs != null) {
            return new Contact.Missed(
                    Cause.WRONG_METER, asked.number() + " ≠ " + meter.answersAs);
        }
        Instant now = clock.instant();
        Map<LocalDate, Frozen> frozen = !meter.freezes ? Map.of() : midnights.stream()
                .filter(day -> !midnight(day).isAfter(now) && midnight(day).isAfter(meter.hung))
                .collect(Collectors.toMap(day -> day, day ->
                        new Frozen(midnight(day), meter.figures(midnight(day)))));
        return new Contact.Answered(
                now, meter.figures(now), meter.balance, null, meter.drift, frozen);
    }

    static Instant midnight(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).toInstant(BusinessDay.ZONE);
    }

    /// "2026-12-31T00:30"
    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).toInstant(BusinessDay.ZONE);
    }

    void now(String local) {
        clock.add(java.time.Duration.between(clock.instant(), at(local)));
    }

    RunEnd catchUp() {
        return runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY);
    }

    List<ListedCharge> charges(String account) {
        return records.charges(account, new BusinessDay(LocalDate.of(2000, 1, 1)),
                new BusinessDay(LocalDate.of(2100, 1, 1)));
    }

    long chargedWh(String account) {
        return charges(account).stream().mapToLong(c -> c.usage().thousandths()).sum();
    }

    /// What the check says of charges; empty when all is well.
    String check() {
        ChargeCheck check = new ChargeCheck(open.database);
        return check.splitsSum() + check.chargesArePosted() + check.chargesFollow();
    }

    @Override
    public void close() throws java.io.IOException {
        open.close();
    }
}
