package wattdesk.meterio.sim.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wattdesk.meterio.port.VirtualLineClock;

/// What a card in the slot does to a meter, and what the meter keeps of it.
class CardLoadTest {

    private static final String A = "000024170093";

    private final VirtualLineClock clock = new VirtualLineClock();

    private VirtualMeter meter() {
        return new VirtualMeter(MeterSpec.count(A).balanceFen(3_762).count(31).build(),
                clock, StateStore.forgetful());
    }

    @Test
    void aLoadedCardRaisesBalanceTotalAndCountAndBindsTheCard() {
        var meter = meter();
        assertThat(meter.card()).isEmpty();
        meter.loadCard(32, 10_000, "000000031204", "04A1B2C3");
        assertThat(meter.balanceFen()).isEqualTo(13_762);
        assertThat(meter.count()).isEqualTo(32);
        assertThat(meter.totalFen()).isEqualTo(10_000);
        assertThat(meter.customer()).isEqualTo("000000031204");
        assertThat(meter.card()).isEqualTo("04A1B2C3");
        assertThat(meter.executions()).singleElement()
                .returns(Execution.Kind.FOREIGN, Execution::kind);
    }

    /// What was bought stays bought: a total that fell below nought has no digits to show.
    @Test
    void moneyTakenBackByACardLowersTheBalanceAndNotTheTotalBought() {
        var meter = meter();
        meter.loadCard(32, 500, "000000031204", "04A1B2C3");
        meter.loadCard(33, -2_000, "000000031204", "04A1B2C3");
        assertThat(meter.balanceFen()).isEqualTo(2_262);
        assertThat(meter.totalFen()).isEqualTo(500);
        assertThat(meter.creditedFen()).isEqualTo(-1_500);
    }

    @Test
    void theTotalBoughtWrapsWhereItsEightDigitsEndHoweverItWasBought() {
        var meter = new VirtualMeter(MeterSpec.count(A).totalFen(99_999_900).build(), clock,
                StateStore.forgetful());
        meter.foreignPurchase(250);
        assertThat(meter.totalFen()).isEqualTo(150);
        assertThat(meter.balanceFen()).isEqualTo(250);
    }

    @Test
    void illegalInsertsAreCountedUpToWhatTheReturnFileCanHold() {
        var meter = meter();
        for (int i = 0; i < 65_540; i++) {
            meter.illegalInsert();
        }
        assertThat(meter.illegalInserts()).isEqualTo(65_535);
    }
}
