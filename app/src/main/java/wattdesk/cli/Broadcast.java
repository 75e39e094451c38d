package wattdesk.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.ClockOutcome;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.Terminal645;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;

/// The time for all meters of a line at once, proved on one of them: another number at its address
/// stops it, as it stops every order.
record Broadcast(String number, PrepaidMeter meter, Terminal645 terminal, Desk desk) {

    ControlText tell(Supplier<LocalDateTime> now) {
        String found = found();
        if (found != null && !Typed.sameNumber(found, number)) {
            return ControlText.of(new ControlOutcome.NotStarted(
                    new Obstacle.WrongMeter(number, found), List.of()), desk.terminal());
        }
        return switch (terminal.broadcastTime(now, Priority.COUNTER)) {
            case ClockOutcome.Corrected done ->
                text("CONFIRMED", Exit.DONE, "corrected", done.before(), done.after());
            case ClockOutcome.Right right ->
                text("CONFIRMED", Exit.DONE, "right", right.clock(), right.clock());
            case ClockOutcome.NotSent not -> text("NOT_STARTED", Exit.REFUSED,
                    switch (not.reason()) {
                        case TOO_FAR_OFF -> "far";
                        case NEAR_MIDNIGHT -> "midnight";
                    }, not.clock(), not.clock());
            case ClockOutcome.Ignored ignored ->
                text("DIFFERENT", Exit.REFUSED, "ignored", null, ignored.after());
            case ClockOutcome.Unknown _ -> text("UNKNOWN", Exit.UNKNOWN, "unknown", null, null);
            case ClockOutcome.Missed missed -> throw MeterRead.fault(missed.why(), number, desk);
        };
    }

    private @Nullable String found() {
        return switch (meter.read(Priority.COUNTER)) {
            case ReadOutcome.Values values -> values.snapshot().meterNumber();
            case ReadOutcome.Failure failure -> throw MeterRead.fault(failure, number, desk);
        };
    }

    private ControlText text(String state, Exit exit, String word, @Nullable LocalDateTime before,
            @Nullable LocalDateTime after) {
        List<Fact> facts = before == null && after == null ? List.of()
                : List.of(new Fact("item.clock", shown(before), null, shown(after)));
        return new ControlText(state, exit, desk.terminal().word("broadcast." + word), facts,
                words());
    }

    private static @Nullable String shown(@Nullable LocalDateTime clock) {
        return clock == null ? null : clock.toString();
    }

    private MeterWords words() {
        return new MeterWords(desk.terminal().language().locale());
    }
}
