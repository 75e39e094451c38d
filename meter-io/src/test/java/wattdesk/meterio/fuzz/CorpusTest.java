package wattdesk.meterio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.line.Hex;

/// The share of the fuzzing that every build repeats: the corpus, and 3,000 seeded changes of it.
class CorpusTest {

    private static final int CHANGES = 3_000;

    @ParameterizedTest
    @EnumSource
    void the_corpus_breaks_no_rule(Target target) {
        List<byte[]> corpus = Corpus.of(target);
        assertThat(corpus).isNotEmpty();
        corpus.forEach(input -> hold(target, input));
    }

    @ParameterizedTest
    @EnumSource
    void seeded_changes_of_the_corpus_break_no_rule(Target target) {
        SplittableRandom random = new SplittableRandom(645 + target.ordinal());
        List<byte[]> corpus = Corpus.of(target);
        for (int i = 0; i < CHANGES; i++) {
            hold(target, changed(corpus, random));
        }
    }

    @Test
    void a_broken_rule_is_told_with_the_input() {
        assertThatThrownBy(() -> hold(input -> {
            throw new IllegalStateException("planted");
        }, "planted", new byte[] {1, 2})).hasMessageContaining("0102");
    }

    private interface Rule {
        void hold(byte[] input);
    }

    private static void hold(Target target, byte[] input) {
        hold(target::hold, target.name(), input);
    }

    private static void hold(Rule rule, String name, byte[] input) {
        try {
            rule.hold(input);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(name + " breaks on " + Hex.of(input), e);
        }
    }

    /// A piece of one input before a piece of another, with some bytes changed.
    private static byte[] changed(List<byte[]> corpus, SplittableRandom random) {
        byte[] head = corpus.get(random.nextInt(corpus.size()));
        byte[] tail = corpus.get(random.nextInt(corpus.size()));
        int kept = random.nextInt(head.length + 1);
        int from = random.nextInt(tail.length + 1);
        byte[] input = Arrays.copyOf(head, kept + tail.length - from);
        System.arraycopy(tail, from, input, kept, tail.length - from);
        for (int i = random.nextInt(6); i > 0 && input.length > 0; i--) {
            input[random.nextInt(input.length)] = (byte) random.nextInt(256);
        }
        return input;
    }
}
