package wattdesk.metering;

import java.util.List;

/// What telling a meter something, or looking whether it was told, came to. What it answers is
/// evidence; only what it shows afterwards counts.
public sealed interface ControlResult {

    List<ControlFact> facts();

    List<FrameLine> frames();

    /// It shows what was asked.
    record Confirmed(List<ControlFact> facts, List<FrameLine> frames) implements ControlResult {}

    /// It said no, and nothing changed.
    record Refused(String meterCode, List<ControlFact> facts, List<FrameLine> frames)
            implements ControlResult {}

    /// Nobody refused, and nothing changed.
    record NotTaken(List<ControlFact> facts, List<FrameLine> frames) implements ControlResult {}

    record Different(Why why, List<ControlFact> facts, List<FrameLine> frames)
            implements ControlResult {}

    /// Sent, or perhaps sent, and nothing proves what became of it.
    record Unknown(String detail, List<ControlFact> facts, List<FrameLine> frames)
            implements ControlResult {}

    /// Nothing was sent that could have changed the meter.
    record NotTold(PriceResult.Why why, String detail, List<FrameLine> frames)
            implements ControlResult {
        @Override
        public List<ControlFact> facts() {
            return List.of();
        }
    }

    /// Why a meter shows something else.
    enum Why {
        ONLY_ACCEPTED, PARTLY_APPLIED, PRESS_BUTTON, OVERDRAWN, KEEP_POWER, DELAYED, RELAY_STUCK,
        OTHER_STATE
    }
}
