package wattdesk.station;

import wattdesk.message.Message;

/// The codes that the station speaks with; the books' own are 4010 to 4016.
public final class StationMessages {
    private StationMessages() {}

    static final String IN_USE = "WD-4001";
    static final String NO_STATION = "WD-4002";
    static final String READ_ONLY = "WD-4003";
    static final String NETWORK = "WD-4004";
    static final String SYNCHRONISED = "WD-4005";
    static final String SECRETS = "WD-4006";
    static final String MISSING = "WD-4007";
    static final String DAMAGED = "WD-4008";
    static final String SHORT = "WD-4009";
    static final String NEWER = "WD-4017";
    static final String CHANGED = "WD-4018";
    static final String FAILED = "WD-4019";
    static final String TAPE_DIFFERS = "WD-4020";
    static final String NOT_EMPTY = "WD-4021";
    static final String BAD_PATH = "WD-4022";
    static final String RULE_BROKEN = "WD-4023";
    static final String WEAK_PASSWORD = "WD-4024";
    static final String REBUILT = "WD-4025";
    static final String TAPE_TORN = "WD-4026";
    static final String TAPE_COMPLETED = "WD-4027";
    static final String FROM_TAPE = "WD-4028";
    static final String NO_ACCOUNT = "WD-4030";
    static final String TWO_PERSONS = "WD-4031";
    static final String ONLY_ON_TAPE = "WD-4032";
    static final String NOT_RENEWED = "WD-4033";

    /// True for what stops the till: it is not read and put away.
    public static boolean stays(Message note) {
        return note.code().equals(TAPE_DIFFERS);
    }

    static Message of(String code, Object... arguments) {
        return Message.of("station", code, arguments);
    }
}
