package wattdesk.meterio.meter.control.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.dlt645.StatusWord3;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.Verdict;
import wattdesk.meterio.meter.profile.MeterCode;

/// What status word 3 proves about a relay command, over all states of its four bits (7.7, 13, 22).
class RelayJudgementTest {

    private static final int OPEN = 1 << 4;
    private static final int COMMANDED_OPEN = 1 << 6;
    private static final int ALARM = 1 << 7;
    private static final int KEEP_POWER = 1 << 12;
    private static final int BOTH = OPEN | COMMANDED_OPEN;
    private static final List<Answer> ANSWERS = List.of(new Answer.Positive(""),
            new Answer.Positive("0800"), new Answer.Nothing(),
            new Answer.Refused(new MeterCode("04", "error645.password")));

    /// One of the sixteen states of relay, command, alarm and keep-power.
    private static int word(int state) {
        return ((state & 1) != 0 ? OPEN : 0) | ((state & 2) != 0 ? COMMANDED_OPEN : 0)
                | ((state & 4) != 0 ? ALARM : 0) | ((state & 8) != 0 ? KEEP_POWER : 0);
    }

    private static Verdict verdict(
            RelayVerb verb, int before, int after, boolean overdrawn, Answer answer) {
        return new RelayJudgement(verb, new StatusWord3(before), new StatusWord3(after), overdrawn,
                answer).verdict();
    }

    /// The bits that the command is about.
    private static int bits(RelayVerb verb) {
        return switch (verb) {
            case TRIP, CLOSE, PERMIT_CLOSE, AUTOMATIC -> BOTH;
            case KEEP_POWER, END_KEEP_POWER -> KEEP_POWER;
            case ALARM, END_ALARM -> ALARM;
        };
    }

    private static int asked(RelayVerb verb) {
        return switch (verb) {
            case TRIP -> BOTH;
            case KEEP_POWER -> KEEP_POWER;
            case ALARM -> ALARM;
            case CLOSE, PERMIT_CLOSE, AUTOMATIC, END_KEEP_POWER, END_ALARM -> 0;
        };
    }

    private static Class<? extends Verdict> expected(RelayVerb verb, int before, int after) {
        int bits = bits(verb);
        return (after & bits) == asked(verb) ? Verdict.AsAsked.class
                : (before & bits) == (after & bits) ? Verdict.Unchanged.class
                : Verdict.Other.class;
    }

    @ParameterizedTest
    @EnumSource
    void only_the_bits_of_the_command_decide_and_no_answer_does(RelayVerb verb) {
        for (int i = 0; i < 512; i++) {
            int before = word(i);
            int after = word(i >> 4);
            for (Answer answer : ANSWERS) {
                assertThat(verdict(verb, before, after, i >= 256, answer))
                        .as("%04X then %04X after %s", before, after, answer)
                        .isInstanceOf(expected(verb, before, after));
            }
        }
    }

    private static Difference why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unchanged same -> same.ifAccepted();
            case Verdict.Other other -> other.why();
            case Verdict.AsAsked _, Verdict.NoEvidence _ ->
                    throw new AssertionError(verdict.toString());
        };
    }

    @ParameterizedTest
    @CsvSource({"TRIP,0000,0000,false,0400,ONLY_ACCEPTED", "TRIP,0000,1000,false,0800,KEEP_POWER",
        "TRIP,0000,1040,false,0400,KEEP_POWER", "TRIP,0000,0000,false,0800,DELAYED",
        "TRIP,0000,0040,false,2000,DELAYED", "TRIP,0000,0040,false,0400,RELAY_STUCK",
        "TRIP,0000,0010,false,0400,OTHER_STATE", "TRIP,0000,0000,true,0400,ONLY_ACCEPTED",
        "CLOSE,0050,0050,false,0100,ONLY_ACCEPTED", "CLOSE,0050,0050,true,0100,OVERDRAWN",
        "CLOSE,0050,0010,false,0100,PRESS_BUTTON", "CLOSE,0050,0010,true,0100,PRESS_BUTTON",
        "CLOSE,0050,0040,false,0100,OTHER_STATE", "PERMIT_CLOSE,0010,0010,false,0200,PRESS_BUTTON",
        "KEEP_POWER,0000,0000,false,0001,ONLY_ACCEPTED", "END_ALARM,0080,0080,true,,ONLY_ACCEPTED"})
    void the_nearest_reason_is_said(String verb, String before, String after, boolean overdrawn,
            String note, Difference why) {
        assertThat(why(verdict(RelayVerb.valueOf(verb), Integer.parseInt(before, 16),
                Integer.parseInt(after, 16), overdrawn,
                new Answer.Positive(note == null ? "" : note)))).isEqualTo(why);
    }

    @Test
    void a_delay_that_nobody_announced_is_none() {
        assertThat(why(verdict(RelayVerb.TRIP, 0, 0, false, new Answer.Nothing())))
                .isEqualTo(Difference.ONLY_ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void the_relay_is_shown_whatever_was_commanded(RelayVerb verb) {
        for (int state = 0; state < 4; state++) {
            String word = "@control.relay." + List.of("closed", "press_button", "will_not_open",
                    "open").get(state);
            assertThat(verdict(verb, 0, word(state), false, ANSWERS.getFirst()).facts())
                    .filteredOn(fact -> fact.word().equals("control.fact.relay")).singleElement()
                    .satisfies(fact -> assertThat(List.of("@control.relay.closed", word))
                            .containsExactly(fact.before(), fact.after()));
        }
    }
}
