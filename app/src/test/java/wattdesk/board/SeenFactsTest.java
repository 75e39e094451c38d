package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.customer.BillingMode;
import wattdesk.metering.Electrics;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;
import wattdesk.premises.Room;
import wattdesk.quantity.Money;
import wattdesk.sweep.HandMadeSights;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.MeterSeen.Trouble;

/// What was seen of a meter stands on the board, and costs no reading of the books.
class SeenFactsTest {

    private static final String METER = "000000000001";
    private static final Room ROOM = new Room("3", "1204", 12);

    private final HandMadeSights sights = new HandMadeSights();
    private Instant now = Town.NOW;
    private Instant balanceAt = Town.NOW.minusSeconds(600);
    private int read;
    private long commands = 7;
    private final SeenFacts facts = new SeenFacts(new BoardFacts() {
        @Override
        public List<BoardRoom> all() {
            read++;
            return List.of(new BoardRoom(ROOM, "", List.of(new AccountFacts("10000001", "李晓明",
                    null, BillingMode.METER, Standing.OPEN, Money.ZERO, List.of(new MeterFacts(
                            METER, Money.ofYuan(40), balanceAt, Link.UNHEARD, Relay.UNKNOWN,
                            false, 0))))));
        }

        @Override
        public long version() {
            return commands;
        }
    }, sights, () -> now);

    private static LiveValues values(Instant at, Money balance, SwitchState state,
            Set<MeterMark> marks) {
        return new LiveValues(at, balance, null, null, null, state, null, marks, null,
                Electrics.NONE);
    }

    private void see(Instant at, Money balance, SwitchState state, MeterMark... marks) {
        sights.see(MeterSeen.first(METER, values(at, balance, state, Set.of(marks))));
    }

    private MeterFacts meter() {
        return facts.all().getFirst().accounts().getFirst().meters().getFirst();
    }

    @Test
    void aLookMovesTheVersionAndReadsNoBooks() {
        assertThat(meter().link()).isEqualTo(Link.UNHEARD);
        long before = facts.version();
        see(now, Money.ofYuan(3), SwitchState.CLOSED);
        assertThat(facts.version()).isGreaterThan(before);
        assertThat(meter()).isEqualTo(new MeterFacts(METER, Money.ofYuan(3), now, Link.ONLINE,
                Relay.CLOSED, false, 0));
        assertThat(read).isEqualTo(1);
        commands++;
        assertThat(meter().balance()).isEqualTo(Money.ofYuan(3));
        assertThat(read).as("a command has moved something").isEqualTo(2);
    }

    @Test
    void theNewerBalanceCounts() {
        balanceAt = now.minusSeconds(10);
        see(now.minusSeconds(20), Money.ofYuan(3), SwitchState.CLOSED);
        assertThat(meter().balance()).as("the counter read later").isEqualTo(Money.ofYuan(40));
        see(now, null, SwitchState.CLOSED);
        assertThat(meter().balanceAt()).as("a look without a balance").isEqualTo(balanceAt);
    }

    @ParameterizedTest
    @CsvSource({"0,0,ONLINE", "1,0,LATE", "2,0,LATE", "3,0,OFFLINE", "0,46,LATE", "3,46,OFFLINE"})
    void theLinkIsTheStationsOnlineRule(int misses, int minutes, Link link) {
        MeterSeen seen = MeterSeen.first(METER, values(now, null, null, Set.of()));
        for (int i = 0; i < misses; i++) {
            seen = seen.missed(new Trouble(Cause.NO_ANSWER, ""), now);
        }
        sights.see(seen);
        long before = facts.version();
        now = now.plus(Duration.ofMinutes(minutes));
        assertThat(meter().link()).isEqualTo(link);
        assertThat(facts.version() > before).as("time alone is told").isEqualTo(minutes > 0);
    }

    @ParameterizedTest
    @EnumSource(SwitchState.class)
    void aRelayIsOpenWhereNothingFlows(SwitchState state) {
        see(now, null, state);
        Relay expected = state == SwitchState.VALVE_ABNORMAL ? Relay.UNKNOWN
                : state.cut() ? Relay.OPEN : Relay.CLOSED;
        assertThat(meter().relay()).isEqualTo(expected);
    }

    @Test
    void keptPowerIsWhatTheStatusWordSays() {
        see(now, null, SwitchState.CLOSED, MeterMark.KEEP_POWER);
        assertThat(meter().keepPower()).isTrue();
        see(now, null, SwitchState.CLOSED, MeterMark.OVERDRAFT);
        assertThat(meter().keepPower()).isFalse();
    }
}
