package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.DaySlot;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.FreezeTime;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.control.YearZone;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.sim.model.Habits;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Works;

/// The hard cases of 13, 16.1 and 22 against the simulator: the read-back decides, and says why.
class ControlHardCasesTest {

    private static final Order TRIP = new Order.Relay(RelayVerb.TRIP);
    private static final Order CLOSE = new Order.Relay(RelayVerb.CLOSE);
    private static final Order OVERDRAFT = new Order.Limits(null, null, 2_000L, null, null);

    private static Rig645 rig(Habits.RelayHabits relay) throws PortException {
        return new Rig645("demo-645-count", Rig645.given(MeterSpec.count(Rig645.ADDRESS))
                .habits(habits -> habits.withRelay(relay)),
                Rig645.given(MeterSpec.count("000024170094")));
    }

    private static void inside(Rig645 rig, Consumer<Works> change) {
        rig.meter.inside(works -> {
            change.accept(works);
            return works;
        });
    }

    private static long number(Rig645 rig, ToLongFunction<Works> look) {
        return rig.meter.inside(look::applyAsLong);
    }

    private static Difference why(ControlOutcome outcome) {
        assertThat(outcome).isInstanceOf(ControlOutcome.Different.class);
        return ((ControlOutcome.Different) outcome).why();
    }

    private static Obstacle notStarted(ControlOutcome outcome) {
        assertThat(outcome).isInstanceOf(ControlOutcome.NotStarted.class);
        return ((ControlOutcome.NotStarted) outcome).why();
    }

    @Test
    void what_happens_to_a_change_is_told_apart() throws PortException {
        try (var rig = Rig645.count()) {
            rig.line.plan("write=reqlost");
            assertThat(rig.tell(OVERDRAFT)).isInstanceOf(ControlOutcome.NotApplied.class);
            rig.line.plan("write=none");
            assertThat(rig.tell(OVERDRAFT)).isInstanceOf(ControlOutcome.Confirmed.class);
            rig.line.plan("write=none,none*9");
            assertThat(rig.tell(TRIP)).isInstanceOf(ControlOutcome.Unknown.class);
            rig.line.plan("");
            assertThat(rig.control.readBack(TRIP)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(rig.meter.executedDeeds()).isEqualTo(2);
        }
    }

    @Test
    void keep_power_holds_against_a_trip() throws PortException {
        try (var rig = Rig645.count()) {
            inside(rig, works -> works.relay().keepPower(true, ""));
            assertThat(why(rig.tell(TRIP))).isEqualTo(Difference.KEEP_POWER);
            assertThat(rig.meter.relayOpen()).isFalse();
        }
    }

    @Test
    void in_overdraft_a_meter_accepts_and_does_not_close() throws PortException {
        try (var rig = new Rig645("demo-645-count",
                Rig645.given(MeterSpec.count(Rig645.ADDRESS)).balanceFen(-500),
                Rig645.given(MeterSpec.count("000024170094")))) {
            assertThat(rig.tell(TRIP)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(why(rig.tell(CLOSE))).isEqualTo(Difference.OVERDRAWN);
            assertThat(why(rig.tell(new Order.Relay(RelayVerb.PERMIT_CLOSE))))
                    .isEqualTo(Difference.OVERDRAWN);
        }
    }

    @Test
    void a_button_has_to_be_pressed_and_then_it_is_closed() throws PortException {
        try (var rig = rig(new Habits.RelayHabits(true, true, false, false))) {
            assertThat(rig.tell(TRIP)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(why(rig.tell(CLOSE))).isEqualTo(Difference.PRESS_BUTTON);
            inside(rig, works -> works.relay().press());
            assertThat(rig.control.readBack(CLOSE)).isInstanceOf(ControlOutcome.Confirmed.class);
        }
    }

    @Test
    void contacts_that_do_not_part_are_told() throws PortException {
        try (var rig = rig(new Habits.RelayHabits(true, false, true, false))) {
            assertThat(why(rig.tell(TRIP))).isEqualTo(Difference.RELAY_STUCK);
        }
    }

    @Test
    void a_refused_trip_is_refused_with_the_meters_words() throws PortException {
        try (var rig = rig(new Habits.RelayHabits(false, false, false, false))) {
            assertThat(rig.tell(TRIP)).isInstanceOfSatisfying(ControlOutcome.Refused.class, no ->
                    assertThat(no.code().meaningKey()).isEqualTo("error645.password"));
        }
        try (var rig = rig(new Habits.RelayHabits(true, false, false, true))) {
            inside(rig, works -> works.relay().keepPower(true, ""));
            assertThat(rig.tell(TRIP)).isInstanceOfSatisfying(ControlOutcome.Refused.class, no ->
                    assertThat(no.code().meaningKey()).isEqualTo("error645.keep_power"));
        }
    }

    @Test
    void a_wrong_password_costs_one_try_and_no_more() throws PortException {
        try (var rig = Rig645.count()) {
            var wrong = new Authority("999999", "07000000");
            for (Order order : List.of(OVERDRAFT, TRIP)) {
                assertThat(rig.control.tell(order, wrong, step -> { }))
                        .isInstanceOf(ControlOutcome.Refused.class);
            }
            assertThat(number(rig, works -> works.memory().whole("password.tries.2", 0)))
                    .isEqualTo(2);
            assertThat(rig.tell(OVERDRAFT)).isInstanceOf(ControlOutcome.Confirmed.class);
        }
    }

    @Test
    void without_six_digits_nothing_is_tried() throws PortException {
        try (var rig = Rig645.count()) {
            assertThat(notStarted(rig.control.tell(TRIP, Authority.NONE, step -> { })))
                    .isEqualTo(new Obstacle.DoesNotFit("control.fit.password"));
        }
    }

    @Test
    void a_meter_whose_clock_is_years_ahead_still_trips() throws PortException {
        try (var rig = Rig645.count()) {
            rig.meter.quirks(quirks -> quirks.withClockDriftSeconds(3 * 365 * 86_400));
            assertThat(rig.tell(TRIP)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(rig.meter.executedDeeds()).isEqualTo(1);
        }
    }

    @Test
    void a_clock_hours_off_is_set_and_a_right_one_left_alone() throws PortException {
        try (var rig = Rig645.count()) {
            rig.meter.quirks(quirks -> quirks.withClockDriftSeconds(-7_200));
            assertThat(rig.tell(new Order.Clock(() -> Told.now(rig))))
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(Told.off(rig)).isLessThan(Duration.ofSeconds(3));
            assertThat(rig.meter.executedDeeds()).isEqualTo(1);
            assertThat(rig.tell(new Order.Clock(() -> Told.now(rig))))
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(rig.meter.executedDeeds()).as("a right clock").isEqualTo(1);
        }
    }

    @Test
    void every_fault_leaves_a_clock_that_is_told_as_it_is() throws PortException {
        for (var plan : Plans.all()) {
            try (var rig = Rig645.count()) {
                rig.meter.quirks(quirks -> quirks.withClockDriftSeconds(7_200));
                rig.line.plan("write=" + plan);
                var outcome = rig.tell(new Order.Clock(() -> Told.now(rig)));
                boolean right = Told.off(rig).compareTo(Duration.ofSeconds(3)) < 0;
                assertThat(outcome instanceof ControlOutcome.Confirmed && !right)
                        .as("%s: %s", plan, outcome).isFalse();
                assertThat(outcome instanceof ControlOutcome.NotApplied && right)
                        .as("%s: %s", plan, outcome).isFalse();
                assertThat(rig.meter.executedDeeds()).as(plan).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void a_speed_that_is_so_already_or_cannot_be_is_not_sent() throws PortException {
        try (var rig = Rig645.count()) {
            assertThat(rig.tell(new Order.Baud(2_400))).as("so already")
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(notStarted(rig.tell(new Order.Baud(2_401))))
                    .isEqualTo(new Obstacle.DoesNotFit("control.fit.baud"));
            assertThat(rig.meter.executedDeeds()).isZero();
        }
    }

    @Test
    void a_new_password_is_answered_for_and_works_afterwards() throws PortException {
        try (var rig = Rig645.count()) {
            assertThat(rig.tell(new Order.Password(2, "654321"))).isInstanceOfSatisfying(
                    ControlOutcome.Unknown.class, doubt -> assertThat(doubt.why())
                            .isEqualTo(Doubt.NOTHING_TO_READ));
            assertThat(rig.control.tell(OVERDRAFT, new Authority("654321", "07000000"),
                    step -> { })).isInstanceOf(ControlOutcome.Confirmed.class);
        }
    }

    @Test
    void an_address_is_written_only_to_a_meter_that_is_alone() throws PortException {
        var order = new Order.Address("000000000777");
        try (var rig = Rig645.count()) {
            assertThat(notStarted(rig.tell(order))).isEqualTo(new Obstacle.NotAlone());
            assertThat(rig.meter.executedDeeds() + rig.neighbour.executedDeeds()).isZero();
            rig.neighbour.offline(true);
            assertThat(rig.tell(order)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(rig.meter.address()).isEqualTo("000000000777");
            assertThat(rig.tell(order)).as("so already")
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(rig.meter.executedDeeds()).isEqualTo(1);
        }
    }

    @Test
    void a_freeze_at_once_shows_and_a_pattern_cannot_yet() throws PortException {
        try (var rig = Rig645.count()) {
            assertThat(rig.tell(new Order.Freeze(FreezeTime.NOW)))
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(rig.tell(new Order.Freeze(new FreezeTime(null, 1, 0, 0))))
                    .isInstanceOfSatisfying(ControlOutcome.Unknown.class, doubt ->
                            assertThat(doubt.why()).isEqualTo(Doubt.NOTHING_TO_READ));
            String pattern = rig.meter.inside(
                    works -> works.memory().text("freeze.pattern").orElse(""));
            assertThat(pattern).isEqualTo("99010000");
        }
    }

    @Test
    void opening_adds_nothing_and_says_when_it_did_nothing() throws PortException {
        try (var rig = new Rig645("demo-645-count", Rig645.given(MeterSpec.count(Rig645.ADDRESS))
                .customer("000000000000").balanceFen(0),
                Rig645.given(MeterSpec.count("000024170094")))) {
            var outcome = rig.tell(new Order.Open("000000031204"));
            assertThat(outcome instanceof ControlOutcome.Confirmed)
                    .isEqualTo(rig.meter.customer().equals("000000031204"));
            assertThat(rig.meter.executedCredits()).isZero();
            assertThat(rig.meter.balanceFen()).isZero();
        }
    }

    private static Order.Periods periods(int slots) {
        return new Order.Periods(List.of(new YearZone(MonthDay.of(1, 1), 1)),
                List.of(Stream.iterate(0, hour -> hour + 1).limit(slots)
                        .map(hour -> new DaySlot(LocalTime.of(hour, 0), 1 + hour % 4)).toList()),
                TableSet.CURRENT, null);
    }

    @Test
    void a_day_of_fourteen_slots_goes_in_whole_and_fifteen_do_not_start() throws PortException {
        try (var rig = Rig645.count()) {
            assertThat(rig.tell(periods(14))).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(notStarted(rig.tell(periods(15))))
                    .isEqualTo(new Obstacle.DoesNotFit("control.fit.periods"));
        }
    }

    @Test
    void what_cannot_be_read_back_is_not_written() throws PortException {
        try (var rig = Rig645.count()) {
            assertThat(notStarted(rig.tell(new Order.Tiers(List.of(), List.of(5_000L),
                    TableSet.CURRENT, null)))).isInstanceOf(Obstacle.class);
            assertThat(notStarted(rig.tell(new Order.Tiers(List.of(10_000L),
                    List.of(0L, 500L), TableSet.CURRENT, null))))
                    .isEqualTo(new Obstacle.Unreadable("item.tier_limits"));
            assertThat(rig.meter.executedDeeds()).isZero();
        }
    }

    @Test
    void numbers_that_do_not_fit_are_not_sent() throws PortException {
        try (var rig = Rig645.count()) {
            for (Order order : List.of(new Order.Limits(null, null, null, null, null),
                    new Order.Limits(-1L, null, null, null, null),
                    new Order.Limits(null, null, null, 100_000_000L, null),
                    new Order.Prices(List.of(1L, 2L, 3L, 4L, 5L), TableSet.CURRENT, null),
                    new Order.Prices(List.of(1L), TableSet.CURRENT, Told.now(rig)),
                    new Order.Tiers(List.of(20L, 10L), List.of(1L, 2L, 3L), TableSet.CURRENT,
                            null))) {
                assertThat(notStarted(rig.tell(order))).as("%s", order)
                        .isInstanceOf(Obstacle.DoesNotFit.class);
            }
            assertThat(rig.meter.executedDeeds()).isZero();
        }
    }

    @Test
    void fewer_prices_than_tariffs_leave_the_others_alone() throws PortException {
        try (var rig = Rig645.count()) {
            long third = rig.meter.inside(works -> works.tariffs().bandPrice(1, 3));
            assertThat(rig.tell(new Order.Prices(List.of(9_100L), TableSet.CURRENT, null)))
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(number(rig, works -> works.tariffs().bandPrice(1, 1)))
                    .isEqualTo(9_100);
            assertThat(number(rig, works -> works.tariffs().bandPrice(1, 3)))
                    .isEqualTo(third);
        }
    }

    @Test
    void a_swapped_meter_is_told_nothing() throws PortException {
        try (var rig = Rig645.count()) {
            rig.meter.quirks(quirks -> quirks.withAnswersNumber(
                    java.util.Optional.of("000024179999")));
            assertThat(notStarted(rig.tell(TRIP)))
                    .isEqualTo(new Obstacle.WrongMeter(Rig645.ADDRESS, "000024179999"));
            assertThat(rig.meter.executedDeeds()).isZero();
        }
    }
}
