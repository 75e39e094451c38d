package wattdesk.remote;

import wattdesk.message.Message;
import wattdesk.metering.ControlResult;
import wattdesk.metering.PriceResult;

/// What became of an order to a meter, and why none is made, as coded messages.
public final class RemoteMessages {

    private RemoteMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("remote", code, arguments);
    }

    static Message done() {
        return message("WD-3220");
    }

    static Message refused(String meterCode) {
        return message("WD-3221", meterCode);
    }

    static Message notTaken() {
        return message("WD-3222");
    }

    static Message unknown() {
        return message("WD-3224");
    }

    static Message notTold(PriceResult.Why why, String detail) {
        return switch (why) {
            case SILENT, BUSY, LINE_DOWN -> message("WD-3225", detail);
            case OTHER_METER -> message("WD-3226", detail);
            case UNREADABLE -> message("WD-3227", detail);
            case NOT_CAPABLE, ENCRYPTED -> message("WD-3228");
            case NO_PASSWORD -> message("WD-3229", detail);
            case DOES_NOT_FIT -> message("WD-3230");
        };
    }

    static Message different(ControlResult.Why why) {
        return switch (why) {
            case ONLY_ACCEPTED -> message("WD-3231");
            case PARTLY_APPLIED -> message("WD-3232");
            case PRESS_BUTTON -> message("WD-3233");
            case OVERDRAWN -> message("WD-3234");
            case KEEP_POWER -> message("WD-3235");
            case DELAYED -> message("WD-3236");
            case RELAY_STUCK -> message("WD-3237");
            case OTHER_STATE -> message("WD-3223");
        };
    }

    /// What a later look at the meter found: it was not done.
    static Message wasNotDone() {
        return message("WD-3238");
    }

    static Message stoppedBefore() {
        return message("WD-3239");
    }

    static Message givenUp(String name) {
        return message("WD-3240", name);
    }

    static Message noMeter(String meter) {
        return message("WD-3241", meter);
    }

    static Message creditUnresolved(String meter) {
        return message("WD-3242", meter);
    }

    static Message openOrder(String meter) {
        return message("WD-3243", meter);
    }

    static Message notPermitted() {
        return message("WD-3244");
    }

    static Message noReason() {
        return message("WD-3245");
    }

    static Message notConfirmed(String room) {
        return message("WD-3246", room);
    }

    static Message cannot() {
        return message("WD-3228");
    }

    static Message limits() {
        return message("WD-3247");
    }

    static Message nearMidnight() {
        return message("WD-3248");
    }

    static Message nothingOpen() {
        return message("WD-3249");
    }

    static Message duty() {
        return message("WD-3250");
    }

    static Message ordered() {
        return message("WD-3251");
    }

    static Message suspended(String room) {
        return message("WD-3252", room);
    }
}
