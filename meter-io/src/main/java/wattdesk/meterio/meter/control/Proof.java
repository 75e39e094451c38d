package wattdesk.meterio.meter.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;

/// Looks at a meter after an order until it is known what it shows. What was asked counts at once;
/// everything else must be seen twice in a row, because an old reply may still be under way, and
/// something that moves may need its time.
final class Proof {

    private static final int MOST_LOOKS = 60;
    /// Looks while something may still move, however long that takes.
    private static final int PATIENT_LOOKS = 50;
    /// Looks after the patience is over, so that disagreeing ones come to an end.
    private static final int MOST_LATE_LOOKS = 4;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(300);

    /// What the looks prove, and the last of them.
    record Found(Verdict verdict, Seen.State last) {

        boolean refusedWithoutChange(Answer answer) {
            return answer instanceof Answer.Refused && verdict instanceof Verdict.Unchanged;
        }
    }

    private final Reservation meter;
    private final ControlDriver driver;
    private final String meterNumber;
    private final Change change;

    Proof(Reservation meter, ControlDriver driver, String meterNumber, Change change) {
        this.meter = meter;
        this.driver = driver;
        this.meterNumber = meterNumber;
        this.change = change;
    }

    /// The looks after something was sent.
    Found after(Seen.State before, Answer answer) {
        pause(change.settle());
        Duration patience = answer instanceof Answer.Refused ? Duration.ZERO : change.patience();
        return looks(before, answer, patience);
    }

    /// The looks at an order of which only the order is known.
    Found alone() {
        return looks(null, new Answer.Nothing(), Duration.ZERO);
    }

    private Found looks(Seen.@Nullable State before, Answer answer, Duration patience) {
        long patient = now() + patience.toNanos();
        Duration between = longer(change.settle(), patience.dividedBy(PATIENT_LOOKS));
        Verdict last = null;
        Seen.State seen = new Seen.State(null, Map.of());
        int late = 0;
        for (int i = 0; i < MOST_LOOKS && late < MOST_LATE_LOOKS; i++) {
            Seen look = change.look(driver.channel(meter, Priority.READ_BACK));
            if (!(look instanceof Seen.State state)) {
                return new Found(doubt(Doubt.NOT_READ_BACK), seen);
            }
            seen = state;
            Verdict verdict = verdict(before == null ? state : before, state, answer);
            boolean over = now() >= patient;
            if (verdict instanceof Verdict.AsAsked || (over && same(verdict, last))) {
                return new Found(verdict, state);
            }
            last = verdict;
            late += over ? 1 : 0;
            pause(between);
        }
        return new Found(doubt(Doubt.READINGS_DISAGREE), seen);
    }

    private Verdict verdict(Seen.State before, Seen.State after, Answer answer) {
        String number = after.meterNumber();
        return number != null && !ControlCourse.sameNumber(number, meterNumber)
                ? doubt(Doubt.OTHER_METER) : change.judge(before, after, answer);
    }

    private static Verdict doubt(Doubt why) {
        return new Verdict.NoEvidence(why, List.of());
    }

    /// The same kind of verdict: values such as a clock may differ from look to look.
    private static boolean same(Verdict one, @Nullable Verdict other) {
        return switch (one) {
            case Verdict.AsAsked _ -> other instanceof Verdict.AsAsked;
            case Verdict.Unchanged _ -> other instanceof Verdict.Unchanged;
            case Verdict.Other found -> other instanceof Verdict.Other before
                    && before.why() == found.why();
            case Verdict.NoEvidence found -> other instanceof Verdict.NoEvidence before
                    && before.why() == found.why();
        };
    }

    private long now() {
        return meter.bus().clock().nanoTime();
    }

    private void pause(Duration time) {
        meter.pause(longer(time, SHORTEST_PAUSE));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
