package wattdesk.vending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Going through the history in parts finds what looking at all of it finds, in sound books and in
/// damaged ones, wherever the cuts are.
class FoldsTest {

    private static final int COMMANDS = 150;
    private static final List<Integer> NUMBERS = List.of(1, 7, 60, 1_000);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soundBooksHoldInOneLook(long seed) {
        Draft books = MadeUpBooks.of(new Random(seed), COMMANDS);
        for (int numbers : NUMBERS) {
            List<History> parts = books.parts(numbers);
            AtomicInteger looks = new AtomicInteger();
            List<Verdict> verdicts = Invariants.check(reader -> {
                looks.incrementAndGet();
                parts.forEach(reader);
            });
            assertThat(verdicts).allMatch(Verdict::holds);
            assertThat(looks).hasValue(1);
            agree(books, verdicts);
        }
    }

    static Stream<Damage> damages() {
        return Damage.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void damagedBooksAreFoundAlike(Damage damage) {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Draft books = MadeUpBooks.of(random, COMMANDS);
            damage.plant().accept(books, random);
            for (int numbers : NUMBERS) {
                List<History> parts = books.parts(numbers);
                List<Verdict> verdicts = Invariants.check(parts::forEach);
                agree(books, verdicts);
                if (damage.rule() > 0) {
                    assertThat(verdicts).as("seed %d", seed).filteredOn(v -> !v.holds())
                            .extracting(Verdict::number).contains(damage.rule());
                }
            }
        }
    }

    private static void agree(Draft books, List<Verdict> verdicts) {
        History whole = books.whole();
        for (Verdict verdict : verdicts) {
            Fold.Found found = WholeHistory.look(verdict.number(), whole);
            assertThat(Arrays.stream(verdict.detail().split("; ")).filter(s -> !s.isEmpty()))
                    .as("rule %d", verdict.number())
                    .containsExactlyInAnyOrderElementsOf(found.broken());
            assertThat(verdict.subjects()).as("rule %d", verdict.number())
                    .isEqualTo(found.subjects() > 0 || !found.broken().isEmpty());
        }
    }

    @Test
    void everyRuleThatHasSubjectsIsDamagedByName() {
        assertThat(Damage.ALL.stream().map(Damage::rule).filter(rule -> rule > 0).distinct())
                .containsExactlyInAnyOrder(
                        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 20);
    }

    /// Books that are broken throughout do not fill the memory with sentences.
    @Test
    void aThousandSentencesAreToldTheOthersCounted() {
        Broken broken = new Broken();
        for (int i = 0; i < 1_500; i++) {
            broken.add("entry " + i);
        }
        assertThat(broken.sentences()).hasSize(1_001).endsWith("and 500 more");
    }
}
