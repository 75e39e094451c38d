package wattdesk.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void runsOfDigitsAreNumbers() {
        List<String> order = List.of("1", "01a", "2", "9", "10", "0100", "A1", "A9", "A10", "B");
        List<String> shuffled = new ArrayList<>(order);
        Collections.shuffle(shuffled, new Random(3));
        shuffled.sort(NaturalOrder.FIRST_TO_LAST);
        assertThat(shuffled).containsExactlyElementsOf(order);
    }
}
