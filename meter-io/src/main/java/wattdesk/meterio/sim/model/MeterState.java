package wattdesk.meterio.sim.model;

import java.util.ArrayList;
import java.util.List;

/// What a meter remembers over a loss of power.
///
/// The balance is kept finer than it is shown (as F3 does): in units of 0.0000001 yuan, which is
/// exactly 1 Wh at a price of 0.0001 yuan per kWh.
final class MeterState {

    static final long UNITS_PER_FEN = 100_000;
    private static final int KEPT_EXECUTIONS = 4_096;
    private static final int KEPT_DEEDS = 256;
    /// Where energy counts that no table gives to a band (平).
    static final int FLAT_BAND = 2;

    long balance;
    int count;
    long totalFen;
    long energyWh;
    String customer = MeterSpec.NO_CUSTOMER;
    boolean relayOpen;
    boolean forced;
    boolean forcedOpen;
    boolean commandOpen;
    boolean tripped;
    boolean keepPower;
    long resumeMillis;
    boolean resumeDirect;
    long arrivalMillis;
    long executedRefunds;
    long refundedFen;
    long[] bandWh = new long[Tariffs.BANDS];
    long reverseWh;
    long monthStartWh;
    long deedCount;
    long executedCredits;
    long creditedFen;
    /// Serial number of the card that opened the account, in hex; empty before.
    String card = "";
    int illegalInserts;
    final List<Execution> executions = new ArrayList<>();
    final List<Deed> deeds = new ArrayList<>();
    final Memory memory = new Memory();

    static MeterState fresh(MeterSpec spec) {
        var state = new MeterState();
        state.balance = spec.balanceFen() * UNITS_PER_FEN;
        state.count = spec.count();
        state.totalFen = spec.totalFen();
        state.energyWh = spec.energyWh();
        state.customer = spec.customer();
        state.relayOpen = spec.balanceFen() <= -spec.overdraftFen() && spec.loadWatts() > 0
                && spec.priceTenThousandths() > 0;
        state.commandOpen = state.relayOpen;
        state.bandWh[FLAT_BAND] = spec.energyWh();
        state.monthStartWh = spec.energyWh();
        return state;
    }

    void remember(Execution execution) {
        switch (execution.kind()) {
            case CREDIT, FOREIGN -> {
                executedCredits++;
                creditedFen += execution.fen();
            }
            case PARTIAL -> {
                executedCredits += execution.fen() > 0 ? 1 : 0;
                creditedFen += Math.max(0, execution.fen());
                executedRefunds += execution.fen() < 0 ? 1 : 0;
                refundedFen += Math.max(0, -execution.fen());
            }
            case REPEAT -> creditedFen += execution.fen();
            case REFUND -> {
                executedRefunds++;
                refundedFen += execution.fen();
            }
            case RESET -> { }
        }
        executions.add(execution);
        if (executions.size() > KEPT_EXECUTIONS) {
            executions.removeFirst();
        }
    }

    void remember(Deed deed) {
        deedCount++;
        deeds.add(deed);
        if (deeds.size() > KEPT_DEEDS) {
            deeds.removeFirst();
        }
    }
}
