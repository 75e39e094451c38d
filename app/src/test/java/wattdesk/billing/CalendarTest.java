package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.TariffVersion;

/// Days as they come, on the real database.
class CalendarTest {

    @TempDir Path folder;
    BillingTown town;

    @BeforeEach
    void opens() throws Exception {
        town = new BillingTown(folder, at("2026-11-01T10:00"));
        town.tariff(BillingPlans.flat("flat", "0.5000"));
        town.account("10000001", BillingMode.STATION, "flat", at("2026-11-01T10:00"));
    }

    @AfterEach
    void closes() throws Exception {
        assertThat(town.check()).isEmpty();
        town.close();
    }

    private void run(String local) {
        town.now(local);
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
    }

    private static BusinessDay day(String date) {
        return new BusinessDay(LocalDate.parse(date));
    }

    @Test
    void theFirstReadingIsAStartValueAndASecondRunDoesNothing() {
        town.meter("000000000001", "10000001", 5_000_000, 1_000);
        run("2026-11-02T00:30");
        assertThat(town.charges("10000001")).as("the register is not a bill").isEmpty();
        run("2026-11-03T00:30");
        ListedCharge charge = town.charges("10000001").getFirst();
        assertThat(charge.usage().thousandths()).isEqualTo(24_000);
        assertThat(charge.amount()).isEqualTo(Money.ofFen(1_200));
        assertThat(charge.day()).isEqualTo(day("2026-11-02"));
        assertThat(charge.from()).as("the freeze's own instant").isEqualTo(at("2026-11-02T00:00"));
        assertThat(town.records.wallet("10000001", Commodity.ELECTRICITY))
                .as("it may go below zero")
                .isEqualTo(Money.ofFen(-1_200));
        int contacts = town.contacts;
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
        assertThat(town.charges("10000001")).hasSize(1);
        assertThat(town.contacts).as("done is not asked again").isEqualTo(contacts);
    }

    @Test
    void nineDaysOffAreCaughtUpOneByOneInOrder() {
        town.meter("000000000001", "10000001", 0, 1_000);
        run("2026-11-02T00:30");
        run("2026-11-11T08:40");
        List<ListedCharge> charges = town.charges("10000001");
        assertThat(charges).hasSize(9).allSatisfy(charge ->
                assertThat(charge.usage().thousandths()).isEqualTo(24_000));
        assertThat(charges.stream().map(c -> c.day().date()).toList()).isEqualTo(
                IntStream.rangeClosed(2, 10).mapToObj(d -> LocalDate.of(2026, 11, d)).toList());
        assertThat(town.records.runs(20)).hasSize(10)
                .allSatisfy(run -> assertThat(run.finishedAt()).isNotNull());
        assertThat(town.contacts).as("one conversation for nine days").isEqualTo(2);
    }

    @Test
    void aMeterWithoutFreezesIsReadAsItStandsWithItsOwnInstant() {
        town.meter("000000000001", "10000001", 0, 3_600).freezes = false;
        run("2026-11-02T00:30");
        run("2026-11-05T00:40");
        ListedCharge charge = town.charges("10000001").getFirst();
        assertThat(charge.from()).isEqualTo(at("2026-11-02T00:30"));
        assertThat(charge.to()).isEqualTo(at("2026-11-05T00:40"));
        assertThat(charge.usage().thousandths()).isEqualTo(72 * 3_600 + 600);
        assertThat(charge.day()).isEqualTo(day("2026-11-04"));
        assertThat(town.work.gaps()).as("the charge covers the days between").isEmpty();
    }

    @Test
    void anOfflineMeterIsANamedGapAndFilledLaterDayByDay() {
        ModelMeter meter = town.meter("000000000001", "10000001", 0, 1_000);
        run("2026-11-02T00:30");
        meter.offline = true;
        town.now("2026-11-04T00:30");
        assertThat(town.catchUp()).isInstanceOf(RunEnd.NothingRead.class);
        assertThat(town.work.gaps()).extracting(WorkList.Gap::day)
                .containsExactly(day("2026-11-02"), day("2026-11-03"));
        assertThat(town.work.gaps().getFirst().cause()).isEqualTo("NO_ANSWER");
        meter.offline = false;
        run("2026-11-05T00:30");
        assertThat(town.charges("10000001")).extracting(c -> c.day().toString())
                .containsExactly("2026-11-02", "2026-11-03", "2026-11-04");
        assertThat(town.chargedWh("10000001")).isEqualTo(72_000);
        assertThat(town.work.gaps()).isEmpty();
    }

    @Test
    void aReadingOf31DecemberThatArrivesOn3JanuaryBelongsToTheOldYear() {
        town.tariff(BillingPlans.of("year", BillingPlans.tiers(BillingPlans.EARLY,
                List.of("30"), "0.5000", "1.0000")));
        town.account("10000002", BillingMode.POSTPAID, "year", at("2026-11-01T10:00"));
        town.now("2026-12-29T10:00");
        ModelMeter meter = town.meter("000000000002", "10000002", 0, 1_000);
        run("2026-12-30T00:30");
        run("2026-12-31T00:30");
        meter.offline = true;
        town.now("2027-01-01T00:30");
        assertThat(town.catchUp()).isInstanceOf(RunEnd.NothingRead.class);
        meter.offline = false;
        run("2027-01-03T00:30");
        List<ListedCharge> charges = town.charges("10000002");
        assertThat(charges).extracting(c -> c.day() + " " + c.amount()).containsExactly(
                "2026-12-30 12.00", "2026-12-31 21.00", "2027-01-01 12.00", "2027-01-02 21.00");
        ExplainedCharge last = town.records.charge(charges.get(1).id()).orElseThrow();
        assertThat(last.lines()).extracting(l -> l.tier() + " " + l.usage())
                .containsExactly("1 6.000", "2 18.000");
        assertThat(last.tierBefore().thousandths()).isEqualTo(24_000);
        assertThat(last.tierAfter().thousandths()).isEqualTo(48_000);
        assertThat(charges).noneMatch(ListedCharge::estimated);
    }

    @Test
    void aPriceChangeAtMidnightIsExactAndOneAt15GetsItsOwnReading() {
        town.tariff(BillingPlans.of("change",
                TariffVersion.flat(BillingPlans.EARLY, BillingPlans.price("0.5000")),
                TariffVersion.flat(at("2026-11-04T00:00"), BillingPlans.price("0.6000")),
                TariffVersion.flat(at("2026-11-05T15:00"), BillingPlans.price("1.0000"))));
        town.account("10000002", BillingMode.METER, "change", at("2026-11-01T10:00"));
        town.meter("000000000002", "10000002", 0, 1_000);
        run("2026-11-03T00:30");
        run("2026-11-05T00:30");
        town.now("2026-11-05T15:00");
        try (RunSchedule schedule = new RunSchedule(town.ports, town.runs, town.clock)) {
            schedule.pass();
            schedule.pass();
        }
        run("2026-11-06T00:30");
        assertThat(town.charges("10000002")).extracting(c -> c.day() + " " + c.amount()
                        + " " + c.estimated())
                .containsExactly("2026-11-03 12.00 false", "2026-11-04 14.40 false",
                        "2026-11-05 9.00 false", "2026-11-05 9.00 false");
    }

    @Test
    void aPriceChangeThatNobodyReadIsDividedByTimeAndMarked() {
        town.tariff(BillingPlans.of("change",
                TariffVersion.flat(BillingPlans.EARLY, BillingPlans.price("0.5000")),
                TariffVersion.flat(at("2026-11-02T15:00"), BillingPlans.price("1.0000"))));
        town.account("10000002", BillingMode.METER, "change", at("2026-11-01T10:00"));
        town.meter("000000000002", "10000002", 0, 1_000);
        run("2026-11-02T00:30");
        run("2026-11-03T00:30");
        ListedCharge charge = town.charges("10000002").getFirst();
        assertThat(charge.estimated()).isTrue();
        assertThat(charge.amount()).isEqualTo(Money.ofFen(750 + 900));
    }

    @Test
    void aClockThatDriftedMarksTheBandsOfTheStep() {
        town.tariff(BillingPlans.timeOfUse("tou"));
        town.account("10000002", BillingMode.METER, "tou", at("2026-11-01T10:00"));
        ModelMeter meter = town.meter("000000000002", "10000002", 0, 1_000);
        meter.bands = true;
        run("2026-11-02T00:30");
        run("2026-11-03T00:30");
        meter.drift = Duration.ofSeconds(500);
        run("2026-11-04T00:30");
        List<ListedCharge> charges = town.charges("10000002");
        assertThat(charges).extracting(ListedCharge::drifted).containsExactly(false, true);
        ExplainedCharge explained = town.records.charge(charges.getLast().id()).orElseThrow();
        assertThat(explained.byBand()).isTrue();
        assertThat(explained.lines()).extracting(l -> l.band() + " " + l.usage())
                .containsExactly("PEAK 6.000", "VALLEY 18.000");
        assertThat(explained.to().drift()).isEqualTo(Duration.ofSeconds(500));
        assertThat(explained.exact() + explained.rounded())
                .isEqualTo(explained.charge().amount().fen() * ExplainedCharge.UNITS_PER_FEN);
    }

    @Test
    void metersOfOneAccountShareTheTiersAndWaitForEachOther() {
        town.tariff(BillingPlans.of("year", BillingPlans.tiers(BillingPlans.EARLY,
                List.of("36"), "0.5000", "1.0000")));
        town.account("10000002", BillingMode.POSTPAID, "year", at("2026-11-01T10:00"));
        town.meter("000000000002", "10000002", 0, 1_000);
        ModelMeter late = town.meter("000000000003", "10000002", 0, 1_000);
        run("2026-11-02T00:30");
        late.offline = true;
        run("2026-11-03T00:30");
        assertThat(town.charges("10000002")).as("the other meter comes first or last: it waits")
                .isEmpty();
        assertThat(town.records.run(day("2026-11-02")).orElseThrow().waiting()).isEqualTo(1);
        late.offline = false;
        run("2026-11-04T00:30");
        assertThat(town.charges("10000002")).extracting(c ->
                        c.day().date().getDayOfMonth() + " " + c.meterNumber() + " " + c.amount())
                .containsExactly("2 000000000002 12.00", "2 000000000003 18.00",
                        "3 000000000002 24.00", "3 000000000003 24.00");
    }

    @Test
    void theMonthIsTheSumOfItsDays() {
        town.tariff(BillingPlans.flat("odd", "0.5383"));
        town.account("10000002", BillingMode.STATION, "odd", at("2026-11-01T10:00"));
        town.meter("000000000002", "10000002", 0, 777);
        run("2026-11-02T00:30");
        run("2026-12-02T00:30");
        List<MonthLine> month = town.records.month(YearMonth.of(2026, 11));
        MonthLine line = month.getFirst();
        List<ListedCharge> days = town.charges("10000002").stream()
                .filter(c -> c.day().date().getMonthValue() == 11).toList();
        assertThat(line.charges()).isEqualTo(29).isEqualTo(days.size());
        assertThat(line.amount()).isEqualTo(
                days.stream().map(ListedCharge::amount).reduce(Money.ZERO, Money::plus));
        assertThat(Math.abs(line.exact() - line.amount().fen() * ExplainedCharge.UNITS_PER_FEN))
                .as("half a fen").isLessThanOrEqualTo(ExplainedCharge.UNITS_PER_FEN / 2);
        assertThat(line.usage().thousandths()).isEqualTo(29L * 24 * 777);
        assertThat(line.openGaps()).isZero();
        assertThat(line.parked()).isFalse();
    }

    @Test
    void daysThatMayNotBeRunAreRefused() {
        town.meter("000000000001", "10000001", 0, 1_000);
        run("2026-11-02T00:30");
        assertThat(town.runs.run(day("2026-11-02"), Actor.SYSTEM, RunWatch.NOBODY))
                .isEqualTo(new RunEnd.Refused(new RunEnd.Why.DayNotOver(day("2026-11-02"))));
        assertThat(town.runs.run(day("2026-10-31"), Actor.SYSTEM, RunWatch.NOBODY)).isEqualTo(
                new RunEnd.Refused(new RunEnd.Why.BeforeTheFirst(
                        day("2026-10-31"), day("2026-11-01"))));
        Actor cashier = new Actor(new wattdesk.operator.Operator(
                "cashier", "王芳", wattdesk.operator.Role.CASHIER), null);
        assertThat(town.runs.catchUp(cashier, RunWatch.NOBODY))
                .isEqualTo(new RunEnd.Refused(new RunEnd.Why.NotPermitted()));
        town.clock.add(Duration.ofDays(-3));
        assertThat(town.catchUp()).matches(end -> end instanceof RunEnd.Refused(var why)
                && why instanceof RunEnd.Why.ClockNotSane);
        town.clock.add(Duration.ofDays(3));
    }

    @Test
    void aClockThatAllMetersContradictRunsNothing() {
        town.meter("000000000001", "10000001", 0, 1_000).drift = Duration.ofDays(-40);
        town.account("10000002", BillingMode.STATION, "flat", at("2026-11-01T10:00"));
        town.meter("000000000002", "10000002", 0, 1_000).drift = Duration.ofDays(-40);
        town.now("2026-11-03T00:30");
        assertThat(town.catchUp()).matches(end -> end instanceof RunEnd.Refused(var why)
                && why instanceof RunEnd.Why.ClockNotSane);
        assertThat(town.records.runs(5)).isEmpty();
    }

    @Test
    void aRunStopsBetweenAccountsAndGoesOnThere() {
        town.meter("000000000001", "10000001", 0, 1_000);
        run("2026-11-02T00:30");
        town.now("2026-11-03T00:30");
        RunEnd end = town.runs.catchUp(Actor.SYSTEM, new RunWatch() {
            private boolean charging;

            @Override
            public void at(RunProgress progress) {
                charging = progress.phase() == RunProgress.Phase.READING && progress.done() > 0;
            }

            @Override
            public boolean cancelled() {
                return charging;
            }
        });
        assertThat(end).isInstanceOf(RunEnd.Cancelled.class);
        assertThat(town.charges("10000001")).isEmpty();
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
        assertThat(town.charges("10000001")).hasSize(1);
        assertThat(town.runs.underWay()).isEmpty();
    }
}
