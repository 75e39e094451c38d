package wattdesk.cli;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.MeterSnapshot;

/// How a credit on the bench ended: one word, the details, the exit code.
record CreditText(String state, String detail, @Nullable MeterSnapshot after, Exit exit) {

    static CreditText of(CreditOutcome outcome) {
        return switch (outcome) {
            case CreditOutcome.Delivered done ->
                new CreditText("DELIVERED", "", done.after(), Exit.DONE);
            case CreditOutcome.Refused no ->
                new CreditText("REFUSED", no.code().hex(), no.after(), Exit.REFUSED);
            case CreditOutcome.NotApplied not ->
                new CreditText("NOT_APPLIED", "", not.after(), Exit.DEVICE);
            case CreditOutcome.NotStarted not ->
                new CreditText("NOT_STARTED", not.reason().toString(), null, Exit.DEVICE);
            case CreditOutcome.Unknown unknown ->
                new CreditText("UNKNOWN", unknown.why(), null, Exit.UNKNOWN);
            case CreditOutcome.Disputed disputed -> new CreditText("DISPUTED",
                    disputed.evidence().kind().name(), disputed.evidence().found(), Exit.REFUSED);
        };
    }
}
