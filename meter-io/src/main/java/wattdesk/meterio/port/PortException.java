package wattdesk.meterio.port;

import java.io.IOException;

/// A line could not be opened; [#reason] says why in a word that callers can act on.
public final class PortException extends IOException {

    /// Why a line could not be opened.
    public enum Reason { MISSING, IN_USE, NO_PERMISSION, UNREACHABLE, BAD_SETTINGS, OTHER }

    private final Reason reason;

    public PortException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
