package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.meter.ReadBackDecision.Verdict;

/// The table of money 4 with the evidence by mode of meter-io 12 and 22.
class ReadBackDecisionTest {

    private static final Allowance ALLOWANCE = new Allowance(5, 100_000);
    private static final String NUMBER = "000024170093";

    private static CreditIntent intent(int count0, int wrap, Long total0) {
        return new CreditIntent(NUMBER, count0, (count0 + 1) % wrap, 5_000, total0, 1_000_000L,
                10_000, "hash", Instant.EPOCH);
    }

    private static MeterSnapshot found(String number, int count, long balance, Long total, long energy) {
        return new MeterSnapshot(number, balance, count, total, energy, null, null, null, Instant.EPOCH);
    }

    private static String verdict(CreditIntent intent, int wrap, MeterSnapshot found) {
        return name(new ReadBackDecision(intent, wrap, ALLOWANCE).on(found, found.count()));
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done done -> "DONE";
            case Verdict.NotDone notDone -> "NOT_DONE";
            case Verdict.Wrong wrong -> wrong.kind().name();
        };
    }

    @ParameterizedTest
    @CsvSource({
        // count, total - t0, verdict: a total decides, use of energy is free
        "7, 0, 5000, NOT_DONE", "7, 0, 4000, NOT_DONE", "7, 0, 5001, NOT_DONE",
        "7, 0, 5002, MONEY_WITHOUT_COUNT", "7, 10000, 15000, MONEY_WITHOUT_COUNT",
        "7, 1, 5000, MONEY_WITHOUT_COUNT", "8, 10000, 15000, DONE", "8, 10000, 9000, DONE",
        "8, 9999, 15000, OTHER_AMOUNT", "8, 0, 15000, OTHER_AMOUNT", "8, 20000, 25000, OTHER_AMOUNT",
        "9, 10000, 15000, COUNT_AHEAD", "6, 0, 5000, COUNT_BEHIND", "0, 0, 5000, COUNT_BEHIND"})
    void count_and_total_decide_together(int count, long risen, long balance, String verdict) {
        assertThat(verdict(intent(7, 10_000, 300_000L), 10_000,
                found(NUMBER, count, balance, 300_000 + risen, 1_000_000))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        // without a total: balance within rounding above, and allowance (5 + use) and rounding below
        "8, 15000, 0, DONE", "8, 15001, 0, DONE", "8, 15002, 0, OTHER_AMOUNT",
        "8, 14994, 0, DONE", "8, 14993, 0, OTHER_AMOUNT", "8, 14894, 1000, DONE",
        "8, 14893, 1000, OTHER_AMOUNT", "7, 5000, 0, NOT_DONE", "7, 4994, 0, NOT_DONE",
        "7, 4993, 0, MONEY_WITHOUT_COUNT", "7, 4894, 1000, NOT_DONE",
        "7, 4893, 1000, MONEY_WITHOUT_COUNT", "7, 5002, 0, MONEY_WITHOUT_COUNT",
        "7, 15000, 0, MONEY_WITHOUT_COUNT", "9, 15000, 0, COUNT_AHEAD", "6, 15000, 0, COUNT_BEHIND"})
    void without_a_total_the_balance_decides_within_what_was_used(
            int count, long balance, long usedWh, String verdict) {
        assertThat(verdict(intent(7, 10_000, null), 10_000,
                found(NUMBER, count, balance, null, 1_000_000 + usedWh))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"8, 2000, 0, DONE", "8, 2000, -3000, DONE", "8, 5000, -3000, OTHER_AMOUNT",
        "7, 5000, 0, NOT_DONE", "7, 2000, 0, MONEY_WITHOUT_COUNT",
        "7, 4993, 0, MONEY_WITHOUT_COUNT", "9, 2000, 0, COUNT_AHEAD"})
    void a_refund_is_proved_by_count_and_balance_whatever_the_meter_does_to_its_total(
            int count, long balance, long risen, String verdict) {
        CreditIntent intent = new CreditIntent(NUMBER, 7, 8, 5_000, 300_000L, 1_000_000L, -3_000,
                "00", Instant.EPOCH);
        assertThat(verdict(intent, 65_536,
                found(NUMBER, count, balance, 300_000 + risen, 1_000_000))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"9999, 0, 10000, DONE", "9999, 9999, 10000, NOT_DONE", "9999, 1, 10000, COUNT_AHEAD",
        "9999, 9998, 10000, COUNT_BEHIND", "65535, 0, 65536, DONE", "65535, 1, 65536, COUNT_AHEAD",
        "65534, 65535, 65536, DONE", "0, 9999, 10000, COUNT_BEHIND", "9998, 0, 10000, COUNT_AHEAD"})
    void a_counter_that_wraps_goes_on_at_zero(int count0, int count, int wrap, String verdict) {
        boolean done = "DONE".equals(verdict);
        assertThat(verdict(intent(count0, wrap, 0L), wrap,
                found(NUMBER, count, done ? 15_000 : 5_000, done ? 10_000L : 0L, 1_000_000)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        // amount, balance found, energy used, verdict; 5000 fen before, use at 1 fen per 10 Wh
        "10000, 15000, 0, DONE", "10000, 15001, 0, DONE", "10000, 15002, 0, OTHER_AMOUNT",
        "10000, 14994, 0, DONE", "10000, 14993, 0, OTHER_AMOUNT", "10000, 5000, 0, NOT_DONE",
        "10000, 4994, 0, NOT_DONE", "10000, 4993, 0, OTHER_AMOUNT", "10000, 25000, 0, OTHER_AMOUNT",
        "-3000, 2000, 0, DONE", "-3000, 2001, 0, DONE", "-3000, 2002, 0, OTHER_AMOUNT",
        "-3000, 1994, 0, DONE", "-3000, 1993, 0, OTHER_AMOUNT", "-3000, 5000, 0, NOT_DONE",
        "-3, 4997, 0, BALANCE_UNCLEAR", "1, 5000, 0, BALANCE_UNCLEAR",
        "-3000, 1900, 1000, DONE", "-50, 4950, 1000, BALANCE_UNCLEAR"})
    void without_a_count_only_a_clear_change_of_the_balance_decides(
            long amount, long balance, long usedWh, String verdict) {
        CreditIntent intent = new CreditIntent(NUMBER, 0, 0, 5_000, null, 1_000_000L, amount,
                "00", Instant.EPOCH);
        assertThat(name(new ReadBackDecision(intent, 1, ALLOWANCE).byBalance(
                found(NUMBER, 0, balance, null, 1_000_000 + usedWh)))).isEqualTo(verdict);
        assertThat(name(new ReadBackDecision(intent, 1, ALLOWANCE).byBalance(
                found("000024170094", 0, balance, null, 1_000_000 + usedWh))))
                .isEqualTo("OTHER_METER");
    }

    @Test
    void another_meter_number_is_never_this_credit_and_leading_zeros_are_no_difference() {
        assertThat(verdict(intent(7, 10_000, 0L), 10_000,
                found("000024170094", 8, 15_000, 10_000L, 1_000_000))).isEqualTo("OTHER_METER");
        assertThat(verdict(intent(7, 10_000, 0L), 10_000,
                found("24170093", 8, 15_000, 10_000L, 1_000_000))).isEqualTo("DONE");
    }

    @Test
    void no_reading_is_both_done_and_not_done_and_money_that_moved_is_never_not_done() {
        SplittableRandom random = new SplittableRandom(645);
        for (int i = 0; i < 200_000; i++) {
            Long total0 = random.nextBoolean() ? 300_000L : null;
            int count = random.nextInt(5, 11);
            long balance = random.nextLong(0, 20_000);
            long total = 300_000 + (random.nextBoolean() ? 0 : random.nextLong(-50, 20_000));
            String verdict = verdict(intent(7, 10_000, total0), 10_000,
                    found(NUMBER, count, balance, total0 == null ? null : total, 1_000_000));
            String seen = "count " + count + " balance " + balance + " total " + total;
            if ("DONE".equals(verdict)) {
                assertThat(count).as(seen).isEqualTo(8);
            }
            if ("NOT_DONE".equals(verdict)) {
                assertThat(count).as(seen).isEqualTo(7);
                assertThat(balance).as(seen).isLessThanOrEqualTo(5_001);
            }
        }
    }

    @Test
    void the_allowance_rounds_use_up_to_whole_fen() {
        assertThat(new Allowance(5, 65_230).fen(0)).isEqualTo(5);
        assertThat(new Allowance(5, 65_230).fen(1)).isEqualTo(6);
        assertThat(new Allowance(5, 65_230).fen(1_000)).isEqualTo(5 + 66);
        assertThat(new Allowance(5, 65_230).fen(-10)).isEqualTo(5);
    }
}
