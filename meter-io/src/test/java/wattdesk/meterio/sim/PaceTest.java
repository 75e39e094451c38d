package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void parityAndStopBitsCount() {
        assertThat(Pace.parse("2400,8E1")).isEqualTo(new Pace(2_400, 11, 20));
        assertThat(Pace.parse("9600,8N1").bits()).isEqualTo(10);
        assertThat(Pace.parse("9600,8N2").bits()).isEqualTo(11);
        assertThat(Pace.parse("0")).isEqualTo(new Pace(0, 0, 0));
        assertThatThrownBy(() -> Pace.parse("fast")).hasMessageContaining("2400,8E1");
    }

    @Test
    void theGapIsThreeAndAHalfCharactersOr1750Microseconds() {
        assertThat(Pace.parse("9600,8N1").gapNanos()).isEqualTo(3_645_833);
        assertThat(Pace.parse("115200,8N1").gapNanos()).isEqualTo(1_750_000);
        assertThat(Pace.parse("0").gapNanos()).isEqualTo(1_750_000);
    }

    @Test
    void aPieceIsAlwaysShorterThanTheGap() {
        for (int baud : new int[] {1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 115_200}) {
            var pace = new Pace(baud, 11, 20);
            assertThat(pace.nanos(pace.pieceOf(100))).isLessThan(pace.gapNanos());
        }
    }
}
