package wattdesk.tariff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.BUILDING;
import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.METER_READING;
import static wattdesk.store.generated.Tables.ROOM;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.rating.Registers;
import wattdesk.rating.Rehearsal;
import wattdesk.rating.RehearsedMonth;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.Band;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TierPeriod;

/// A month that the daily run charged, taken from its rows and rated once more.
class ChargedRowsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir Path folder;

    private OpenBooks open;
    private TariffRows tariffs;
    private ChargedRows charged;
    private long number;

    @BeforeEach
    void demoTariffsAndTwoAccounts() throws Exception {
        open = OpenBooks.in(folder, Clock.systemUTC(),
                TariffMoves.writers().toArray(MoveWriter[]::new));
        tariffs = new TariffRows(open.database, open.books);
        DemoTariffs.documents().forEach(document -> tariffs.add(document, Actor.SYSTEM));
        charged = new ChargedRows(open.database, tariffs);
        open.database.write(session -> {
            UUID customer = UUID.randomUUID();
            session.insertInto(BUILDING).columns(BUILDING.NAME, BUILDING.SITE).values("3", 1)
                    .execute();
            session.insertInto(ROOM).columns(ROOM.BUILDING, ROOM.NUMBER, ROOM.FLOOR_NUMBER)
                    .values("3", "1204", 12).execute();
            session.insertInto(CUSTOMER).set(CUSTOMER.ID, customer).set(CUSTOMER.NAME, "示例")
                    .execute();
            account(session, customer, "100001", DemoTariffs.TIERED);
            account(session, customer, "100002", DemoTariffs.BANDS);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static void account(
            DSLContext session, UUID customer, String number, String tariff) {
        session.insertInto(ACCOUNT).set(ACCOUNT.NUMBER, number).set(ACCOUNT.BUILDING, "3")
                .set(ACCOUNT.ROOM, "1204").set(ACCOUNT.CUSTOMER, customer)
                .set(ACCOUNT.MODE, "METER").set(ACCOUNT.TARIFF, tariff)
                .set(ACCOUNT.TIER_USED_WH, 0L).set(ACCOUNT.OPENED_AT, at("2026-09-01")).execute();
    }

    private static OffsetDateTime at(String day) {
        return LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.ofHours(8));
    }

    private UUID reading(DSLContext session, String account, String day, Long total,
            Map<Band, Long> bands) {
        UUID id = UUID.randomUUID();
        session.insertInto(METER_READING).set(METER_READING.ID, id)
                .set(METER_READING.METER_NUMBER, "m" + account)
                .set(METER_READING.ACCOUNT, account).set(METER_READING.AT, at(day))
                .set(METER_READING.AFTER_CHANGE, number % 2 == 0)
                .set(METER_READING.SOURCE, "FROZEN")
                .set(METER_READING.FOR_DAY, LocalDate.parse(day).minusDays(1))
                .set(METER_READING.TOTAL, total)
                .set(METER_READING.PEAK, bands.get(Band.PEAK))
                .set(METER_READING.VALLEY, bands.get(Band.VALLEY))
                .set(METER_READING.TAKEN_AT, at(day)).set(METER_READING.SEQUENCE, ++number)
                .set(METER_READING.OPERATOR, "system").execute();
        return id;
    }

    private void charge(String account, String tariff, String day, UUID from, UUID to,
            boolean byBand, long lifted, long usage, long fen, long tierBefore) {
        LocalDate date = LocalDate.parse(day);
        open.database.write(session -> session.insertInto(CHARGE).set(CHARGE.ID, UUID.randomUUID())
                .set(CHARGE.ACCOUNT, account).set(CHARGE.COMMODITY, "ELECTRICITY")
                .set(CHARGE.CHARGE_NUMBER, ++number).set(CHARGE.METER_NUMBER, "m" + account)
                .set(CHARGE.MODE, "METER").set(CHARGE.BUSINESS_DAY, date)
                .set(CHARGE.TARIFF, tariff).set(CHARGE.FROM_READING, from)
                .set(CHARGE.TO_READING, to).set(CHARGE.FROM_AT, at(day))
                .set(CHARGE.TO_AT, at(date.plusDays(1).toString())).set(CHARGE.RATIO, 1L)
                .set(CHARGE.BY_BAND, byBand).set(CHARGE.LIFTED, lifted)
                .set(CHARGE.USAGE_TOTAL, usage).set(CHARGE.AMOUNT_FEN, fen)
                .set(CHARGE.TIER_BEFORE, tierBefore).set(CHARGE.TIER_AFTER, tierBefore + usage)
                .set(CHARGE.CARRY_BEFORE, 0L).set(CHARGE.CARRY_AFTER, 0L)
                .set(CHARGE.ESTIMATED, false).set(CHARGE.DRIFTED, false)
                .set(CHARGE.SEQUENCE, ++number).execute());
    }

    private UUID reading(String account, String day, Long total, Map<Band, Long> bands) {
        return open.database.write(session -> reading(session, account, day, total, bands));
    }

    private void tieredDay(String day, long from, long to, long fen, long tierBefore) {
        UUID first = reading("100001", day, from, Map.of());
        UUID second = reading("100001", LocalDate.parse(day).plusDays(1).toString(), to, Map.of());
        charge("100001", DemoTariffs.TIERED, day, first, second, false, 0, to - from, fen,
                tierBefore);
    }

    @Test
    void theSameVersionGivesWhatWasChargedAndAnotherWhatItAsks() {
        tieredDay("2026-09-30", 1_000_000, 1_005_000, 269, 0);
        tieredDay("2026-10-01", 2_400_000, 2_770_000, 19_956, 2_400_000);
        assertThat(charged.lastBefore(DemoTariffs.TIERED, NOVEMBER)).contains(OCTOBER);
        assertThat(charged.lastBefore(DemoTariffs.TIERED, OCTOBER))
                .contains(YearMonth.of(2026, 9));
        assertThat(charged.lastBefore(DemoTariffs.FLAT, NOVEMBER)).isEmpty();
        Tariff tiered = tariffs.find(DemoTariffs.TIERED).orElseThrow();
        RehearsalTotals same = RehearsedMonth.of(charged, tiered,
                tiered.versions().getLast(), NOVEMBER).orElseThrow().totals();
        assertThat(same.before()).isEqualTo(Money.ofFen(19_956));
        assertThat(same.after()).as("not a fen apart").isEqualTo(same.before());
        assertThat(same.accounts()).isEqualTo(1);
        assertThat(same.from()).isEqualTo(LocalDate.of(2026, 10, 1));
        Tariff flat = tariffs.find(DemoTariffs.FLAT).orElseThrow();
        RehearsalTotals other = RehearsedMonth.of(charged, tiered,
                flat.versions().getLast(), NOVEMBER).orElseThrow().totals();
        assertThat(other.after()).as("370 kWh at 0.5820").isEqualTo(Money.ofFen(21_534));
        assertThat(other.worst()).hasSize(1);
    }

    @Test
    void theCountOfTiersComesFromTheVersionThatChargedIt() {
        tieredDay("2026-10-01", 0, 10_000, 538, 1_000_000);
        Rehearsal.Charged one =
                charged.of(DemoTariffs.TIERED, OCTOBER, false).getFirst();
        assertThat(one.counted()).isInstanceOf(TierPeriod.Yearly.class);
        assertThat(one.usedBefore()).isEqualTo(Usage.parse("1000"));
        assertThat(one.usage()).isEqualTo(Usage.parse("10"));
    }

    @Test
    void registersByBandAreTakenWhereTheyWereChargedOrAskedForAndThere() {
        Map<Band, Long> before = Map.of(Band.PEAK, 999_000L, Band.VALLEY, 5_000L);
        Map<Band, Long> after = Map.of(Band.PEAK, 1_000L, Band.VALLEY, 6_000L);
        UUID first = reading("100002", "2026-10-05", 50_000L, before);
        UUID second = reading("100002", "2026-10-06", 53_000L, after);
        charge("100002", DemoTariffs.BANDS, "2026-10-05", first, second, true, 1_000_000, 3_000,
                300, 0);
        Rehearsal.Charged rolled = charged.of(DemoTariffs.BANDS, OCTOBER, false).getFirst();
        assertThat(rolled.step().to().registers()).as("the peak register began anew").isEqualTo(
                new Registers.ByBand(Map.of(Band.PEAK, new Usage(1_001_000),
                        Band.VALLEY, new Usage(6_000))));
        UUID third = reading("100002", "2026-10-06", 53_000L, after);
        UUID fourth = reading("100002", "2026-10-07", 2_000L, after);
        charge("100002", DemoTariffs.BANDS, "2026-10-06", third, fourth, false, 50_000, 0, 0, 0);
        List<Rehearsal.Charged> plain = charged.of(DemoTariffs.BANDS, OCTOBER, false);
        assertThat(plain.getLast().step().to().registers())
                .isEqualTo(new Registers.Total(new Usage(52_000)));
        List<Rehearsal.Charged> asked = charged.of(DemoTariffs.BANDS, OCTOBER, true);
        assertThat(asked.getLast().step().to().registers())
                .isInstanceOf(Registers.ByBand.class);
    }
}
