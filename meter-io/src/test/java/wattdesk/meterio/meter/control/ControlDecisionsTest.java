package wattdesk.meterio.meter.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.line.Hex;

/// The whole table of what a 645 meter may answer and what it may show afterwards, for each kind of
/// order: the answer explains, only the read-back decides (2, rule 3).
class ControlDecisionsTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 6, 28, 10, 0);
    private static final String OPENED = "0002";
    private static final String NOT_OPENED = "00C2";

    /// A kind of order: what the meter shows before it, when it was done, and when something else
    /// became of it; null where there is nothing else.
    enum Told {
        LIMIT(new Order.Limits(null, null, 2_000L, null, null), one("04001003", "00100000"),
                one("04001003", "00200000"), one("04001003", "00300000")),
        PRICES(new Order.Prices(List.of(9_100L), TableSet.CURRENT, null),
                one("040501FF", "00500000" + "00600000"), one("040501FF", "00910000" + "00600000"),
                one("040501FF", "00910000" + "00700000")),
        CLOCK(new Order.Clock(() -> NOW), one("0400010C", "00001200280626"),
                one("0400010C", "01001000280626"), one("0400010C", "00001100280626")),
        FREEZE(new Order.Freeze(FreezeTime.NOW), one("0501FF01", "0009280626" + "00010000"),
                one("0501FF01", "0010280626" + "00020000"), null),
        TRIP(new Order.Relay(RelayVerb.TRIP), one("04000503", "0002"), one("04000503", "5002"),
                one("04000503", "4002")),
        OPEN(new Order.Open("000000031204"), account("000000000000", NOT_OPENED, "00000000"),
                account("000000031204", OPENED, "00000000"),
                account("000000031299", OPENED, "00000000"));

        private final Order order;
        private final Map<String, String> before;
        private final Map<String, String> done;
        private final @Nullable Map<String, String> other;

        Told(Order order, Map<String, String> before, Map<String, String> done,
                @Nullable Map<String, String> other) {
            this.order = order;
            this.before = before;
            this.done = done;
            this.other = other;
        }

        private static Map<String, String> one(String identifier, String content) {
            return Map.of(identifier, content);
        }
    }

    private enum Reply { YES, NO, NONE }

    private static Map<String, String> account(String customer, String status3, String count) {
        return Map.of("0400040E", Hex.reversed(customer), "04000503", status3,
                "03330201", count, "00900200", "00000000");
    }

    private static @Nullable Frame645 answer(PaperMeter meter, Frame645 asked, Reply reply) {
        return switch (reply) {
            case YES -> asked.control() == Control.SECURITY
                    ? new Frame645(PaperMeter.ADDRESS, Control.SECURITY | Control.OK,
                            asked.data().substring(0, 8)) : meter.accept(asked);
            case NO -> meter.refuse(asked, "04");
            case NONE -> null;
        };
    }

    /// The order against a meter that answers so and then shows that; null is silence.
    private static ControlOutcome told(
            Told told, Reply reply, @Nullable Map<String, String> after) {
        try (PaperMeter meter = new PaperMeter()) {
            meter.values.putAll(told.before);
            meter.obeys = asked -> {
                if (after == null) {
                    meter.reading = lost -> null;
                } else {
                    meter.values.putAll(after);
                }
                return answer(meter, asked, reply);
            };
            ControlOutcome outcome = meter.tell(told.order);
            assertThat(meter.changes).as("%s %s: sent once", told, reply).hasSize(1);
            return outcome;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_asked_and_is_there_is_confirmed_whatever_was_answered(Told told) {
        for (Reply reply : Reply.values()) {
            assertThat(told(told, reply, told.done)).as("%s", reply)
                    .isInstanceOf(ControlOutcome.Confirmed.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_as_before_is_named_after_the_answer(Told told) {
        assertThat(told(told, Reply.NO, told.before)).isInstanceOfSatisfying(
                ControlOutcome.Refused.class, no -> assertThat(no.code().meaningKey())
                        .isEqualTo(told == Told.OPEN ? "error645.other" : "error645.password"));
        assertThat(told(told, Reply.NONE, told.before))
                .isInstanceOf(ControlOutcome.NotApplied.class);
        assertThat(told(told, Reply.YES, told.before)).isInstanceOfSatisfying(
                ControlOutcome.Different.class, other -> assertThat(other.why())
                        .isEqualTo(Difference.ONLY_ACCEPTED));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FREEZE")
    void what_is_neither_is_different_and_keeps_the_refusal(Told told) {
        for (Reply reply : Reply.values()) {
            assertThat(told(told, reply, told.other)).as("%s", reply).isInstanceOfSatisfying(
                    ControlOutcome.Different.class, different ->
                            assertThat(different.code() != null).isEqualTo(reply == Reply.NO));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_read_is_unknown_whatever_was_answered(Told told) {
        for (Reply reply : Reply.values()) {
            assertThat(told(told, reply, null)).as("%s", reply).isInstanceOfSatisfying(
                    ControlOutcome.Unknown.class, doubt -> assertThat(doubt.why())
                            .isEqualTo(Doubt.NOT_READ_BACK));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIMIT", "PRICES", "CLOCK", "TRIP", "OPEN"})
    void a_read_back_decides_an_unknown_order_and_sends_nothing_but_readings(Told told) {
        try (PaperMeter meter = new PaperMeter()) {
            meter.values.putAll(told.done);
            assertThat(meter.driver.readBack(told.order))
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            meter.values.putAll(told.before);
            assertThat(meter.driver.readBack(told.order))
                    .isInstanceOf(ControlOutcome.Different.class);
            meter.reading = lost -> null;
            assertThat(meter.driver.readBack(told.order))
                    .isInstanceOf(ControlOutcome.Unknown.class);
            assertThat(meter.changes).isEmpty();
        }
    }

    @Test
    void a_freeze_at_once_cannot_be_told_from_an_older_one_by_a_read_back() {
        try (PaperMeter meter = new PaperMeter()) {
            for (var shown : List.of(Told.FREEZE.before, Told.FREEZE.done)) {
                meter.values.putAll(shown);
                assertThat(meter.driver.readBack(Told.FREEZE.order)).isInstanceOfSatisfying(
                        ControlOutcome.Unknown.class, doubt -> assertThat(doubt.why())
                                .isEqualTo(Doubt.NOTHING_TO_COMPARE));
            }
            assertThat(meter.changes).isEmpty();
        }
    }

    private static ControlOutcome opened(Map<String, String> after) {
        return told(Told.OPEN, Reply.YES, after);
    }

    @Test
    void an_account_is_open_only_under_the_customer_that_was_told() {
        assertThat(opened(Told.OPEN.done)).isInstanceOfSatisfying(ControlOutcome.Confirmed.class,
                done -> assertThat(done.facts()).contains(new Fact("item.customer_number",
                        "000000000000", "000000031204", "000000031204")));
        for (var after : List.of(account("000000031299", OPENED, "00000000"),
                account("000000031204", NOT_OPENED, "00000000"),
                account("000000031204", "FFFF", "00000000"),
                account("000000031204", OPENED, "01000000"),
                Map.of("0400040E", "041203AA0000", "04000503", OPENED))) {
            assertThat(opened(after)).as("%s", after).isInstanceOf(ControlOutcome.Different.class);
        }
    }

    @Test
    void a_refusal_does_not_hide_that_the_account_of_a_known_customer_was_opened() {
        try (PaperMeter meter = new PaperMeter()) {
            meter.values.putAll(account("000000031204", NOT_OPENED, "00000000"));
            meter.obeys = asked -> {
                meter.values.put("04000503", OPENED);
                return meter.refuse(asked, "01");
            };
            assertThat(meter.tell(Told.OPEN.order)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(meter.changes).hasSize(1);
        }
    }

    private static ControlOutcome speedOn(int line, int asked, boolean answers) {
        try (PaperMeter meter = new PaperMeter("demo-645-count", line)) {
            meter.reading = reply -> answers ? reply : null;
            ControlOutcome outcome = meter.driver.readBack(new Order.Baud(asked));
            assertThat(meter.changes).isEmpty();
            return outcome;
        }
    }

    @Test
    void a_speed_is_confirmed_on_a_line_of_that_speed_and_nothing_is_sent_again() {
        assertThat(speedOn(9_600, 9_600, true)).isInstanceOfSatisfying(
                ControlOutcome.Confirmed.class, done -> assertThat(done.facts()).containsExactly(
                        new Fact("control.fact.baud", "9600", "9600", "9600")));
        assertThat(speedOn(2_400, 9_600, true)).as("still at the old speed").isInstanceOfSatisfying(
                ControlOutcome.Different.class, other -> assertThat(other.facts())
                        .extracting(Fact::after).containsExactly("2400"));
        assertThat(speedOn(9_600, 9_600, false)).isInstanceOfSatisfying(
                ControlOutcome.Unknown.class, doubt -> assertThat(doubt.why())
                        .isEqualTo(Doubt.NOT_READ_BACK));
    }

    @Test
    void a_customer_that_is_open_already_is_not_opened_again() {
        try (PaperMeter meter = new PaperMeter()) {
            meter.values.putAll(Told.OPEN.done);
            assertThat(meter.tell(Told.OPEN.order)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(meter.tell(new Order.Open("31204"))).isInstanceOfSatisfying(
                    ControlOutcome.NotStarted.class, no -> assertThat(no.why())
                            .isEqualTo(new Obstacle.DoesNotFit("control.fit.customer")));
            assertThat(meter.changes).isEmpty();
        }
    }
}
