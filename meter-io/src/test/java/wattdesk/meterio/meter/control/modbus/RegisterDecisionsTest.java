package wattdesk.meterio.meter.control.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.ControlDriver.Planned;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.control.Verdict;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.RegisterStep;
import wattdesk.meterio.modbus.Crc16;
import wattdesk.meterio.modbus.ModbusLine;
import wattdesk.meterio.port.VirtualLineClock;

/// What is decided about a Modbus meter without asking it: whether anything is sent, what stands in
/// the way, and what its state before and after proves.
class RegisterDecisionsTest {

    private static final MeterProfile MAP_B =
            Profiles.load(null).find("acrel-dtsy1352-b").orElseThrow();
    private static final Answer YES = new Answer.Positive("");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 17, 30);

    private static final Seen.State HELD = state("alarm_1", "2000", "alarm_2", "1000",
            "overdraft_limit", "0", "forced", Voice.OFF);

    private final VirtualLineClock clock = new VirtualLineClock();

    @AfterEach
    void close() {
        clock.close();
    }

    private Planned plan(Order order) {
        return new ControlModbus(MAP_B, Objects.requireNonNull(MAP_B.modbus()), 5,
                new ModbusLine(clock, false)).plan(order, Authority.NONE);
    }

    private Change change(Order order) {
        return ((Planned.Ready) plan(order)).change();
    }

    private static Seen.State state(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Seen.State("000024170105", values);
    }

    private static Seen.State relay(boolean open, boolean forced) {
        return state("relay", open ? Voice.OPEN : Voice.CLOSED,
                "forced", forced ? Voice.ON : Voice.OFF);
    }

    /// A forced state counts only while the meter says that it is forced.
    private static boolean done(RelayVerb verb, boolean open, boolean forced) {
        return verb == RelayVerb.AUTOMATIC ? !forced : forced && open == (verb == RelayVerb.TRIP);
    }

    private void relayFrom(RelayVerb verb, int bits) {
        boolean open = (bits & 1) > 0;
        boolean forced = (bits & 2) > 0;
        boolean openAfter = (bits & 4) > 0;
        boolean forcedAfter = (bits & 8) > 0;
        Change change = change(new Order.Relay(verb));
        Seen.State before = relay(open, forced);
        Verdict verdict = change.judge(before, relay(openAfter, forcedAfter), YES);
        boolean same = forced == forcedAfter && (verb == RelayVerb.AUTOMATIC || open == openAfter);
        Class<? extends Verdict> right = done(verb, openAfter, forcedAfter)
                ? Verdict.AsAsked.class : same ? Verdict.Unchanged.class : Verdict.Other.class;
        assertThat(verdict).as(verb + " " + bits).isInstanceOf(right);
        assertThat(change.sendings(before)).as(verb + " " + bits)
                .hasSize(done(verb, open, forced) ? 0 : 1);
    }

    @Test
    void the_relay_is_told_once_unless_it_is_so_and_forced_so_and_judged_by_both() {
        for (RelayVerb verb : List.of(RelayVerb.TRIP, RelayVerb.CLOSE, RelayVerb.AUTOMATIC)) {
            for (int bits = 0; bits < 16; bits++) {
                relayFrom(verb, bits);
            }
        }
    }

    @Test
    void a_relay_that_cannot_be_read_is_not_told_anything() {
        Change trip = change(new Order.Relay(RelayVerb.TRIP));
        assertThat(trip.obstacle(state("forced", Voice.OFF)))
                .isEqualTo(new Obstacle.Unreadable("item.relay"));
        assertThat(trip.obstacle(relay(false, false))).isNull();
        assertThat(trip.judge(relay(false, false), state("forced", Voice.ON), YES))
                .isInstanceOf(Verdict.Other.class);
    }

    private static Order.Limits alarm(@Nullable Long fen) {
        return new Order.Limits(fen, null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "4294967295,true", "4294967296,false", "-1,false"})
    void a_limit_fits_into_its_two_registers_or_is_not_sent(long fen, boolean fits) {
        Obstacle obstacle = change(alarm(fen)).obstacle(HELD);
        assertThat(obstacle).isEqualTo(
                fits ? null : new Obstacle.DoesNotFit("control.fit.number"));
    }

    @Test
    void what_goes_out_under_the_same_flag_must_have_been_read() {
        Change alarm = change(alarm(5_000L));
        assertThat(alarm.obstacle(state("alarm_1", "2000", "forced", Voice.OFF)))
                .isEqualTo(new Obstacle.Unreadable("item.alarm_2"));
        assertThat(alarm.obstacle(state("alarm_1", "2000", "alarm_2", "1000"))).isNull();
    }

    @Test
    void a_limit_is_set_only_when_its_neighbour_and_the_relay_are_as_they_were() {
        Change alarm = change(alarm(5_000L));
        assertThat(alarm.sendings(HELD)).hasSize(1);
        assertThat(change(alarm(2_000L)).sendings(HELD)).isEmpty();
        assertThat(alarm.judge(HELD, HELD, YES)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(alarm.judge(HELD, state("alarm_1", "5000", "alarm_2", "1000",
                "forced", Voice.OFF), YES)).isInstanceOf(Verdict.AsAsked.class);
        assertThat(alarm.judge(HELD, state("alarm_1", "5000", "alarm_2", "1001",
                "forced", Voice.OFF), YES)).isInstanceOf(Verdict.Other.class);
        assertThat(alarm.judge(HELD, state("alarm_1", "5000", "alarm_2", "1000",
                "forced", Voice.ON), YES)).isInstanceOf(Verdict.Other.class);
    }

    @Test
    void what_the_map_cannot_take_is_said_before_the_meter_is_asked() {
        assertThat(plan(new Order.Limits(null, null, null, 1L, null)))
                .isEqualTo(new Planned.Not(new Obstacle.OnlyRead("item.hoarding_limit")));
        assertThat(change(alarm(null)).obstacle(HELD))
                .isEqualTo(new Obstacle.DoesNotFit("control.fit.nothing"));
        assertThat(change(new Order.Limits(null, null, null, null, 1L)).obstacle(HELD))
                .isEqualTo(new Obstacle.DoesNotFit("control.fit.number"));
        assertThat(plan(new Order.Prices(List.of(1L, 2L, 3L, 4L, 5L), TableSet.CURRENT, null)))
                .isEqualTo(new Planned.Not(new Obstacle.DoesNotFit("control.fit.entries")));
        assertThat(plan(new Order.Prices(List.of(1L), TableSet.STANDBY, null)))
                .isInstanceOfSatisfying(Planned.Not.class, not ->
                        assertThat(not.why()).isInstanceOf(Obstacle.NotCapable.class));
    }

    private static Seen.State off(@Nullable Long seconds) {
        return seconds == null ? state() : state("off", seconds.toString(),
                "clock", NOW.plusSeconds(seconds).toString());
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,AsAsked", "2,0,2,AsAsked", "-2,0,-2,AsAsked", "3,1,3,Unchanged",
        "-3,1,0,AsAsked", "900,1,902,Unchanged", "900,1,903,Other", "900,1,,Other",
        ",1,,Unchanged", ",1,1,AsAsked", ",1,77,Other"})
    void a_clock_within_two_seconds_is_right_and_is_not_told(
            @Nullable Long before, int frames, @Nullable Long after, String verdict) {
        Change change = change(new Order.Clock(() -> NOW));
        assertThat(change.sendings(off(before))).hasSize(frames);
        assertThat(change.judge(off(before), off(after), YES).getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    /// The values that a frame carries, read by the standard alone.
    private static List<Integer> told(String hex, int function) {
        String data = hex.substring(function < 10 ? 8 : 14, hex.length() - 4);
        int count = Integer.parseInt(hex.substring(8, 12), 16);
        return switch (function) {
            case 5 -> List.of(data.equals("FF00") ? 1 : data.equals("0000") ? 0 : -1);
            case 15 -> IntStream.range(0, count)
                    .mapToObj(i -> (Hex.bytes(data)[i / 8] >> (i % 8)) & 1).toList();
            default -> IntStream.range(0, data.length() / 4).mapToObj(i ->
                    Integer.parseInt(data.substring(4 * i, 4 * i + 4), 16)).toList();
        };
    }

    @Test
    void a_step_says_exactly_what_the_profile_says() {
        SplittableRandom random = new SplittableRandom(1352);
        for (int i = 0; i < 2_000; i++) {
            int function = List.of(5, 6, 15, 16).get(random.nextInt(4));
            int many = function < 10 ? 1 : 1 + random.nextInt(40);
            List<Integer> values = random.ints(many, 0, function % 5 == 0 ? 2 : 0x10000)
                    .boxed().toList();
            int start = random.nextInt(0x10000);
            byte[] wire = StepFrame.of(9, new RegisterStep(function, start, values)).toArray();
            String hex = Hex.of(wire);
            assertThat(hex).startsWith("09" + Hex.octet(function) + Hex.word(start));
            assertThat(told(hex, function)).as(hex).isEqualTo(values);
            assertThat(Crc16.seal(Arrays.copyOf(wire, wire.length - 2)).toArray()).isEqualTo(wire);
        }
    }
}
