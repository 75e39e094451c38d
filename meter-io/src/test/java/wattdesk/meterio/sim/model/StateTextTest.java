package wattdesk.meterio.sim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.sim.model.Execution.Kind;

/// What a virtual meter remembers over a kill.
class StateTextTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:00:00.123456789Z");

    private static MeterState full() {
        var state = new MeterState();
        state.balance = -123_456_789;
        state.count = 31;
        state.totalFen = 500_000;
        state.energyWh = 62_370;
        state.customer = "000000031204";
        state.relayOpen = true;
        state.forced = true;
        state.forcedOpen = true;
        state.commandOpen = true;
        state.tripped = true;
        state.keepPower = true;
        state.resumeMillis = 1_700_000_000_000L;
        state.resumeDirect = true;
        state.arrivalMillis = 1_700_000_000_001L;
        state.bandWh = new long[] {1, 2, 3, 4};
        state.reverseWh = 5;
        state.monthStartWh = 6;
        state.executedRefunds = 7;
        state.refundedFen = 8;
        state.memory.put("day.1.1", "000003");
        state.memory.put("event.time_set.0", "2026-11-22T10:00;;07000000;1;1;AB CD");
        state.remember(new Deed("14", "04001003", "07000000", AT));
        state.remember(new Deed("1C", "1A", "", AT));
        state.card = "04A1B2C3";
        state.illegalInserts = 2;
        state.remember(new Execution(Kind.CREDIT, 31, 10_000, "07000000", AT));
        state.remember(new Execution(Kind.PARTIAL, 31, 0, "", AT));
        return state;
    }

    @Test
    void everythingComesBack() {
        var back = new MeterState();
        StateText.into(back, StateText.of(full()).lines().toList());
        assertThat(back).usingRecursiveComparison().isEqualTo(full());
        assertThat(back.executions).hasSize(2).first().extracting(Execution::order)
                .isEqualTo("07000000");
    }

    @Test
    void aFileOfAnEarlierReleaseHasAllEnergyInOneBandAndTheRelayWhereItWasTold() {
        var back = new MeterState();
        StateText.into(back, List.of("balance 5", "energy 700", "relayOpen true"));
        assertThat(back.bandWh).containsExactly(0, 0, 700, 0);
        assertThat(back.monthStartWh).isEqualTo(700);
        assertThat(back.commandOpen).isTrue();
    }

    @Test
    void anotherFileIsNotAMetersState() {
        assertThatThrownBy(() -> StateText.into(new MeterState(), List.of("colour red")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("colour red");
    }

    /// A credit, a foreign one and a partial one with money count; a repeat only adds its money.
    @ParameterizedTest
    @CsvSource({"CREDIT,100,1,100", "FOREIGN,100,1,100", "PARTIAL,100,1,100", "PARTIAL,0,0,0",
        "REPEAT,5,0,5", "RESET,100,0,0", "REFUND,5,0,0"})
    void executionsAreCountedAsCredits(Kind kind, long fen, long executed, long credited) {
        var state = new MeterState();
        state.remember(new Execution(kind, 1, fen, "", AT));
        assertThat(state.executedCredits).isEqualTo(executed);
        assertThat(state.creditedFen).isEqualTo(credited);
    }

    @Test
    void theListOfExecutionsIsBoundedAndTheCountersAreNot() {
        var state = new MeterState();
        for (int i = 0; i < 4_100; i++) {
            state.remember(new Execution(Kind.CREDIT, i, 1, "", AT));
        }
        assertThat(state.executions).hasSize(4_096).first()
                .extracting(Execution::count).isEqualTo(4);
        assertThat(state.executedCredits).isEqualTo(4_100);
    }

    @ParameterizedTest
    @CsvSource({"0,0,500,6200,true", "1,0,500,6200,false", "0,0,0,6200,false", "0,0,500,0,false",
        "-900,900,500,6200,true", "-899,900,500,6200,false"})
    void aMeterLeavesTheFactoryCutOnlyWhereItWouldCutItself(
            long balanceFen, long overdraftFen, long watts, long price, boolean open) {
        var spec = MeterSpec.count("000024170093").balanceFen(balanceFen).overdraftFen(overdraftFen)
                .loadWatts(watts).priceTenThousandths(price).build();
        assertThat(MeterState.fresh(spec).relayOpen).isEqualTo(open);
    }
}
