package wattdesk.metering;

import wattdesk.message.Message;

/// What meters and lines did, as coded messages.
public final class MeterMessages {
    private MeterMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("metering", code, arguments);
    }

    public static Message of(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read -> message("WD-3000", read.reading().meterNumber());
            case ReadResult.NoAnswer silent -> noAnswer(silent.detail());
            case ReadResult.LineDown down -> lineDown(down.line(), down.detail());
            case ReadResult.WrongMeter wrong -> wrongMeter(wrong.expected(), wrong.found());
            case ReadResult.Unusable unusable -> message("WD-3004", unusable.detail());
        };
    }

    public static Message of(CreditResult result) {
        return switch (result) {
            case CreditResult.Delivered done -> message("WD-3010", done.after().meterNumber());
            case CreditResult.Refused refused -> message("WD-3015", refused.meterCode());
            case CreditResult.NotApplied silent ->
                message("WD-3016", silent.after().meterNumber());
            case CreditResult.NotStarted not -> of(not.why());
            case CreditResult.Unknown unknown -> message("WD-3017", unknown.detail());
            case CreditResult.Disputed disputed -> message("WD-3018", disputed.evidence());
        };
    }

    public static Message of(CreditResult.Why why) {
        return switch (why) {
            case CreditResult.Why.LineDown down -> lineDown(down.line(), down.detail());
            case CreditResult.Why.NoAnswer silent -> noAnswer(silent.detail());
            case CreditResult.Why.WrongMeter wrong -> wrongMeter(wrong.expected(), wrong.found());
            case CreditResult.Why.CountDisagrees counts ->
                message("WD-3011", counts.ledger(), counts.meter());
            case CreditResult.Why.OverHoarding over ->
                message("WD-3012", over.balance().yuan(), over.limit().yuan());
            case CreditResult.Why.NotAllowed not -> message("WD-3013", not.detail());
            case CreditResult.Why.IntentNotStored _ -> message("WD-3014");
        };
    }

    private static Message noAnswer(String detail) {
        return message("WD-3001", detail);
    }

    private static Message lineDown(String line, String detail) {
        return message("WD-3002", line, detail);
    }

    private static Message wrongMeter(String expected, String found) {
        return message("WD-3003", expected, found);
    }
}
