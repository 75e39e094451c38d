package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.billing.StepJudge.Judged;
import wattdesk.customer.BillingMode;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.Posting;
import wattdesk.metering.Figures;
import wattdesk.metering.RegisterFacts;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.RegisterGateway.Contact;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.rating.Rating;
import wattdesk.rating.Standing;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;

/// One step of a meter, judged and charged without a database.
class StepTest {

    private static final Tariff FLAT = BillingPlans.flat("flat", "0.5000");
    private static final Tariff TOU = BillingPlans.timeOfUse("tou");
    private static final Usage WIDTH = new Usage(1_000_000_000);
    private static final Instant FROM = at("2026-11-02T00:00");
    private static final Instant TO = at("2026-11-03T00:00");

    private final StepJudge judge = new StepJudge(BillingLimits.USUAL);

    private static MeterValue value(Instant at, Figures figures) {
        return new MeterValue(ChargeIds.reading("1", at, false), "1", "10000001", at, false,
                MeterValue.Source.FROZEN, BillingDays.endedBy(at), figures, null, null, null, at,
                "system", null);
    }

    private static Figures bands(long total, long peak, long valley) {
        return new Figures(new Usage(total),
                Map.of(Band.PEAK, new Usage(peak), Band.VALLEY, new Usage(valley)));
    }

    private Judged judged(Tariff tariff, Figures before, Figures after, StepDecision... said) {
        MeterValue from = value(FROM, before);
        MeterValue to = value(TO, after);
        Map<UUID, StepDecision> decisions = said.length == 0 ? Map.of() : Map.of(to.id(), said[0]);
        BilledMeter meter = new BilledMeter("1", "p", 1, true, from, List.of(to), null, null,
                decisions, List.of());
        return judge.judge(new StepJudge.Terms(tariff, new Rating(tariff),
                Optional.of(new RegisterFacts(Commodity.ELECTRICITY, WIDTH))), meter, from, to,
                Standing.START);
    }

    private static Problem.Kind kind(Judged judged) {
        assertThat(judged).isInstanceOf(Judged.Not.class);
        return ((Judged.Not) judged).kind();
    }

    private static Judged.Fine fine(Judged judged) {
        assertThat(judged).isInstanceOf(Judged.Fine.class);
        return (Judged.Fine) judged;
    }

    private static Figures total(long wh) {
        return Figures.ofTotal(new Usage(wh));
    }

    @Test
    void aTariffWithoutBandsTakesTheTotalOfAMeterWithBands() {
        Judged.Fine fine = fine(judged(FLAT, bands(100, 40, 60), bands(1_100, 340, 760)));
        assertThat(fine.registers().byBand()).isFalse();
        assertThat(fine.charge().usage()).isEqualTo(new Usage(1_000));
    }

    @Test
    void aTariffWithBandsTakesTheRegistersByBand() {
        Judged.Fine fine = fine(judged(TOU, bands(100, 40, 60), bands(1_100, 340, 760)));
        assertThat(fine.registers().byBand()).isTrue();
        assertThat(fine.charge().amount()).isEqualTo(Money.ofFen(30 + 28));
        assertThat(fine.charge().lines()).noneMatch(line -> line.estimated());
    }

    @Test
    void aTariffWithBandsDividesATotalByTimeAndSaysSo() {
        Judged.Fine fine = fine(judged(TOU, total(0), total(24_000)));
        assertThat(fine.registers().byBand()).isFalse();
        assertThat(fine.charge().lines()).hasSize(2).allMatch(line -> line.estimated());
    }

    @Test
    void bandsThatDoNotSumToTheTotalAreLookedAt() {
        assertThat(kind(judged(TOU, bands(100, 40, 60), bands(1_100, 340, 800))))
                .as("more than the resolution of three registers")
                .isEqualTo(Problem.Kind.BANDS_DIFFER);
        assertThat(fine(judged(TOU, bands(100, 40, 60), bands(1_100, 340, 780)))
                .charge().usage()).isEqualTo(new Usage(1_020));
        assertThat(fine(judged(TOU, bands(100, 40, 60), bands(1_100, 340, 990),
                new StepDecision(false, true))).charge().usage()).isEqualTo(new Usage(1_230));
    }

    @Test
    void readingsWithoutACommonRegisterAreNoStep() {
        assertThat(kind(judged(FLAT, total(1), new Figures(null, Map.of(Band.FLAT, WIDTH)))))
                .isEqualTo(Problem.Kind.DIFFERENT_REGISTERS);
    }

    @Test
    void onlyTheRegisterThatFellIsLifted() {
        Figures before = bands(1_500_000_000, 999_999_000, 500_000_000);
        Figures after = bands(1_500_003_000, 1_000, 500_001_000);
        assertThat(kind(judged(TOU, before, after))).isEqualTo(Problem.Kind.NEGATIVE_STEP);
        Judged.Fine fine = fine(judged(TOU, before, after, new StepDecision(true, false)));
        assertThat(fine.registers().lifted()).isEqualTo(WIDTH);
        assertThat(fine.charge().usage()).isEqualTo(new Usage(3_000));
    }

    @Test
    void anotherCommodityHasNoPriceHere() {
        MeterValue from = value(FROM, total(0));
        MeterValue to = value(TO, total(10));
        BilledMeter meter = new BilledMeter(
                "1", "p", 1, true, from, List.of(to), null, null, Map.of(), List.of());
        assertThat(kind(judge.judge(new StepJudge.Terms(FLAT, new Rating(FLAT),
                Optional.of(new RegisterFacts(Commodity.WATER, WIDTH))), meter, from, to,
                Standing.START))).isEqualTo(Problem.Kind.NO_PRICE);
    }

    @ParameterizedTest
    @CsvSource({"86400,2000000", "43200,1000000", "1,83334", "172800,4000000"})
    void theLimitGoesWithTheTimeButNeverBelowAnHour(long seconds, long wh) {
        assertThat(BillingLimits.USUAL.most(Commodity.ELECTRICITY, Duration.ofSeconds(seconds)))
                .isEqualTo(new Usage(wh));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-03T00:00,2026-11-02", "2026-11-03T00:31,2026-11-02",
        "2026-11-02T23:58,2026-11-02", "2026-11-03T11:59,2026-11-02",
        "2026-11-03T12:00,2026-11-03", "2027-01-01T00:00,2026-12-31"})
    void aReadingEndsTheDayWhoseMidnightIsNearest(String at, LocalDate day) {
        assertThat(BillingDays.endedBy(at(at)).date()).isEqualTo(day);
    }

    @Test
    void aReadingInTheMiddleOfADayDoesNotEndIt() {
        Instant noon = at("2026-11-03T15:00");
        MeterValue boundary = new MeterValue(new UUID(1, 1), "1", "2", noon, false,
                MeterValue.Source.LIVE, BillingDays.endedBy(noon), total(1), null, null, null,
                noon, "system", null);
        assertThat(boundary.day().date()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(boundary.completes().date()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(value(TO, total(1)).completes()).isEqualTo(value(TO, total(1)).day());
    }

    @ParameterizedTest
    @CsvSource({"STATION,WALLET:ELECTRICITY:10000001", "METER,DELIVERED:ELECTRICITY",
        "POSTPAID,UNBILLED:ELECTRICITY:10000001"})
    void whatIsUsedBecomesRevenueOutOfWhatPaysForIt(BillingMode mode, String source) {
        Judged.Fine fine = fine(judged(FLAT, total(0), total(24_000)));
        NewCharge charge = new NewCharge(new UUID(1, 1), "10000001", "3-1204", mode,
                Commodity.ELECTRICITY, 1, "1", "flat", value(FROM, total(0)),
                value(TO, total(24_000)), 1, false, Usage.ZERO, false, Usage.ZERO, fine.charge());
        JournalEntry entry = ChargeBookings.entries(List.of(charge)).getFirst();
        assertThat(entry.kind()).isEqualTo(JournalEntry.Kind.CHARGE);
        assertThat(entry.id()).isEqualTo(charge.entry());
        assertThat(entry.postings()).extracting(p -> p.account().code() + " " + p.amount())
                .containsExactly(source + " 12.00", "REVENUE:ELECTRICITY -12.00");
        assertThat(entry.postings().stream().map(Posting::account)
                .map(LedgerAccount::kind)).doesNotHaveDuplicates();
    }

    @Test
    void aChargeOfNothingPostsNothing() {
        Judged.Fine fine = fine(judged(FLAT, total(5), total(5)));
        NewCharge charge = new NewCharge(new UUID(1, 1), "10000001", "3-1204", BillingMode.STATION,
                Commodity.ELECTRICITY, 1, "1", "flat", value(FROM, total(5)),
                value(TO, total(5)), 1, false, Usage.ZERO, false, new Usage(7), fine.charge());
        assertThat(ChargeBookings.entries(List.of(charge))).isEmpty();
        assertThat(charge.entry()).isNull();
        assertThat(charge.tierAfter()).as("nothing was counted").isEqualTo(new Usage(7));
        assertThat(charge.estimated()).isFalse();
    }

    @Test
    void oneMeterAgainstTheClockIsNoWitness() {
        ClockWitness witness = new ClockWitness();
        witness.hear(answered(Duration.ofDays(2)));
        assertThat(witness.doubt()).isNull();
        witness.hear(answered(Duration.ofDays(2)));
        assertThat(witness.doubt()).isNotNull();
        witness.hear(answered(Duration.ofSeconds(3)));
        witness.hear(answered(Duration.ofSeconds(-3)));
        witness.hear(new Contact.Missed(Cause.NO_ANSWER, ""));
        assertThat(witness.doubt()).as("most agree").isNull();
    }

    private static Contact answered(Duration drift) {
        return new Contact.Answered(TO, total(1), null, null, drift, Map.of());
    }
}
