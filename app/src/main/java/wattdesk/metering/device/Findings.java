package wattdesk.metering.device;

import org.jspecify.annotations.Nullable;
import wattdesk.message.Reasons;
import wattdesk.meterio.meter.Evidence;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.meter.profile.MeterCode;
import wattdesk.quantity.Money;

/// What a meter refused or left that does not fit, as reasons that are told in words later.
public final class Findings {
    private Findings() {}

    /// What the meter's code means by its profile, with the code.
    public static String refusal(MeterCode code) {
        String key = code.meaningKey();
        return Reasons.refusal(key.substring(key.lastIndexOf('.') + 1), code.hex());
    }

    /// Expected against found, for the people who decide.
    public static String evidence(Evidence evidence) {
        MeterSnapshot found = evidence.found();
        return Reasons.evidence(evidence.kind().name(), evidence.expected().count0(),
                evidence.expected().count1(), yuan(evidence.expected().amountFen()),
                found.meterNumber(), found.count() == null ? "-" : found.count(),
                yuan(found.balanceFen()), yuan(found.totalPurchasedFen()));
    }

    private static String yuan(@Nullable Long fen) {
        return fen == null ? "-" : Money.ofFen(fen).yuan();
    }
}
