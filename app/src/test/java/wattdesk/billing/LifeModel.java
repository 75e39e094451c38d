package wattdesk.billing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What accounts used and paid, kept as a clerk would on a slate. Energy in Wh, money in fen.
final class LifeModel {

    static final List<String> LIMITS = List.of("100", "220");
    static final String[] PRICES = {"0.50", "0.60", "0.80"};
    /// Wh up to which each price goes, and fen per Wh.
    private static final long[] UP_TO = {100_000, 220_000, Long.MAX_VALUE};
    private static final double[] FEN_PER_WH = {0.05, 0.06, 0.08};

    private final Map<String, Long> base = new HashMap<>();
    private final Map<String, Long> used = new HashMap<>();
    private long drawer;

    void began(String account, long tierUsed) {
        base.put(account, tierUsed);
        used.put(account, 0L);
    }

    void used(String account, long wh) {
        used.merge(account, wh, Long::sum);
    }

    long tiers(String account) {
        return base.get(account) + used.get(account);
    }

    long usedWh(String account) {
        return used.get(account);
    }

    /// What its energy costs exactly, through all tiers.
    double exactFen(String account) {
        return upTo(tiers(account)) - upTo(base.get(account));
    }

    private static double upTo(long wh) {
        double fen = 0;
        long from = 0;
        for (int tier = 0; tier < UP_TO.length && from < wh; tier++) {
            long here = Math.min(wh, UP_TO[tier]);
            fen += (here - from) * FEN_PER_WH[tier];
            from = here;
        }
        return fen;
    }

    void drawer(long fen) {
        drawer += fen;
    }

    long drawer() {
        return drawer;
    }
}
