package wattdesk.meterio.meter;

import wattdesk.meterio.meter.ReadOutcome.Silence;

/// Why a credit was not even tried: nothing was sent that could have changed the meter.
public sealed interface NotStartedReason {

    /// The line itself is not there.
    record NotOnLine(String why) implements NotStartedReason {
    }

    record NoAnswer(Silence reason) implements NotStartedReason {
    }

    /// Something answered that is not a clean value, or the meter refused to be read.
    record Unreadable(String what) implements NotStartedReason {
    }

    record WrongMeter(String expected, String found) implements NotStartedReason {
    }

    record CountDisagrees(int meter, int ledger) implements NotStartedReason {
    }

    /// The credit would pass the meter's own limit.
    record OverHoarding(long balanceFen, long limitFen) implements NotStartedReason {
    }

    /// The meter encrypts its link; such meters are refused, not emulated.
    record EncryptedLink() implements NotStartedReason {
    }

    /// The profile cannot credit: a meter with a security chip, or one only read.
    record ProfileReadOnly() implements NotStartedReason {
    }

    /// The profile has no refund (22): it is made at closing, or from the station's balance.
    record NoRefund() implements NotStartedReason {
    }

    /// A refund may not pass what is left on the meter.
    record RefundTooHigh(long balanceFen, long amountFen) implements NotStartedReason {
    }

    /// A meter that tells purchases apart by order numbers needs one.
    record OrderNumberMissing() implements NotStartedReason {
    }

    /// The intent could not be made durable.
    record IntentRefused(String why) implements NotStartedReason {
    }

    /// The request never left: the line went away between the intent and the first byte. The intent
    /// stands in the ledger; the same count may be sent again.
    record LineLost(CreditIntent intent, String why) implements NotStartedReason {
    }
}
