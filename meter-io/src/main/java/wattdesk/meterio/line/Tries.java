package wattdesk.meterio.line;

import java.util.function.Supplier;

/// A reading is asked for three times at most, each time queued again (4.4).
public final class Tries {

    private static final int MOST = 3;

    private Tries() {
    }

    public static ExchangeResult read(Supplier<ExchangeResult> ask) {
        ExchangeResult result = ask.get();
        for (int again = 1; again < MOST && Channel.worthRepeating(result); again++) {
            result = ask.get();
        }
        return result;
    }
}
