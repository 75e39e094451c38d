package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whole shares that sum exactly, and products that are wider than a long.
class SharesTest {

    @Test
    void whatIsMissingGoesToTheLargestRemainders() {
        assertThat(LargestRemainder.shares(10, new long[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(LargestRemainder.shares(100, new long[] {1, 2, 4})).containsExactly(14, 29, 57);
        assertThat(LargestRemainder.shares(5, new long[] {3, 0, 3})).containsExactly(3, 0, 2);
        assertThat(LargestRemainder.shares(0, new long[] {3, 4})).containsExactly(0, 0);
        assertThat(LargestRemainder.shares(7, new long[] {3, 4})).containsExactly(3, 4);
    }

    @Test
    void amongEqualRemaindersTheEarlierComesFirst() {
        long[] shares = {0, 0, 0, 0};
        LargestRemainder.handOut(shares, new long[] {5, 7, 5, 5}, 3);
        assertThat(shares).containsExactly(1, 1, 1, 0);
        LargestRemainder.handOut(shares, new long[] {1, 2, 3, 4}, 4);
        assertThat(shares).containsExactly(2, 2, 2, 1);
        LargestRemainder.handOut(shares, new long[] {1, 2, 3, 4}, 0);
        assertThat(shares).containsExactly(2, 2, 2, 1);
    }

    @Test
    void sharesOfHugeFiguresStayExact() {
        long huge = Long.MAX_VALUE - 4;
        long[] shares = LargestRemainder.shares(huge, new long[] {huge / 2, huge / 3, 7});
        assertThat(Arrays.stream(shares).sum()).isEqualTo(huge);
        assertThatThrownBy(() -> LargestRemainder.sum(new long[] {Long.MAX_VALUE, 1}))
                .isInstanceOf(ArithmeticException.class);
        assertThat(LargestRemainder.sum(new long[] {Long.MAX_VALUE, 0})).isPositive();
    }

    @Test
    void productsAreDividedExactlyOnBothSidesOfALong() {
        assertThat(Product.divided(3, 7, 4)).isEqualTo(new Product(5, 1));
        assertThat(Product.divided(1L << 31, 1L << 31, 1)).isEqualTo(new Product(1L << 62, 0));
        assertThat(Product.divided(1L << 32, 1L << 31, 2)).as("the first that is no long")
                .isEqualTo(new Product(1L << 62, 0));
        assertThat(Product.divided(1L << 32, (1L << 31) + 1, 1L << 33))
                .isEqualTo(new Product(1L << 30, 1L << 32));
        assertThatThrownBy(() -> Product.divided(Long.MAX_VALUE, 2, 1))
                .isInstanceOf(ArithmeticException.class);
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long a = random.nextLong() >>> random.nextInt(1, 64);
            long b = random.nextLong() >>> random.nextInt(1, 64);
            long c = Math.max(1, Math.max(a, random.nextLong() >>> random.nextInt(1, 64)));
            BigInteger[] exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b))
                    .divideAndRemainder(BigInteger.valueOf(c));
            assertThat(Product.divided(a, b, c)).as(a + " × " + b + " ÷ " + c)
                    .isEqualTo(new Product(exact[0].longValue(), exact[1].longValue()));
        }
    }
}
