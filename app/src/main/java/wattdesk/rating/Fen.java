package wattdesk.rating;

import java.util.ArrayList;
import java.util.List;

/// Brings exact amounts to fen (rules 5 and 6): the sum with the carry is rounded once, the lines
/// are fitted to it by largest remainder, what is left over is carried on.
record Fen(List<ChargeLine> lines, long total, long carry) {

    /// Units of 0.00001 fen (Wh × ten-thousandths of a yuan per kWh) in one fen.
    private static final long UNITS = 100_000;
    static final long HALF = UNITS / 2;

    static Fen round(List<ChargeLine> exact, long carryBefore) {
        long[] fen = new long[exact.size()];
        long[] remainders = new long[exact.size()];
        long sum = carryBefore;
        for (int i = 0; i < fen.length; i++) {
            long units = exact.get(i).exact();
            sum = Math.addExact(sum, units);
            fen[i] = units / UNITS;
            remainders[i] = units % UNITS;
        }
        long total = Math.floorDiv(Math.addExact(sum, HALF), UNITS);
        LargestRemainder.handOut(fen, remainders, total - LargestRemainder.sum(fen));
        return new Fen(costing(exact, fen), total, sum - total * UNITS);
    }

    private static List<ChargeLine> costing(List<ChargeLine> exact, long[] fen) {
        List<ChargeLine> lines = new ArrayList<>(fen.length);
        for (int i = 0; i < fen.length; i++) {
            lines.add(exact.get(i).costing(fen[i]));
        }
        return lines;
    }
}
