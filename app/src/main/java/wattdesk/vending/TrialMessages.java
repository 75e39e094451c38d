package wattdesk.vending;

import wattdesk.message.BookMessages;
import wattdesk.message.Message;

/// Where a meter type stands and what a test sale came to, as coded messages.
public final class TrialMessages {
    private TrialMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("vending", code, arguments);
    }

    /// For every standing but `Made`, which has an order to speak of.
    public static Message of(Trials.Standing standing, String profile) {
        return switch (standing) {
            case Trials.Standing.NotNeeded() -> message("WD-2051", profile);
            case Trials.Standing.NotPossible() -> message("WD-2052", profile);
            case Trials.Standing.Needed() -> message("WD-2011", profile);
            case Trials.Standing.Made(var order) -> SaleMessages.of(order);
        };
    }

    public static Message of(Trials.Proof proof) {
        return switch (proof) {
            case Trials.Proof.Proved(var profile) -> message("WD-2053", profile);
            case Trials.Proof.NotPermitted() -> message("WD-2032");
            case Trials.Proof.NotDelivered() -> message("WD-2054");
            case Trials.Proof.NotOneYuan(var counts, var change) ->
                message("WD-2055", counts, change.yuan());
            case Trials.Proof.OtherDisplay(var read, var displayed) ->
                message("WD-2056", read.yuan(), displayed.yuan());
            case Trials.Proof.NotWritten(var code, var detail) ->
                BookMessages.of(code, detail);
        };
    }
}
