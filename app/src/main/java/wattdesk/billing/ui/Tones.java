package wattdesk.billing.ui;

import wattdesk.billing.Decided;
import wattdesk.billing.RunEnd;
import wattdesk.ui.Tone;

/// How an outcome is meant.
final class Tones {

    private Tones() {}

    static Tone of(RunEnd end) {
        return switch (end) {
            case RunEnd.Done _ -> Tone.GOOD;
            case RunEnd.Cancelled _ -> Tone.WAITING;
            case RunEnd.NothingRead _ -> Tone.DANGER;
            case RunEnd.Refused _ -> Tone.ATTENTION;
        };
    }

    static Tone of(Decided decided) {
        return decided instanceof Decided.Ok ? Tone.GOOD : Tone.ATTENTION;
    }
}
