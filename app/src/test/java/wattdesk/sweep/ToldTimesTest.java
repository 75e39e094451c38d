package wattdesk.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wattdesk.metering.Electrics;
import wattdesk.metering.Electrics.Phase;
import wattdesk.metering.LiveValues;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.Money;
import wattdesk.sweep.ToldTimes.Thing;

/// Each thing has the age of its own answer, whoever asked for what.
class ToldTimesTest {

    private static final Instant THEN = Instant.parse("2026-11-22T06:00:00Z");
    private static final Electrics PHASES = new Electrics(
            new Phase(2_298, 1_234, null), Phase.NONE, Phase.NONE, 2_830L);

    private static LiveValues values(Instant at, Money balance, Electrics electrics) {
        return new LiveValues(at, balance, null, null, null, SwitchState.CLOSED, null, Set.of(),
                null, electrics);
    }

    @Test
    void whatALaterLookDidNotAskForKeepsItsTime() {
        LiveValues person = values(THEN, Money.ofYuan(5), PHASES);
        LiveValues sweep = values(THEN.plusSeconds(60), Money.ofYuan(4),
                new Electrics(Phase.NONE, Phase.NONE, Phase.NONE, 3_000L));
        ToldTimes told = ToldTimes.of(person).and(ToldTimes.of(sweep));
        assertThat(told.of(Thing.BALANCE)).isEqualTo(sweep.at());
        assertThat(told.of(Thing.POWER)).isEqualTo(sweep.at());
        assertThat(told.of(Thing.PHASES)).isEqualTo(THEN);
        assertThat(told.of(Thing.CLOCK)).as("never told").isNull();
        Electrics both = sweep.over(person).electrics();
        assertThat(both.a()).as("voltage and current stay").isEqualTo(PHASES.a());
        assertThat(both.power()).isEqualTo(3_000);
    }

    @Test
    void afterARestartNobodyKnowsHowOldVoltagesAre() {
        ToldTimes kept = ToldTimes.kept(values(THEN, Money.ofYuan(5), PHASES));
        assertThat(kept.of(Thing.STATUS)).isEqualTo(THEN);
        assertThat(kept.of(Thing.PHASES)).isNull();
    }
}
