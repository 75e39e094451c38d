package wattdesk.billing;

import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// What runs and decisions came to, as coded messages.
public final class BillingMessages {
    private BillingMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("billing", code, arguments);
    }

    public static Message of(RunEnd end) {
        return switch (end) {
            case RunEnd.Done(var days) -> message("WD-7060", days.size(), charges(days));
            case RunEnd.Cancelled(var days) -> message("WD-7061", days.size(), charges(days));
            case RunEnd.NothingRead(var days) -> message("WD-7062", days.size());
            case RunEnd.Refused(var why) -> of(why);
        };
    }

    private static int charges(java.util.List<RunSummary> days) {
        return days.stream().mapToInt(RunSummary::charges).sum();
    }

    public static Message of(RunEnd.Why why) {
        return switch (why) {
            case RunEnd.Why.NotPermitted() -> message("WD-7063");
            case RunEnd.Why.ClockNotSane(var last, var now) -> message("WD-7064", now, last);
            case RunEnd.Why.DayNotOver(var day) -> message("WD-7065", day);
            case RunEnd.Why.BeforeTheFirst(var day, var first) -> message("WD-7066", day, first);
            case RunEnd.Why.UnderWay() -> message("WD-7067");
            case RunEnd.Why.NotWritten(var code, var detail) -> code.equals("WD-7071")
                    ? message("WD-7071", detail) : BookMessages.of(code, detail);
        };
    }

    /// What is wrong, for the work list.
    public static Message of(Problem problem) {
        String meter = problem.meterNumber();
        String detail = problem.detail();
        return switch (problem.kind()) {
            case NEGATIVE_STEP -> message("WD-7020", meter, detail);
            case JUMP -> message("WD-7021", meter, detail);
            case METER_CHANGED -> message("WD-7022", meter, detail);
            case TENANT_CHANGED -> message("WD-7023", meter, detail);
            case NO_PRICE -> message("WD-7024", meter, detail);
            case BAND_WITHOUT_PRICE -> message("WD-7025", meter, detail);
            case DIFFERENT_REGISTERS -> message("WD-7026", meter);
            case BANDS_DIFFER -> message("WD-7027", meter, detail);
            case TOO_LARGE -> message("WD-7028", meter);
        };
    }

    public static Message of(Decided decided) {
        return switch (decided) {
            case Decided.Ok(var charges, var _) -> message("WD-7040", charges);
            case Decided.NotPermitted() -> message("WD-7041");
            case Decided.NoReason() -> message("WD-7042");
            case Decided.Gone() -> message("WD-7043");
            case Decided.DoesNotFit(var detail) -> message("WD-7044", detail);
            case Decided.NotValid(var field, var detail) -> notValid(field, detail);
            case Decided.NotWritten(var code, var detail) -> BookMessages.of(code, detail);
        };
    }

    private static Message notValid(String field, String detail) {
        return switch (field) {
            case "at" -> message("WD-7045", detail);
            case "last" -> message("WD-7046", detail);
            default -> message("WD-7047", detail);
        };
    }
}
