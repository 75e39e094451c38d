package wattdesk.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.metering.Electrics;
import wattdesk.metering.LiveValues;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.quantity.Money;
import wattdesk.sweep.MeterSeen.Trouble;

class SweepPlanTest {

    static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");
    private static final SweepPlan PLAN = new SweepPlan(SweepLimits.USUAL);

    static LiveValues values(Instant at, long yuan) {
        return new LiveValues(at, Money.ofYuan(yuan), null, null, null, null, null, Set.of(), null,
                Electrics.NONE);
    }

    private static Duration after(MeterSeen seen) {
        return Duration.between(seen.triedAt(), PLAN.due(seen));
    }

    private static MeterSeen failed(int times, Cause cause) {
        MeterSeen seen = MeterSeen.first("1", values(NOON, 100));
        for (int i = 0; i < times; i++) {
            seen = seen.missed(new Trouble(cause, "TIMEOUT"), NOON.plusSeconds(i));
        }
        return seen;
    }

    @Test
    void a_meter_that_nobody_looked_at_is_due_at_once() {
        assertThat(PLAN.due(null)).isBefore(NOON);
    }

    @ParameterizedTest
    @CsvSource({"100,30", "50,30", "49,10", "10,10", "9,5", "0,5", "-20,5"})
    void balances_near_an_end_are_looked_at_more_often(long yuan, long minutes) {
        assertThat(after(MeterSeen.first("1", values(NOON, yuan))))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void a_meter_without_a_purse_is_looked_at_as_usual() {
        LiveValues water = new LiveValues(NOON, null, null, null, null, null, null, null, null,
                Electrics.NONE);
        assertThat(after(MeterSeen.first("1", water))).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource({"1,3", "2,6", "3,12", "4,24", "5,48", "6,96", "7,120", "60,120"})
    void a_dead_meter_backs_off_exponentially_up_to_two_hours(int failures, long minutes) {
        assertThat(after(failed(failures, Cause.NO_ANSWER)))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void a_line_that_is_not_there_is_nobodys_fault_and_is_tried_every_minute() {
        assertThat(after(failed(9, Cause.LINE_DOWN))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void an_answer_ends_every_back_off() {
        MeterSeen back = failed(9, Cause.NO_ANSWER).answered(values(NOON.plusSeconds(60), 100));
        assertThat(back.failures()).isZero();
        assertThat(back.trouble()).isNull();
        assertThat(after(back)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void the_rule_of_presence_counts_tries_and_age_and_not_a_closed_station() {
        Instant now = NOON.plusSeconds(60);
        assertThat(Presence.of(null, now)).isEqualTo(Presence.NEVER);
        assertThat(Presence.of(failed(0, Cause.NO_ANSWER), now)).isEqualTo(Presence.ONLINE);
        assertThat(Presence.of(failed(1, Cause.NO_ANSWER), now)).isEqualTo(Presence.LATE);
        assertThat(Presence.of(failed(2, Cause.WRONG_METER), now)).isEqualTo(Presence.LATE);
        assertThat(Presence.of(failed(3, Cause.NO_ANSWER), now)).isEqualTo(Presence.OFFLINE);
        assertThat(Presence.of(failed(0, Cause.NO_ANSWER), NOON.plus(Presence.LATE_AFTER)))
                .isEqualTo(Presence.ONLINE);
        assertThat(Presence.of(failed(0, Cause.NO_ANSWER), NOON.plus(Duration.ofDays(3))))
                .as("closed over the weekend: not looked at, but not away")
                .isEqualTo(Presence.LATE);
        MeterSeen never = new MeterSeen("1", NOON, 1, new Trouble(Cause.NO_ANSWER, ""), null);
        assertThat(Presence.of(never, now)).isEqualTo(Presence.OFFLINE);
    }
}
