package wattdesk.cli;

import wattdesk.message.Message;

/// What a person is told about an order or a credit on the bench that was not done as asked: the
/// sentence and the way out, by the state in which it ended.
final class Ending {

    private Ending() {}

    /// @param doubt the code for what nothing proves: how it is decided differs
    static void tell(Terminal terminal, String state, String meaning, String doubt) {
        switch (state) {
            case "CONFIRMED", "DELIVERED" -> { }
            case "NOT_STARTED" -> terminal.tell(Message.of("cli", "WD-1088", meaning));
            case "REFUSED", "NOT_APPLIED" -> terminal.tell(Message.of("cli", "WD-1091", meaning));
            case "DIFFERENT", "DISPUTED" -> terminal.tell(Message.of("cli", "WD-1092", meaning));
            default -> terminal.tell(Message.of("cli", doubt, meaning));
        }
    }
}
