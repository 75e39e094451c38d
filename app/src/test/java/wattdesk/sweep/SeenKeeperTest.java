package wattdesk.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.sweep.SweepPlanTest.NOON;
import static wattdesk.sweep.SweepPlanTest.values;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wattdesk.ledger.store.SettableClock;
import wattdesk.metering.Electrics;
import wattdesk.metering.Figures;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

class SeenKeeperTest {

    /// Remembers what it was given; refuses while it is `broken`.
    private static final class Paper implements SeenBook {
        private final List<Batch> batches = new ArrayList<>();
        private boolean broken;

        @Override
        public List<MeterSeen> all() {
            return List.of(MeterSeen.first("7", values(NOON, 70)));
        }

        @Override
        public void keep(Batch batch) {
            if (broken) {
                throw new IllegalStateException("no disk");
            }
            batches.add(batch);
        }

        @Override
        public List<MeterHour> hours(String meterNumber, Instant from) {
            return List.of();
        }

        @Override
        public List<MeterGap> gaps(String meterNumber, Instant from) {
            return List.of();
        }

        @Override
        public List<SwitchTurn> turns(String meterNumber, Instant from) {
            return List.of();
        }

        @Override
        public int trim(Instant hoursBefore, Instant eventsBefore) {
            return 0;
        }
    }

    private final SettableClock clock = new SettableClock(NOON);
    private final Paper paper = new Paper();
    private final SeenKeeper keeper = new SeenKeeper(paper, clock);

    private void miss(String meter, int times) {
        for (int i = 0; i < times; i++) {
            clock.add(Duration.ofMinutes(1));
            keeper.missed(meter, Cause.NO_ANSWER, "TIMEOUT");
        }
    }

    @Test
    void what_was_seen_before_the_start_is_known_at_once() {
        assertThat(keeper.of("7").orElseThrow().values().balance()).isEqualTo(Money.ofYuan(70));
        assertThat(keeper.of("8")).isEmpty();
    }

    @Test
    void listeners_hear_every_change_in_order_until_they_are_sent_away() {
        List<String> heard = new ArrayList<>();
        try (SeenMeters.Hearing first = keeper.listen(seen -> heard.add(
                seen.meter() + " " + seen.failures()))) {
            keeper.listen(seen -> {
                throw new IllegalStateException("a screen that fails");
            });
            keeper.answered("8", values(NOON, 8));
            miss("8", 2);
        }
        keeper.answered("8", values(NOON, 9));
        assertThat(heard).containsExactly("8 0", "8 1", "8 2");
    }

    @Test
    void a_look_that_tells_less_takes_nothing_away() {
        keeper.answered("8", new LiveValues(NOON, Money.ofYuan(8), 3, null,
                new Figures(new Usage(5_000), Map.of(Band.PEAK, new Usage(4_000))),
                SwitchState.CLOSED, false, Set.of(MeterMark.KEEP_POWER), Duration.ofSeconds(4),
                Electrics.NONE));
        keeper.answered("8", new LiveValues(NOON.plusSeconds(9), Money.ofYuan(18), 4, null, null,
                null, null, null, null, Electrics.NONE));
        LiveValues now = keeper.of("8").orElseThrow().values();
        assertThat(now.balance()).isEqualTo(Money.ofYuan(18));
        assertThat(now.purchases()).isEqualTo(4);
        assertThat(now.marks()).containsExactly(MeterMark.KEEP_POWER);
        assertThat(now.switchState()).isEqualTo(SwitchState.CLOSED);
        assertThat(now.figures().bands()).containsKey(Band.PEAK);
    }

    @Test
    void looks_of_an_hour_become_one_row_and_are_written_together() {
        keeper.answered("7", values(NOON.plusSeconds(60), 69));
        keeper.answered("7", values(NOON.plusSeconds(120), 68));
        keeper.answered("8", values(NOON.plusSeconds(3_700), 5));
        keeper.flush();
        keeper.flush();
        assertThat(paper.batches).as("nothing changed: nothing is written").hasSize(1);
        assertThat(paper.batches.getFirst().seen()).extracting(MeterSeen::meter)
                .containsExactlyInAnyOrder("7", "8");
        assertThat(paper.batches.getFirst().hours())
                .extracting(MeterHour::meter, MeterHour::answers)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("7", 2),
                        org.assertj.core.groups.Tuple.tuple("8", 1));
    }

    @Test
    void what_could_not_be_written_is_written_the_next_time() {
        keeper.answered("7", values(NOON.plusSeconds(60), 69));
        paper.broken = true;
        org.assertj.core.api.Assertions.assertThatThrownBy(keeper::flush).hasMessage("no disk");
        paper.broken = false;
        keeper.flush();
        assertThat(paper.batches).hasSize(1);
        assertThat(paper.batches.getFirst().hours()).hasSize(1);
    }

    @Test
    void the_third_try_in_vain_opens_a_gap_and_the_next_answer_ends_it() {
        miss("7", 2);
        keeper.flush();
        assertThat(paper.batches.getLast().gaps()).as("late is no gap").isEmpty();
        miss("7", 3);
        keeper.flush();
        assertThat(paper.batches.getLast().gaps())
                .containsExactly(new MeterGap("7", NOON, null, Cause.NO_ANSWER));
        assertThat(keeper.offline()).extracting(MeterSeen::meter).containsExactly("7");
        Instant back = NOON.plusSeconds(900);
        keeper.answered("7", values(back, 60));
        keeper.flush();
        assertThat(paper.batches.getLast().gaps())
                .containsExactly(new MeterGap("7", NOON, back, Cause.NO_ANSWER));
        assertThat(keeper.offline()).isEmpty();
    }

    private static LiveValues relay(long seconds, SwitchState state, long yuan) {
        return new LiveValues(NOON.plusSeconds(seconds), Money.ofYuan(yuan), null, null, null,
                state, null, null, null, Electrics.NONE);
    }

    @Test
    void a_switch_that_turned_between_two_looks_is_written_once_with_what_was_known() {
        keeper.answered("8", relay(0, SwitchState.CLOSED, 5));
        keeper.answered("8", relay(60, SwitchState.CLOSED, 4));
        keeper.answered("8", relay(120, null, 3));
        keeper.flush();
        assertThat(paper.batches.getLast().turns()).as("nothing turned").isEmpty();
        keeper.answered("8", relay(180, SwitchState.OPEN, 0));
        keeper.answered("8", relay(240, SwitchState.OPEN, 0));
        paper.broken = true;
        org.assertj.core.api.Assertions.assertThatThrownBy(keeper::flush).hasMessage("no disk");
        paper.broken = false;
        keeper.flush();
        assertThat(paper.batches.getLast().turns()).containsExactly(new SwitchTurn("8",
                NOON.plusSeconds(180), NOON.plusSeconds(60), SwitchState.CLOSED,
                SwitchState.OPEN, Money.ZERO));
        keeper.answered("8", relay(300, SwitchState.CLOSED, 50));
        keeper.flush();
        assertThat(paper.batches.getLast().turns()).extracting(SwitchTurn::after)
                .containsExactly(SwitchState.CLOSED);
    }
}
