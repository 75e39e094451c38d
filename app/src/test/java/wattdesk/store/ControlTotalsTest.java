package wattdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ControlTotalsTest {

    private static final ControlTotals THEN = totals(7, "a", Map.of("sale", 3L), 100);

    private static ControlTotals totals(
            long sequence, String head, Map<String, Long> rows, long fen) {
        SortedMap<String, Long> sums = new TreeMap<>(Map.of("DRAWER", fen, "PENDING", -fen));
        return new ControlTotals(sequence, head, new TreeMap<>(rows), sums);
    }

    @Test
    void aTableThatTheOlderReleaseDidNotCountChangesNothing() {
        ControlTotals now = totals(7, "a", Map.of("sale", 3L, "charge", 5L), 100);
        assertThat(now.sameAs(THEN)).isTrue();
        assertThat(now.shortOf(THEN)).isEmpty();
        assertThat(THEN.sameAs(now)).as("a table that is gone is not the same").isFalse();
        assertThat(THEN.shortOf(now)).isEqualTo("charge 0 < 5");
    }

    @Test
    void everyFigureThatBothKnowMustAgree() {
        assertThat(totals(8, "a", Map.of("sale", 3L), 100).sameAs(THEN)).isFalse();
        assertThat(totals(7, "b", Map.of("sale", 3L), 100).sameAs(THEN)).isFalse();
        assertThat(totals(7, "a", Map.of("sale", 4L), 100).sameAs(THEN)).isFalse();
        assertThat(totals(7, "a", Map.of("sale", 3L), 99).sameAs(THEN)).isFalse();
        assertThat(THEN.balance()).isZero();
    }
}
