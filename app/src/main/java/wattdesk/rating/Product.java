package wattdesk.rating;

import java.math.BigInteger;

/// a × b ÷ c of whole numbers, exact though a × b may be wider than a long: `whole` is rounded
/// down, `remainder` is what is left (0 ≤ remainder < c).
record Product(long whole, long remainder) {

    /// a, b ≥ 0 and c > 0. Throws ArithmeticException where the quotient is wider than a long.
    static Product divided(long a, long b, long c) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) == 0 && low >= 0) {
            return new Product(low / c, low % c);
        }
        BigInteger[] parts = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b))
                .divideAndRemainder(BigInteger.valueOf(c));
        return new Product(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
