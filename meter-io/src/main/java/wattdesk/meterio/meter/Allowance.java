package wattdesk.meterio.meter;

/// How far a balance may have fallen by use between two readings and still prove something.
///
/// @param baseFen fixed part, 5 fen by custom
/// @param highestPriceMilliFenPerKwh highest price of the tariff; 0.6523 yuan is 65230
public record Allowance(long baseFen, long highestPriceMilliFenPerKwh) {

    private static final long MILLIFEN_WH_PER_FEN_KWH = 1_000_000;

    /// The same with at least so much as its fixed part.
    Allowance atLeast(long fen) {
        return new Allowance(Math.max(baseFen, fen), highestPriceMilliFenPerKwh);
    }

    /// The allowance in fen for that much energy, rounded up.
    public long fen(long energyWh) {
        long cost = Math.multiplyExact(Math.max(0, energyWh), highestPriceMilliFenPerKwh);
        return baseFen + Math.ceilDiv(cost, MILLIFEN_WH_PER_FEN_KWH);
    }
}
