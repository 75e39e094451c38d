package wattdesk.meterio.meter.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Reads the credit table of a profile.
final class CreditRules {

    private static final int DEFAULT_SETTLE_MILLIS = 300;
    private static final int TWO_BYTES_BCD = 10_000;
    private static final int TWO_BYTES = 65_536;
    private static final String REFUND = "070108FF";
    private static final String LOWER_TARGET = "absolute";
    private static final String NO_REFUND = "none";
    private static final String ALLOWANCE = "consumption_allowance";
    private static final BigDecimal MOST_ALLOWANCE = new BigDecimal(100);
    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal TEN_THOUSANDTH = new BigDecimal("0.0001");

    private CreditRules() {
    }

    static CreditRule read(ProfileTable credit) {
        return switch (credit.word("mode", CreditMode.class)) {
            case NONE -> new CreditRule.None();
            case COUNT -> count(credit);
            case ABSOLUTE -> absolute(credit);
            case ORDER -> new CreditRule.Order(unitsPerFen(credit), refunds(credit, REFUND),
                    settle(credit), allowance(credit));
        };
    }

    private static CreditRule count(ProfileTable credit) {
        boolean _ = refunds(credit, NO_REFUND);
        return new CreditRule.Count(unitsPerFen(credit),
                wrapsAt(credit, TWO_BYTES_BCD), settle(credit), allowance(credit));
    }

    /// The identifier of a refund, "absolute" for a lower target, or "none": no frame for it is
    /// known for COUNT meters (22).
    private static boolean refunds(ProfileTable credit, String known) {
        String word = credit.text("refund", NO_REFUND);
        if (!word.equals(NO_REFUND) && !word.equals(known)) {
            credit.wrong("refund", "profile.word", word);
        }
        return !word.equals(NO_REFUND);
    }

    private static long unitsPerFen(ProfileTable credit) {
        BigDecimal scale = credit.has("amount_scale") ? credit.factor("amount_scale") : FEN;
        if (scale.compareTo(FEN) == 0) {
            return 1;
        }
        if (scale.compareTo(TEN_THOUSANDTH) != 0) {
            credit.wrong("amount_scale", "profile.scale", scale.toPlainString());
        }
        return 100;
    }

    private static CreditRule absolute(ProfileTable credit) {
        WriteBlock block = WriteBlock.read(credit);
        for (Quantity needed : List.of(Quantity.BALANCE, Quantity.BUY_COUNT)) {
            if (block.fields().stream().noneMatch(field -> field.quantity() == needed)) {
                credit.wrong("fields", "profile.needs", needed.word());
            }
        }
        return new CreditRule.Absolute(block,
                wrapsAt(credit, TWO_BYTES), refunds(credit, LOWER_TARGET), settle(credit),
                allowance(credit));
    }

    private static int wrapsAt(ProfileTable credit, int otherwise) {
        return credit.within("count_wraps_at", 2, Integer.MAX_VALUE, otherwise);
    }

    /// In the file in yuan.
    private static long allowance(ProfileTable credit) {
        if (!credit.has(ALLOWANCE)) {
            return 0;
        }
        BigDecimal yuan = credit.factor(ALLOWANCE);
        if (yuan.compareTo(MOST_ALLOWANCE) > 0 || yuan.remainder(FEN).signum() != 0) {
            credit.wrong(ALLOWANCE, "profile.range", ALLOWANCE, FEN.toPlainString(),
                    MOST_ALLOWANCE.toPlainString());
            return 0;
        }
        return yuan.movePointRight(2).longValueExact();
    }

    private static Duration settle(ProfileTable credit) {
        return Duration.ofMillis(credit.within("settle_ms", 0, 60_000, DEFAULT_SETTLE_MILLIS));
    }
}
