package wattdesk.vending.model;

import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/// One seed decides a whole run.
public final class SeededChooser implements Chooser {

    private final SplittableRandom random;

    public SeededChooser(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public int pick(String what, int n, LongSupplier state) {
        return random.nextInt(n);
    }

    @Override
    public boolean happens(String what, int perMille, LongSupplier state) {
        return random.nextInt(1000) < perMille;
    }
}
