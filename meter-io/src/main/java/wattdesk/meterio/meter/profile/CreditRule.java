package wattdesk.meterio.meter.profile;

import java.time.Duration;

/// How a profile credits, and what proves it.
public sealed interface CreditRule {

    CreditMode mode();

    /// The number of different counts; after the highest comes 0.
    int countWrapsAt();

    /// The time between a write and its read-back.
    Duration settle();

    /// What the balance may be lower by at a read-back, however little use the meter shows: for
    /// meters whose energy register lags behind, or that have none.
    long allowanceFen();

    /// The meter can give back; the profile has to say so.
    default boolean refunds() {
        return false;
    }

    record None() implements CreditRule {
        @Override
        public CreditMode mode() {
            return CreditMode.NONE;
        }

        @Override
        public int countWrapsAt() {
            return 1;
        }

        @Override
        public Duration settle() {
            return Duration.ZERO;
        }

        @Override
        public long allowanceFen() {
            return 0;
        }
    }

    /// The sale carries the next purchase count; the meter refuses any other (F3).
    ///
    /// @param unitsPerFen 1 where the amount is sent in fen, 100 where in 0.0001 yuan
    /// @param countWrapsAt the number of different counts: 10000 for two bytes BCD
    record Count(long unitsPerFen, int countWrapsAt, Duration settle, long allowanceFen)
            implements CreditRule {
        @Override
        public CreditMode mode() {
            return CreditMode.COUNT;
        }
    }

    /// The sale carries an order number, and nothing but the balance proves it (P1).
    ///
    /// @param unitsPerFen as in [Count]
    /// @param refunds the meter takes 070108FF, which gives an amount back
    record Order(long unitsPerFen, boolean refunds, Duration settle, long allowanceFen)
            implements CreditRule {
        @Override
        public CreditMode mode() {
            return CreditMode.ORDER;
        }

        @Override
        public int countWrapsAt() {
            return 1;
        }
    }

    /// The sale sets the balance and the count (map B).
    ///
    /// @param refunds a lower balance under the next count gives an amount back
    record Absolute(WriteBlock block, int countWrapsAt, boolean refunds, Duration settle,
            long allowanceFen) implements CreditRule {
        @Override
        public CreditMode mode() {
            return CreditMode.ABSOLUTE;
        }
    }
}
