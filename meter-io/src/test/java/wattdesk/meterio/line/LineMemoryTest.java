package wattdesk.meterio.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.Echo.Start;
import wattdesk.meterio.line.FrameRecord.Direction;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.VirtualLineClock;

/// What a line remembers: its dead meters, its frames, its pace, whether it echoes.
class LineMemoryTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Octets REQUEST = Octets.of(new byte[] {1, 2, 3});

    private static Exchange exchange(Priority priority) {
        return new Exchange("m", priority, REQUEST, received -> null, 8,
                ReplyTiming.ofMillis(500, 0), false);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,0", "3,10", "4,20", "5,40", "8,320", "9,640", "10,640", "30,640"})
    void a_dead_meter_rests_longer_each_time_and_not_for_ever(int silences, int seconds) {
        RestingMeters resting = new RestingMeters();
        for (int i = 0; i < silences; i++) {
            resting.silent("m", 0);
        }
        Exchange poll = exchange(Priority.POLL);
        assertThat(resting.rests(poll, seconds * SECOND)).isFalse();
        assertThat(seconds == 0 || resting.rests(poll, seconds * SECOND - 1)).isTrue();
        resting.answered("m");
        assertThat(resting.rests(poll, 0)).as("an answer forgives everything").isFalse();
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void only_readings_and_the_search_spare_a_dead_meter(Priority priority) {
        RestingMeters resting = new RestingMeters();
        for (int i = 0; i < 3; i++) {
            resting.silent("m", 0);
        }
        boolean spared = switch (priority) {
            case POLL, SWEEP, DISCOVERY -> true;
            case COUNTER, READ_BACK -> false;
        };
        assertThat(resting.rests(exchange(priority), 1)).isEqualTo(spared);
    }

    @Test
    void the_trace_keeps_the_last_two_thousand_frames_and_tells_each_once() {
        FrameTrace trace = new FrameTrace();
        List<String> followed = new ArrayList<>();
        trace.follow(frame -> followed.add(frame.hex()));
        for (int i = 0; i < 2_050; i++) {
            trace.add(new FrameRecord(Instant.EPOCH, Direction.SENT, Hex.word(i),
                    FrameRecord.Note.SENT, false));
        }
        assertThat(trace.frames()).hasSize(2_000);
        assertThat(trace.frames().getFirst().hex()).isEqualTo(Hex.word(50));
        assertThat(trace.frames().getLast().hex()).isEqualTo(Hex.word(2_049));
        assertThat(followed).hasSize(2_050);
    }

    @Test
    void a_rate_counts_the_last_minute() {
        RateMeter rate = new RateMeter();
        rate.count(0);
        rate.count(30 * SECOND);
        rate.count(59 * SECOND);
        assertThat(rate.perMinute(59 * SECOND)).isEqualTo(3);
        assertThat(rate.perMinute(60 * SECOND)).isEqualTo(2);
        assertThat(rate.perMinute(119 * SECOND)).isZero();
    }

    @Test
    void until_a_read_has_told_an_echo_is_possible_and_a_write_trusts_nothing() {
        Echo echo = new Echo();
        assertThat(echo.judge(REQUEST, new byte[] {1, 2}, true)).isEqualTo(Start.UNDECIDED);
        assertThat(echo.judge(REQUEST, new byte[] {1, 2, 3, 9}, true)).isEqualTo(Start.WHOLE);
        assertThat(echo.judge(REQUEST, new byte[] {9}, false)).isEqualTo(Start.NONE);
    }

    @Test
    void on_a_line_without_echo_a_write_may_be_acknowledged_by_equal_bytes() {
        Echo echo = new Echo();
        echo.answered(Start.NONE);
        assertThat(echo.judge(REQUEST, new byte[] {1, 2, 3}, true)).isEqualTo(Start.NONE);
        assertThat(echo.judge(REQUEST, new byte[] {1, 2, 3}, false))
                .as("a read looks again: the adapter may have been changed").isEqualTo(Start.WHOLE);
    }

    @Test
    void a_missing_echo_is_an_anomaly_and_opens_the_question_again() {
        Echo echo = new Echo();
        echo.answered(Start.WHOLE);
        assertThat(echo.judge(REQUEST, new byte[] {9}, true)).isEqualTo(Start.BROKEN);
        echo.answered(Start.UNDECIDED);
        assertThat(echo.judge(REQUEST, new byte[] {9}, true)).isEqualTo(Start.BROKEN);
        echo.answered(Start.BROKEN);
        assertThat(echo.judge(REQUEST, new byte[] {9}, true)).isEqualTo(Start.NONE);
    }

    @Test
    void a_babbling_line_does_not_fill_the_memory() {
        try (VirtualLineClock clock = new VirtualLineClock()) {
            Reception reception = new Reception(new Object(), clock);
            reception.onBytes(new byte[4_000]);
            reception.onBytes(new byte[96]);
            assertThat(reception.bytes()).hasSize(4_096);
            reception.onBytes(new byte[] {7});
            assertThat(reception.bytes()).as("the old goes, the new stays").containsExactly(7);
            reception.onBytes(new byte[10_000]);
            assertThat(reception.drain()).hasSize(4_096);
            assertThat(reception.bytes()).isEmpty();
        }
    }

    @Test
    void what_is_said_under_a_reservation_is_about_its_meter() {
        LineSettings settings = new LineSettings(9600, 8, LineSettings.Parity.NONE, 1);
        try (VirtualBus line = VirtualBus.answering(settings, request -> request);
                Reservation mine = line.bus.reserve("other", Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> mine.exchange(exchange(Priority.COUNTER)))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("other");
        }
    }
}
