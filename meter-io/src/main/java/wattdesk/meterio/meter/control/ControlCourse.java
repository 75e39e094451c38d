package wattdesk.meterio.meter.control;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.control.Change.Sending;
import wattdesk.meterio.meter.profile.MeterCode;

/// One order, from the first look to the proof (2, rules 1 to 5): 1 look and check · 2 send once ·
/// 3 settle and look again, whatever came back. Nothing is sent again, with one exception that the
/// meter's own clock has to explain ([Change#corrected]).
final class ControlCourse {

    private static final Logger LOG = LoggerFactory.getLogger(ControlCourse.class);

    private final Reservation meter;
    private final ControlDriver driver;
    private final String meterNumber;
    private final Change change;
    private final Consumer<ControlStep> progress;

    ControlCourse(Reservation meter, ControlDriver driver, String meterNumber, Change change,
            Consumer<ControlStep> progress) {
        this.meter = meter;
        this.driver = driver;
        this.meterNumber = meterNumber;
        this.change = change;
        this.progress = progress;
    }

    ControlOutcome run() {
        tell(ControlStep.READING);
        return switch (change.look(driver.channel(meter, Priority.COUNTER))) {
            case Seen.Missed missed -> notStarted(missed.why());
            case Seen.State before -> checked(before);
        };
    }

    private ControlOutcome checked(Seen.State before) {
        String found = before.meterNumber();
        if (found != null && !sameNumber(found, meterNumber)) {
            return notStarted(new Obstacle.WrongMeter(meterNumber, found));
        }
        Obstacle obstacle = change.obstacle(before);
        return obstacle != null ? notStarted(obstacle) : send(before);
    }

    private ControlOutcome send(Seen.State before) {
        List<Sending> sendings = change.sendings(before);
        if (sendings.isEmpty()) {
            return outcome(change.judge(before, before, new Answer.Positive("")),
                    new Answer.Positive(""));
        }
        tell(ControlStep.WRITING);
        Answer answer = new Answer.Nothing();
        for (int i = 0; i < sendings.size() && (i == 0 || answer instanceof Answer.Positive); i++) {
            answer = sendings.get(i).send(driver.channel(meter, Priority.COUNTER));
            if (answer instanceof Answer.NeverSent never && i == 0) {
                return notStarted(never.why());
            }
        }
        return proved(before, answer);
    }

    /// After the first byte nothing may escape as an exception: what is not proved is unknown.
    private ControlOutcome proved(Seen.State before, Answer answer) {
        try {
            tell(ControlStep.VERIFYING);
            Proof proof = new Proof(meter, driver, meterNumber, change);
            Proof.Found found = proof.after(before, answer);
            Sending corrected = found.refusedWithoutChange(answer)
                    ? change.corrected(found.last()) : null;
            if (corrected == null) {
                return outcome(found.verdict(), answer);
            }
            Answer second = corrected.send(driver.channel(meter, Priority.COUNTER));
            return second instanceof Answer.NeverSent ? outcome(found.verdict(), answer)
                    : outcome(proof.after(before, second).verdict(), second);
        } catch (RuntimeException e) {
            LOG.error("read-back of meter {} failed", meterNumber, e);
            return unknown(Doubt.NOT_READ_BACK, answer, List.of());
        }
    }

    /// Decides an earlier order: what was there before it is not known any more.
    ControlOutcome readBack() {
        Verdict verdict = new Proof(meter, driver, meterNumber, change).alone().verdict();
        return switch (verdict) {
            case Verdict.AsAsked asked -> new ControlOutcome.Confirmed(asked.facts(), frames());
            case Verdict.Unchanged same -> alone(same.facts());
            case Verdict.Other other -> new ControlOutcome.Different(
                    other.why(), null, other.facts(), frames());
            case Verdict.NoEvidence none -> new ControlOutcome.Unknown(
                    none.why(), null, none.facts(), frames());
        };
    }

    /// What is not as asked, seen without what was there before; where nothing of it can be asked
    /// for by itself, it proves nothing.
    private ControlOutcome alone(List<Fact> facts) {
        List<Fact> asked = facts.stream().filter(fact -> fact.asked() != null).toList();
        return asked.isEmpty()
                ? new ControlOutcome.Unknown(Doubt.NOTHING_TO_COMPARE, null, facts, frames())
                : new ControlOutcome.Different(asked.stream().anyMatch(Fact::asAsked)
                        ? Difference.PARTLY_APPLIED : Difference.OTHER_STATE,
                        null, facts, frames());
    }

    private ControlOutcome outcome(Verdict verdict, Answer answer) {
        MeterCode code = answer instanceof Answer.Refused refused ? refused.code() : null;
        return switch (verdict) {
            case Verdict.AsAsked asked -> code != null && nothingAskedChanged(asked.facts())
                    ? new ControlOutcome.Refused(code, asked.facts(), frames())
                    : new ControlOutcome.Confirmed(asked.facts(), frames());
            case Verdict.Unchanged same -> unchanged(same, answer, code);
            case Verdict.Other other -> new ControlOutcome.Different(
                    other.why(), code, other.facts(), frames());
            case Verdict.NoEvidence none -> unknown(none.why(), answer, none.facts());
        };
    }

    private static boolean nothingAskedChanged(List<Fact> facts) {
        return facts.stream().noneMatch(fact -> fact.asked() != null && fact.changed());
    }

    private ControlOutcome unchanged(
            Verdict.Unchanged same, Answer answer, @Nullable MeterCode code) {
        if (code != null) {
            return new ControlOutcome.Refused(code, same.facts(), frames());
        }
        return answer instanceof Answer.Positive
                ? new ControlOutcome.Different(same.ifAccepted(), null, same.facts(), frames())
                : new ControlOutcome.NotApplied(same.facts(), frames());
    }

    private ControlOutcome unknown(Doubt why, Answer answer, List<Fact> facts) {
        MeterCode code = answer instanceof Answer.Refused refused ? refused.code() : null;
        return new ControlOutcome.Unknown(why, code, facts, frames());
    }

    private ControlOutcome notStarted(Obstacle why) {
        return new ControlOutcome.NotStarted(why, frames());
    }

    private List<FrameRecord> frames() {
        return meter.frames();
    }

    /// Leading zeros say nothing about which meter it is.
    static boolean sameNumber(String one, String other) {
        return withoutZeros(one).equals(withoutZeros(other));
    }

    private static String withoutZeros(String number) {
        return number.strip().replaceFirst("^0+(?=.)", "");
    }

    /// A screen that fails to show a step must not disturb the order.
    private void tell(ControlStep step) {
        try {
            progress.accept(step);
        } catch (RuntimeException e) {
            LOG.warn("step {} could not be shown", step, e);
        }
    }
}
