package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.ClockOutcome.Corrected;
import wattdesk.meterio.meter.ClockOutcome.Ignored;
import wattdesk.meterio.meter.ClockOutcome.Missed;
import wattdesk.meterio.meter.ClockOutcome.NotSent;
import wattdesk.meterio.meter.ClockOutcome.Reason;
import wattdesk.meterio.meter.ClockOutcome.Right;
import wattdesk.meterio.meter.profile.Profiles;

/// Putting a clock right by broadcast: what is claimed is what the meter's clock shows. The line's
/// time is 08:00:00 at the meter.
@Timeout(180)
class BroadcastTimeTest {

    private static LocalDateTime rightTime(SimMeter sim) {
        return LocalDateTime.ofInstant(sim.clock.instant(), ZoneOffset.ofHours(8));
    }

    private static SimMeter ahead(int seconds) {
        SimMeter sim = new SimMeter("demo-645-count");
        sim.meter.quirks(quirks -> quirks.withClockDriftSeconds(seconds));
        return sim;
    }

    private static ClockOutcome tell(SimMeter sim) {
        return new Meters(Profiles.load(null))
                .terminal645(sim.bus, new MeterAddress("demo-645-count", "000024170093"))
                .broadcastTime(() -> rightTime(sim), Priority.COUNTER);
    }

    private static int drift(SimMeter sim) {
        return sim.meter.quirks().clockDriftSeconds();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60, 299, -3, -60, -299})
    void a_wrong_clock_is_right_afterwards_and_was_read_to_know_it(int seconds) {
        try (SimMeter sim = ahead(seconds)) {
            assertThat(tell(sim)).isInstanceOfSatisfying(Corrected.class, done -> {
                assertThat(Duration.between(done.after(), rightTime(sim)).abs())
                        .isLessThan(Duration.ofSeconds(2));
                assertThat(done.before()).isNotEqualTo(done.after());
                assertThat(done.frames()).hasSize(9);
            });
            assertThat(drift(sim)).isBetween(-1, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1})
    void a_clock_that_is_right_is_left_alone(int seconds) {
        try (SimMeter sim = ahead(seconds)) {
            assertThat(tell(sim)).isInstanceOf(Right.class);
            assertThat(sim.line.requests()).as("date and time read, nothing said").isEqualTo(2);
            assertThat(drift(sim)).isEqualTo(seconds);
        }
    }

    @ParameterizedTest
    @CsvSource({"301,TOO_FAR_OFF", "-301,TOO_FAR_OFF", "864000,TOO_FAR_OFF",
        "57360,NEAR_MIDNIGHT", "57720,NEAR_MIDNIGHT"})
    void what_the_meter_would_ignore_is_not_sent(int seconds, Reason reason) {
        try (SimMeter sim = ahead(seconds)) {
            assertThat(tell(sim)).isInstanceOfSatisfying(NotSent.class,
                    not -> assertThat(not.reason()).isEqualTo(reason));
            assertThat(drift(sim)).isEqualTo(seconds);
        }
    }

    @Test
    void a_second_broadcast_of_the_day_is_ignored_and_told() {
        try (SimMeter sim = ahead(60)) {
            assertThat(tell(sim)).isInstanceOf(Corrected.class);
            sim.meter.quirks(quirks -> quirks.withClockDriftSeconds(30));
            assertThat(tell(sim)).isInstanceOf(Ignored.class);
            assertThat(drift(sim)).isEqualTo(30);
        }
    }

    @Test
    void a_clock_that_cannot_be_read_afterwards_is_unknown_and_never_right() {
        try (SimMeter sim = ahead(60)) {
            sim.line.plan("ok,ok,none*3");
            assertThat(tell(sim)).isInstanceOf(ClockOutcome.Unknown.class);
            assertThat(tell(sim)).as("a look says how it ended").isInstanceOf(Right.class);
        }
    }

    @Test
    void a_silent_or_refusing_meter_is_told_nothing() {
        try (SimMeter sim = ahead(60)) {
            sim.line.plan("none*3");
            assertThat(tell(sim)).isInstanceOfSatisfying(Missed.class, missed ->
                    assertThat(missed.why()).isInstanceOf(ReadOutcome.NoAnswer.class));
            sim.line.plan("ok,partial");
            assertThat(tell(sim)).isInstanceOfSatisfying(Missed.class, missed ->
                    assertThat(missed.why()).isInstanceOf(ReadOutcome.RefusedByMeter.class));
            assertThat(drift(sim)).isEqualTo(60);
        }
    }

    @Test
    void a_line_that_dies_is_told() {
        try (SimMeter sim = ahead(60)) {
            sim.line.plan("ok,gone");
            assertThat(tell(sim)).isInstanceOf(Missed.class);
            assertThat(drift(sim)).isEqualTo(60);
        }
    }

    @Test
    void the_frame_is_the_published_one() {
        assertThat(Request645.broadcastTime(LocalDateTime.parse("2026-11-22T10:00:00")).encode(4))
                .hasToString("FEFEFEFE689999999999996808063333435544590F16");
    }
}
