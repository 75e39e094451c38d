package wattdesk.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void theWaitDoublesFromOneSecond() {
        Throttle throttle = Throttle.NONE;
        for (int seconds = 1; seconds <= 256; seconds *= 2) {
            throttle = throttle.failedAgain(NOW);
            assertThat(throttle.pause()).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void noNumberOfFailuresLocksAnybodyOutForGood() {
        assertThat(new Throttle(Integer.MAX_VALUE, NOW).left(NOW)).isEqualTo(Throttle.CAP);
        assertThat(new Throttle(Integer.MAX_VALUE, NOW).left(NOW.plus(Throttle.CAP))).isZero();
        assertThat(new Throttle(Integer.MAX_VALUE, NOW).failedAgain(NOW).failures()).isPositive();
    }

    @Test
    void aClockSetBackDoesNotLengthenTheWait() {
        Throttle throttle = new Throttle(3, NOW);
        assertThat(throttle.left(NOW.minus(Duration.ofDays(365)))).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void withoutFailuresNobodyWaits() {
        assertThat(Throttle.NONE.left(NOW)).isZero();
    }
}
