package wattdesk.printing;

import wattdesk.message.Message;

/// How the printer does, as a coded message.
public final class PrintMessages {
    private PrintMessages() {}

    public static Message of(ReceiptDesk.State state) {
        if (!state.trouble().isEmpty()) {
            return Message.of("printing", "WD-7001", state.waiting(), state.trouble());
        }
        return Message.of("printing", state.waiting() > 0 ? "WD-7002" : "WD-7003",
                state.waiting());
    }
}
