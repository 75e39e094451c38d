package wattdesk.meterio.meter.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.RelayCommand;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.profile.Capability;

/// The course of an order, against a meter on paper (2, rules 1 to 5).
class ControlCourseTest {

    private static final Order.Limits OVERDRAFT = new Order.Limits(null, null, 2_000L, null, null);
    private static final Order TRIP = new Order.Relay(RelayVerb.TRIP);
    private static final Order CLOSE = new Order.Relay(RelayVerb.CLOSE);

    private static void overdraft(PaperMeter meter, String hex) {
        meter.values.put("04001003", hex);
    }

    @Test
    void what_the_read_back_shows_is_confirmed_with_before_and_after() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.obeys = meter::write;
            List<ControlStep> steps = new ArrayList<>();
            ControlOutcome outcome = meter.driver.tell(OVERDRAFT, PaperMeter.AUTHORITY, steps::add);
            assertThat(outcome).isInstanceOfSatisfying(ControlOutcome.Confirmed.class,
                    done -> assertThat(done.facts()).containsExactly(
                            new Fact("item.overdraft_limit", "10.00", "20.00", "20.00")));
            assertThat(steps).containsExactly(ControlStep.values());
            assertThat(meter.changes).singleElement().extracting(Frame645::data)
                    .isEqualTo("03100004" + "02563412" + "07000000" + "00200000");
        }
    }

    @Test
    void what_is_so_already_is_not_written() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00200000");
            assertThat(meter.tell(OVERDRAFT)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(meter.changes).isEmpty();
        }
    }

    @Test
    void a_lost_reply_to_an_executed_write_is_confirmed_and_sent_once() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.obeys = asked -> {
                meter.write(asked);
                return null;
            };
            assertThat(meter.tell(OVERDRAFT)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(meter.changes).hasSize(1);
        }
    }

    @Test
    void a_lost_request_is_not_applied_and_not_sent_again() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.obeys = asked -> null;
            assertThat(meter.tell(OVERDRAFT)).isInstanceOf(ControlOutcome.NotApplied.class);
            assertThat(meter.changes).hasSize(1);
        }
    }

    @Test
    void a_wrong_password_is_refused_and_never_tried_again() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.values.put("04001004", "00000900");
            meter.obeys = asked -> meter.refuse(asked, "04");
            ControlOutcome outcome = meter.tell(new Order.Limits(null, null, 2_000L, 5_000L, null));
            assertThat(outcome).isInstanceOfSatisfying(ControlOutcome.Refused.class, no ->
                    assertThat(no.code().meaningKey()).isEqualTo("error645.password"));
            assertThat(meter.changes).hasSize(1);
        }
    }

    @Test
    void an_error_reply_does_not_prove_that_nothing_changed() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.obeys = asked -> {
                meter.write(asked);
                return meter.refuse(asked, "01");
            };
            assertThat(meter.tell(OVERDRAFT)).isInstanceOf(ControlOutcome.Confirmed.class);
        }
    }

    @Test
    void a_byte_that_is_no_digit_is_shown_as_such_and_never_as_a_value() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.obeys = asked -> {
                overdraft(meter, "00FF0000");
                return meter.refuse(asked, "01");
            };
            assertThat(meter.tell(OVERDRAFT)).isInstanceOfSatisfying(ControlOutcome.Different.class,
                    other -> {
                        assertThat(other.why()).isEqualTo(Difference.OTHER_STATE);
                        assertThat(other.code()).isNotNull();
                        assertThat(other.facts()).extracting(Fact::after)
                                .containsExactly("? 00FF0000");
                    });
        }
    }

    @Test
    void the_first_refusal_ends_the_order_and_part_of_it_is_said_to_be_in() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.values.put("04001004", "00000900");
            meter.values.put("04001005", "00000000");
            meter.obeys = asked -> meter.changes.size() == 1 ? meter.write(asked)
                    : meter.refuse(asked, "04");
            ControlOutcome outcome = meter.tell(new Order.Limits(null, null, 2_000L, 5_000L, 100L));
            assertThat(outcome).isInstanceOfSatisfying(ControlOutcome.Different.class, other ->
                    assertThat(other.why()).isEqualTo(Difference.PARTLY_APPLIED));
            assertThat(meter.changes).hasSize(2);
        }
    }

    @Test
    void a_meter_that_cannot_be_read_back_is_unknown_until_it_is() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.obeys = asked -> {
                meter.reading = reply -> null;
                return meter.write(asked);
            };
            assertThat(meter.tell(OVERDRAFT)).isInstanceOfSatisfying(ControlOutcome.Unknown.class,
                    doubt -> assertThat(doubt.why()).isEqualTo(Doubt.NOT_READ_BACK));
            meter.reading = reply -> reply;
            assertThat(meter.driver.readBack(OVERDRAFT))
                    .isInstanceOf(ControlOutcome.Confirmed.class);
            overdraft(meter, "00100000");
            assertThat(meter.driver.readBack(OVERDRAFT))
                    .isInstanceOf(ControlOutcome.Different.class);
            assertThat(meter.changes).hasSize(1);
        }
    }

    @Test
    void another_meter_number_stops_everything() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.values.put("04000402", Hex.reversed("000024170094"));
            assertThat(meter.tell(OVERDRAFT)).isInstanceOfSatisfying(
                    ControlOutcome.NotStarted.class, no -> assertThat(no.why()).isEqualTo(
                            new Obstacle.WrongMeter(PaperMeter.ADDRESS, "000024170094")));
            assertThat(meter.changes).isEmpty();
        }
    }

    @Test
    void a_stale_reading_alone_does_not_prove_that_nothing_changed() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            int[] stale = {1};
            meter.obeys = meter::write;
            meter.reading = reply -> meter.changes.size() == 1 && reply.payload().equals("00200000")
                    && stale[0]-- > 0 ? new Frame645(PaperMeter.ADDRESS, reply.control(),
                            reply.data().substring(0, 8) + "00100000") : reply;
            assertThat(meter.tell(OVERDRAFT)).isInstanceOf(ControlOutcome.Confirmed.class);
        }
    }

    @Test
    void a_chip_meter_is_never_told_anything() {
        try (PaperMeter meter = new PaperMeter("dlt645-esam-readonly")) {
            assertThat(meter.driver.capabilities()).isEmpty();
            for (Order order : List.of(TRIP, CLOSE, OVERDRAFT, new Order.Open("000000000001"),
                    new Order.Baud(9_600), new Order.Freeze(FreezeTime.NOW))) {
                assertThat(meter.tell(order)).isInstanceOfSatisfying(
                        ControlOutcome.NotStarted.class, no -> assertThat(no.why())
                                .isInstanceOf(Obstacle.NotCapable.class));
            }
            assertThat(meter.line.wire.requests()).isEmpty();
        }
    }

    @Test
    void a_recorded_frame_shows_no_password_and_stays_a_sound_frame() {
        try (PaperMeter meter = new PaperMeter()) {
            overdraft(meter, "00100000");
            meter.obeys = meter::write;
            List<FrameRecord> followed = new ArrayList<>();
            meter.line.bus.follow(followed::add);
            ControlOutcome outcome = meter.tell(OVERDRAFT);
            for (var frames : List.of(outcome.frames(), meter.line.bus.trace(), followed)) {
                assertThat(frames).extracting(FrameRecord::hex)
                        .noneMatch(hex -> hex.contains("896745"))
                        .anyMatch(hex -> hex.contains("3643333735333333"));
                assertThat(frames).filteredOn(FrameRecord::blotted)
                        .extracting(FrameRecord::note).containsExactly(FrameRecord.Note.SENT);
            }
            assertThat(PaperMeter.AUTHORITY + " " + new Order.Password(2, "123456"))
                    .doesNotContain("123456");
        }
    }

    private static RelayCommand command(PaperMeter meter, int index) {
        return RelayCommand.of(meter.changes.get(index));
    }

    @Test
    void a_relay_command_is_valid_for_ten_minutes_of_the_meters_clock() {
        try (PaperMeter meter = new PaperMeter()) {
            meter.obeys = asked -> {
                meter.values.put("04000503", "5002");
                return meter.accept(asked);
            };
            assertThat(meter.tell(TRIP)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(command(meter, 0).validUntil())
                    .isEqualTo(LocalDateTime.of(2026, 6, 28, 10, 10));
        }
    }

    @Test
    void a_refused_relay_is_told_again_only_when_the_clock_explains_it_and_only_once() {
        try (PaperMeter meter = new PaperMeter()) {
            meter.obeys = asked -> {
                meter.values.put("0400010C", "00000001290626");
                return meter.refuse(asked, "04");
            };
            assertThat(meter.tell(TRIP)).isInstanceOf(ControlOutcome.Refused.class);
            assertThat(meter.changes).hasSize(2);
            assertThat(command(meter, 1).validUntil())
                    .isEqualTo(LocalDateTime.of(2026, 6, 29, 0, 10));
        }
        try (PaperMeter meter = new PaperMeter()) {
            meter.obeys = asked -> meter.refuse(asked, "04");
            assertThat(meter.tell(TRIP)).isInstanceOf(ControlOutcome.Refused.class);
            assertThat(meter.changes).as("a wrong password looks the same").hasSize(1);
        }
    }

    private static Difference different(Order order, String status1, String before, String after) {
        try (PaperMeter meter = new PaperMeter()) {
            meter.values.put("04000501", status1);
            meter.values.put("04000503", before);
            meter.obeys = asked -> {
                meter.values.put("04000503", after);
                return new Frame645(PaperMeter.ADDRESS, Control.RELAY | Control.OK, "");
            };
            ControlOutcome outcome = meter.tell(order);
            assertThat(meter.changes).hasSize(1);
            return outcome instanceof ControlOutcome.Different other ? other.why() : null;
        }
    }

    @Test
    void accepted_is_not_done_and_the_reason_is_said() {
        assertThat(different(TRIP, "0000", "0002", "0002")).isEqualTo(Difference.ONLY_ACCEPTED);
        assertThat(different(TRIP, "0000", "0012", "0012")).isEqualTo(Difference.KEEP_POWER);
        assertThat(different(TRIP, "0000", "0002", "4002")).isEqualTo(Difference.RELAY_STUCK);
        assertThat(different(CLOSE, "0040", "5002", "5002")).isEqualTo(Difference.OVERDRAWN);
        assertThat(different(CLOSE, "0000", "5002", "1002")).isEqualTo(Difference.PRESS_BUTTON);
        assertThat(different(new Order.Relay(RelayVerb.PERMIT_CLOSE), "0000", "5002", "1002"))
                .isEqualTo(Difference.PRESS_BUTTON);
        assertThat(different(new Order.Relay(RelayVerb.KEEP_POWER), "0000", "0002", "0002"))
                .isEqualTo(Difference.ONLY_ACCEPTED);
        assertThat(different(CLOSE, "0000", "5002", "0002")).as("closed").isNull();
    }

    @Test
    void a_status_word_of_padding_is_unreadable_and_nothing_is_sent() {
        try (PaperMeter meter = new PaperMeter()) {
            meter.values.put("04000503", "FFFF");
            assertThat(meter.tell(TRIP)).isInstanceOf(ControlOutcome.NotStarted.class);
            assertThat(meter.changes).isEmpty();
        }
    }

    @Test
    void a_status_word_that_turns_to_padding_is_unknown_and_no_state() {
        try (PaperMeter meter = new PaperMeter()) {
            meter.obeys = asked -> {
                meter.values.put("04000503", "FFFF");
                return meter.accept(asked);
            };
            assertThat(meter.tell(TRIP)).isInstanceOfSatisfying(ControlOutcome.Unknown.class,
                    doubt -> assertThat(doubt.why()).isEqualTo(Doubt.NOT_READ_BACK));
            assertThat(meter.driver.readBack(TRIP)).isInstanceOf(ControlOutcome.Unknown.class);
            assertThat(meter.changes).hasSize(1);
        }
    }

    private static ControlOutcome speed(boolean leaves, String answer) {
        try (PaperMeter meter = new PaperMeter()) {
            meter.obeys = asked -> {
                meter.reading = reply -> leaves ? null : reply;
                return answer.isEmpty() ? null : new Frame645(PaperMeter.ADDRESS,
                        Control.BAUD | Control.OK, answer);
            };
            ControlOutcome outcome = meter.tell(new Order.Baud(9_600));
            assertThat(meter.changes).singleElement().extracting(Frame645::data).isEqualTo("20");
            return outcome;
        }
    }

    @Test
    void a_new_speed_is_accepted_when_the_byte_comes_back_and_the_meter_has_left_the_line() {
        assertThat(speed(true, "20")).isInstanceOfSatisfying(ControlOutcome.Unknown.class, doubt ->
                assertThat(doubt.why()).isEqualTo(Doubt.LEFT_THE_LINE));
        assertThat(speed(true, "08")).as("another byte").isInstanceOfSatisfying(
                ControlOutcome.Unknown.class, doubt ->
                        assertThat(doubt.why()).isEqualTo(Doubt.NOT_READ_BACK));
        assertThat(speed(true, "")).isInstanceOfSatisfying(ControlOutcome.Unknown.class, doubt ->
                assertThat(doubt.why()).isEqualTo(Doubt.NOT_READ_BACK));
        assertThat(speed(false, "20")).as("still here").isInstanceOfSatisfying(
                ControlOutcome.Different.class, other ->
                        assertThat(other.why()).isEqualTo(Difference.ONLY_ACCEPTED));
        assertThat(speed(false, "")).isInstanceOf(ControlOutcome.NotApplied.class);
    }

    @Test
    void every_reason_has_words_in_both_languages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            MeterWords words = new MeterWords(locale);
            for (Difference each : Difference.values()) {
                assertThat(words.say(each.key())).isNotBlank();
            }
            for (Doubt each : Doubt.values()) {
                assertThat(words.say(each.key())).isNotBlank();
            }
            for (Obstacle each : List.of(new Obstacle.NotCapable(Capability.TRIP),
                    new Obstacle.OnlyRead("item.alarm_1"), new Obstacle.Silent(),
                    new Obstacle.DoesNotFit("control.fit.baud"), new Obstacle.Busy(),
                    new Obstacle.WrongMeter("1", "2"), new Obstacle.Unreadable("frame"),
                    new Obstacle.Encrypted(), new Obstacle.NotAlone(),
                    new Obstacle.NotOnLine("x"))) {
                assertThat(words.say(each.meaning())).doesNotContain("@").isNotBlank();
            }
        }
    }
}
