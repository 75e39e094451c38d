package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.SUPERVISOR;
import static wattdesk.billing.BillingTown.at;
import static wattdesk.store.generated.Tables.METER_RATIO;
import static wattdesk.store.generated.Tables.METER_READING;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.billing.Handover.Foreseen;
import wattdesk.billing.Handover.Look;
import wattdesk.billing.Handover.Obstacle;
import wattdesk.customer.BillingMode;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Move;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;

/// A meter ends at an account and begins elsewhere with nobody having to decide afterwards; what
/// went through it is charged once, to whom it belongs.
class HandoverTest {

    private static final String ACCOUNT = "10000001";
    private static final String OTHER = "10000002";
    private static final String OLD = "000000000001";
    private static final String NEW = "000000000009";

    @TempDir Path folder;
    private BillingTown town;
    private HandoverDesk desk;

    @BeforeEach
    void opens() throws Exception {
        town = new BillingTown(folder, at("2026-11-01T10:00"));
        desk = new HandoverDesk(town.ports, town.clock);
        town.tariff(BillingPlans.flat("flat", "0.5000"));
        town.account(ACCOUNT, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
        town.meter(OLD, ACCOUNT, 100_000, 1_000);
        night("02");
    }

    @AfterEach
    void closes() throws Exception {
        assertThat(town.check()).isEmpty();
        assertThat(town.work.problems()).isEmpty();
        town.close();
    }

    private void night(String day) {
        town.now("2026-11-" + day + "T00:30");
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
    }

    private static Meter meter(String number) {
        return new Meter(number, "A", "demo-645-count", number, "1");
    }

    private TakenValue read(String number) {
        return ((Look.Read) desk.look(meter(number))).value();
    }

    private TakenValue byHand(String number, long wh) {
        return TakenValue.byHand(
                number, town.clock.instant(), Figures.ofTotal(new Usage(wh)));
    }

    private void commit(Move... moves) {
        assertThat(town.open.books.commit(new Change(UUID.randomUUID(), "changed", SUPERVISOR,
                List.of(moves), List.of(), null, new AuditEntry("CHANGED", "x", ""), List.of())))
                .isInstanceOf(Commit.Done.class);
    }

    /// As a change of the device does it: all in one.
    private void change(TakenValue last, TakenValue first) {
        commit(desk.closings(ACCOUNT, List.of(last), "换表", SUPERVISOR),
                desk.ends(ACCOUNT, List.of(last.meterNumber())),
                desk.begins(ACCOUNT, List.of(first), "换表", SUPERVISOR));
        town.hang(last.meterNumber(), null);
    }

    private Foreseen.Due due(TakenValue last) {
        return (Foreseen.Due) desk.foresee(ACCOUNT, last);
    }

    private Obstacle why(TakenValue last) {
        return ((Foreseen.Not) desk.foresee(ACCOUNT, last)).why();
    }

    private List<String> charges(String account) {
        return town.charges(account).stream().map(c -> c.meterNumber() + " " + c.usage()).toList();
    }

    @Test
    void aDeviceChangedAtNoonIsChargedAtOnceAndNobodyIsAsked() {
        town.now("2026-11-02T12:00");
        town.meter(NEW, ACCOUNT, 7_000, 2_000);
        change(read(OLD), read(NEW));
        assertThat(desk.charge(ACCOUNT, SUPERVISOR)).isNull();
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 12.000");
        night("03");
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 12.000", NEW + " 24.000");
    }

    @Test
    void aDeadMeterEndsWithWhatAPersonWroteDown() {
        town.meters.get(OLD).offline = true;
        town.now("2026-11-02T12:00");
        assertThat(desk.look(meter(OLD))).isInstanceOf(Look.Missed.class);
        town.meter(NEW, ACCOUNT, 0, 1_000);
        change(byHand(OLD, 127_500), read(NEW));
        night("03");
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 13.500", NEW + " 12.000");
        MeterValue last = town.records.charge(town.charges(ACCOUNT).getFirst().id())
                .orElseThrow().to();
        assertThat(last.source()).isEqualTo(MeterValue.Source.BY_HAND);
        assertThat(last.closing()).isTrue();
        assertThat(last.reason()).isEqualTo("换表");
    }

    @Test
    void whatIsForeseenIsWhatIsCharged() {
        town.now("2026-11-02T15:00");
        Foreseen.Due due = due(read(OLD));
        assertThat(due).isEqualTo(new Foreseen.Due(at("2026-11-02T00:00"), new Usage(15_000),
                Money.ofFen(750), false, Usage.ZERO, "kWh"));
        assertThat(town.charges(ACCOUNT)).as("only looked at").isEmpty();
        commit(desk.closings(ACCOUNT, List.of(read(OLD)), "销户", SUPERVISOR));
        assertThat(desk.charge(ACCOUNT, SUPERVISOR)).isNull();
        assertThat(town.records.wallet(ACCOUNT, Commodity.ELECTRICITY))
                .isEqualTo(Money.ofFen(-750));
        night("03");
        assertThat(charges(ACCOUNT)).as("a meter that stays after all goes on")
                .containsExactly(OLD + " 15.000", OLD + " 9.000");
    }

    @Test
    void theNextTenantBeginsWhereTheLastOneEnded() {
        town.now("2026-11-02T18:00");
        TakenValue last = read(OLD);
        commit(desk.closings(ACCOUNT, List.of(last), "过户", SUPERVISOR));
        assertThat(desk.charge(ACCOUNT, SUPERVISOR)).isNull();
        town.account(OTHER, BillingMode.POSTPAID, "flat", town.clock.instant());
        commit(desk.ends(ACCOUNT, List.of(OLD)),
                desk.begins(OTHER, List.of(last), "过户", SUPERVISOR));
        town.close(ACCOUNT);
        town.hang(OLD, OTHER);
        night("03");
        night("04");
        assertThat(charges(ACCOUNT)).containsExactly(OLD + " 18.000");
        assertThat(charges(OTHER)).containsExactly(OLD + " 6.000", OLD + " 24.000");
    }

    @Test
    void twoMetersShareTheirTiersWhicheverEndsFirst() {
        town.tariff(BillingPlans.of("tiers", BillingPlans.tiers(
                BillingPlans.EARLY, List.of("20"), "0.5000", "1.0000")));
        town.account(OTHER, BillingMode.STATION, "tiers", at("2026-11-02T01:00"));
        town.meter("000000000002", OTHER, 0, 1_000);
        town.meter("000000000003", OTHER, 0, 1_000);
        night("03");
        town.now("2026-11-03T15:00");
        TakenValue one = read("000000000003");
        Foreseen.Due alone = (Foreseen.Due) desk.foresee(OTHER, one);
        assertThat(alone.waits()).as("the other meter might come ahead of it").isTrue();
        town.now("2026-11-03T15:01");
        TakenValue two = read("000000000002");
        commit(desk.closings(OTHER, List.of(one, two), "销户", SUPERVISOR));
        assertThat(desk.charge(OTHER, SUPERVISOR)).isNull();
        assertThat(charges(OTHER)).containsExactly(
                "000000000003 15.000", "000000000002 15.016");
        assertThat(town.records.wallet(OTHER, Commodity.ELECTRICITY))
                .as("20 kWh at 0.50, 10.016 at 1.00")
                .isEqualTo(Money.ofFen(-1_000 - 1_002));
        assertThat(town.charges(OTHER)).extracting(ListedCharge::meterNumber)
                .containsExactly("000000000003", "000000000002");
    }

    @Test
    void aRatioHoldsForTheStepsThatBeganUnderIt() {
        town.now("2026-11-02T12:00");
        TakenValue last = read(OLD);
        commit(desk.closings(ACCOUNT, List.of(last), "换互感器", SUPERVISOR),
                desk.begins(ACCOUNT, List.of(last), "换互感器", SUPERVISOR));
        int _ = town.open.database.write(query -> query.insertInto(METER_RATIO)
                .set(METER_RATIO.METER_NUMBER, OLD)
                .set(METER_RATIO.ENDED_AT, BusinessDay.wallClock(last.at()))
                .set(METER_RATIO.CT, 20).set(METER_RATIO.PT, 2)
                .set(METER_RATIO.SEQUENCE, 1L).execute());
        night("03");
        assertThat(charges(ACCOUNT)).as("12 kWh × 40, then 12 kWh × 1")
                .containsExactly(OLD + " 480.000", OLD + " 12.000");
    }

    @Test
    void whatCannotBeIsNamedAndNothingIsWritten() {
        town.now("2026-11-02T15:00");
        assertThat(why(byHand(OLD, 100_000))).isEqualTo(new Obstacle.Below(OLD, "114.000"));
        assertThat(why(byHand(NEW, 1))).isEqualTo(new Obstacle.NotItsMeter(ACCOUNT, NEW));
        assertThat(why(TakenValue.byHand(OLD, at("2026-11-02T15:01"),
                Figures.ofTotal(new Usage(200_000))))).isInstanceOf(Obstacle.BadInstant.class);
        assertThat(why(TakenValue.byHand(OLD, at("2026-11-01T15:00"),
                Figures.ofTotal(new Usage(200_000))))).isInstanceOf(Obstacle.BadInstant.class);
        assertThat(why(byHand(OLD, 90_000_000))).isInstanceOfSatisfying(
                Obstacle.Stands.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.JUMP));
        assertThat(desk.foresee("7", byHand(OLD, 1))).isEqualTo(
                new Foreseen.Not(new Obstacle.NoSuchAccount("7")));
        assertThat(town.open.database.<Integer>read(query ->
                query.fetchCount(METER_READING, METER_READING.CLOSING.isTrue()))).isZero();
        assertThat(town.charges(ACCOUNT)).isEmpty();
    }

    @Test
    void changesInAnyOrderAndAtAnyHourConserveTheEnergy() {
        SplittableRandom random = new SplittableRandom(6);
        String hanging = OLD;
        long before = 0;
        for (int day = 2; day < 14; day++) {
            town.now("2026-11-%02dT%02d:%02d".formatted(
                    day, random.nextInt(1, 23), random.nextInt(60)));
            boolean dead = random.nextInt(3) == 0;
            ModelMeter old = town.meters.get(hanging);
            old.offline = dead;
            String next = "%012d".formatted(100 + day);
            ModelMeter begun = town.meter(next, ACCOUNT, random.nextLong(5_000_000),
                    random.nextLong(100, 5_000));
            begun.freezes = random.nextBoolean();
            TakenValue last = dead ? byHand(hanging, old.wh(town.clock.instant()))
                    : read(hanging);
            change(last, read(next));
            if (random.nextBoolean()) {
                assertThat(desk.charge(ACCOUNT, SUPERVISOR)).isNull();
            }
            before += old.wh(last.at()) - (old.number.equals(OLD)
                    ? old.wh(at("2026-11-02T00:00")) : old.firstWh);
            hanging = next;
            if (random.nextInt(4) > 0) {
                night("%02d".formatted(day + 1));
            }
        }
        night("15");
        ModelMeter last = town.meters.get(hanging);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(before
                + last.wh(town.charges(ACCOUNT).getLast().to()) - last.firstWh);
        assertThat(town.work.gaps()).isEmpty();
    }
}
