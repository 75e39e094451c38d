package wattdesk.remote;

/// How an order stands with its meter.
public enum RemoteState {
    /// Ordered, nothing is sent yet.
    WAITING(true),
    /// Durable before the first byte: found again after a stop, it is only read.
    INTENT(true),
    /// Sent, or perhaps sent: only read from here on, until something proves what became of it.
    UNKNOWN(true),
    DONE(false),
    REFUSED(false),
    /// Nobody refused, and nothing changed.
    NOT_TAKEN(false),
    /// The meter shows something else; people decide.
    DIFFERENT(false),
    /// Nothing was sent.
    NOT_TOLD(false),
    /// A person has looked and ended the question.
    GIVEN_UP(false);

    private final boolean open;

    RemoteState(boolean open) {
        this.open = open;
    }

    /// Whether the station goes on with it by itself.
    public boolean open() {
        return open;
    }
}
