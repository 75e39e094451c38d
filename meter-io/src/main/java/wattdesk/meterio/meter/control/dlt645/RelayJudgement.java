package wattdesk.meterio.meter.control.dlt645;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.ExecutionWord;
import wattdesk.meterio.dlt645.StatusWord3;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.Verdict;

/// What status word 3 proves about a relay command (7.7, 13, 22). Pure.
///
/// @param overdrawn the meter says so in word 1
record RelayJudgement(RelayVerb verb, StatusWord3 before, StatusWord3 after, boolean overdrawn,
        Answer answer) {

    private static final String ON = "@control.state.on";
    private static final String OFF = "@control.state.off";

    /// The relay and the command it was given: both open, both closed, or one against the other.
    enum State {
        CLOSED("@control.relay.closed"), OPEN("@control.relay.open"),
        PRESS_BUTTON("@control.relay.press_button"), WILL_NOT_OPEN("@control.relay.will_not_open");

        private final String word;

        State(String word) {
            this.word = word;
        }

        static State of(StatusWord3 word) {
            if (word.relayOpen()) {
                return word.commandedOpen() ? OPEN : PRESS_BUTTON;
            }
            return word.commandedOpen() ? WILL_NOT_OPEN : CLOSED;
        }

        /// Key of its name.
        String word() {
            return word;
        }
    }

    Verdict verdict() {
        return switch (verb) {
            case TRIP -> relay(State.OPEN);
            case CLOSE, PERMIT_CLOSE, AUTOMATIC -> relay(State.CLOSED);
            case KEEP_POWER -> flag(true, before.keepPower(), after.keepPower());
            case END_KEEP_POWER -> flag(false, before.keepPower(), after.keepPower());
            case ALARM -> flag(true, before.alarmBeforeTrip(), after.alarmBeforeTrip());
            case END_ALARM -> flag(false, before.alarmBeforeTrip(), after.alarmBeforeTrip());
        };
    }

    private Verdict flag(boolean asked, boolean was, boolean is) {
        String word = verb == RelayVerb.ALARM || verb == RelayVerb.END_ALARM
                ? "control.fact.alarm" : "control.fact.keep_power";
        return Verdict.on(List.of(new Fact(word, onOff(was), onOff(asked), onOff(is)),
                new Fact("control.fact.relay", State.of(before).word(), null,
                        State.of(after).word())));
    }

    private static String onOff(boolean on) {
        return on ? ON : OFF;
    }

    private Verdict relay(State asked) {
        State was = State.of(before);
        State is = State.of(after);
        List<Fact> facts = List.of(
                new Fact("control.fact.relay", was.word(), asked.word(), is.word()),
                new Fact("control.fact.keep_power", onOff(before.keepPower()), null,
                        onOff(after.keepPower())),
                new Fact("control.fact.overdrawn", null, null, onOff(overdrawn)));
        if (is == asked) {
            return new Verdict.AsAsked(facts);
        }
        Difference why = asked == State.OPEN ? whyNotOpen(is) : whyNotClosed(is);
        return is == was
                ? new Verdict.Unchanged(why == null ? Difference.ONLY_ACCEPTED : why, facts)
                : new Verdict.Other(why == null ? Difference.OTHER_STATE : why, facts);
    }

    private @Nullable Difference whyNotOpen(State is) {
        if (after.keepPower()) {
            return Difference.KEEP_POWER;
        }
        if (answer instanceof Answer.Positive yes && ExecutionWord.delays(yes.note())) {
            return Difference.DELAYED;
        }
        return is == State.WILL_NOT_OPEN ? Difference.RELAY_STUCK : null;
    }

    private @Nullable Difference whyNotClosed(State is) {
        if (is == State.PRESS_BUTTON) {
            return Difference.PRESS_BUTTON;
        }
        return overdrawn ? Difference.OVERDRAWN : null;
    }
}
