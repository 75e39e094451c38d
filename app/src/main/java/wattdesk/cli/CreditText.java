package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Reasons;
import wattdesk.metering.device.Findings;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.meter.NotStartedReason;
import wattdesk.quantity.Money;

/// How a credit on the bench ended: one word, the details for a script, a sentence, what the meter
/// showed at last, the exit code.
record CreditText(
        String state, Exit exit, String detail, String meaning, @Nullable MeterSnapshot after) {

    static CreditText of(CreditOutcome outcome, Terminal words) {
        return switch (outcome) {
            case CreditOutcome.Delivered done -> new CreditText("DELIVERED", Exit.DONE, "",
                    words.word("credit.delivered"), done.after());
            case CreditOutcome.Refused no -> new CreditText("REFUSED", Exit.REFUSED,
                    no.code().hex(), Reasons.in(words.language(),
                            Findings.refusal(no.code())), no.after());
            case CreditOutcome.NotApplied not -> new CreditText("NOT_APPLIED", Exit.DEVICE, "",
                    words.word("credit.not_applied"), not.after());
            case CreditOutcome.NotStarted not -> notStarted(not.reason(), words);
            case CreditOutcome.Unknown unknown -> new CreditText("UNKNOWN", Exit.UNKNOWN,
                    unknown.why(), words.word("credit.unknown"), null);
            case CreditOutcome.Disputed disputed -> new CreditText("DISPUTED", Exit.REFUSED,
                    disputed.evidence().kind().name(),
                    Reasons.in(words.language(), Findings.evidence(disputed.evidence())),
                    disputed.evidence().found());
        };
    }

    /// A rule that says no is a refusal; a meter or a line that is not there is a device.
    private static CreditText notStarted(NotStartedReason reason, Terminal words) {
        return switch (reason) {
            case NotStartedReason.NotOnLine gone -> device(words, "NOT_ON_LINE", gone.why());
            case NotStartedReason.LineLost lost -> device(words, "LINE_LOST", lost.why());
            case NotStartedReason.NoAnswer _ -> device(words, "NO_ANSWER");
            case NotStartedReason.Unreadable no -> device(words, "UNREADABLE", no.what());
            case NotStartedReason.IntentRefused no -> device(words, "INTENT_REFUSED", no.why());
            case NotStartedReason.WrongMeter wrong ->
                rule(words, "WRONG_METER", wrong.expected(), wrong.found());
            case NotStartedReason.CountDisagrees counts ->
                rule(words, "COUNT_DISAGREES", counts.meter(), counts.ledger());
            case NotStartedReason.OverHoarding over -> rule(words, "OVER_HOARDING",
                    yuan(over.balanceFen()), yuan(over.limitFen()));
            case NotStartedReason.EncryptedLink _ -> rule(words, "ENCRYPTED_LINK");
            case NotStartedReason.ProfileReadOnly _ -> rule(words, "PROFILE_READ_ONLY");
            case NotStartedReason.NoRefund _ -> rule(words, "NO_REFUND");
            case NotStartedReason.RefundTooHigh high -> rule(words, "REFUND_TOO_HIGH",
                    yuan(high.balanceFen()), yuan(high.amountFen()));
            case NotStartedReason.OrderNumberMissing _ -> rule(words, "ORDER_NUMBER_MISSING");
        };
    }

    private static CreditText device(Terminal words, String reason, Object... arguments) {
        return new CreditText("NOT_STARTED", Exit.DEVICE, reason,
                Reasons.in(words.language(),
                words.word("credit.no." + reason, arguments)), null);
    }

    private static CreditText rule(Terminal words, String reason, Object... arguments) {
        return new CreditText("NOT_STARTED", Exit.REFUSED, reason,
                words.word("credit.no." + reason, arguments), null);
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).yuan();
    }

    /// Prints it as a document or for a reader; what is not proved is said with what to do.
    ///
    /// @param amount what was asked for, in yuan
    int print(Desk desk, String amount) {
        ObjectNode document = Json.object().put("state", state).put("amount", amount)
                .put("detail", detail).put("meaning", meaning);
        document.set("after", after == null ? null : Snapshots.document(after));
        desk.terminal().answer(desk.json(), document, state + "\t" + meaning);
        Ending.tell(desk.terminal(), state, meaning, "WD-1076");
        return exit.code();
    }
}
