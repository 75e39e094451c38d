package wattdesk.rating;

import java.util.Arrays;

/// Shares that are whole and sum exactly: each rounded down, then what is missing goes one each to
/// the largest remainders; among equals to the earlier.
final class LargestRemainder {

    private LargestRemainder() {}

    /// Shares of a whole in proportion to weights (none negative, one above 0).
    static long[] shares(long whole, long[] weights) {
        long sum = sum(weights);
        long[] shares = new long[weights.length];
        long[] remainders = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            Product share = Product.divided(whole, weights[i], sum);
            shares[i] = share.whole();
            remainders[i] = share.remainder();
        }
        handOut(shares, remainders, whole - sum(shares));
        return shares;
    }

    /// Adds one each to as many shares as are missing (at most all).
    static void handOut(long[] shares, long[] remainders, long missing) {
        if (missing == 0) {
            return;
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long least = sorted[Math.toIntExact(sorted.length - missing)];
        long ties = missing - above(least, remainders);
        for (int i = 0; i < shares.length; i++) {
            if (remainders[i] > least) {
                shares[i]++;
            } else if (remainders[i] == least && ties > 0) {
                shares[i]++;
                ties--;
            }
        }
    }

    private static int above(long least, long[] remainders) {
        int above = 0;
        for (long remainder : remainders) {
            above += remainder > least ? 1 : 0;
        }
        return above;
    }

    static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum = Math.addExact(sum, number);
        }
        return sum;
    }
}
