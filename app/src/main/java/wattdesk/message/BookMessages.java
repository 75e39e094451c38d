package wattdesk.message;

/// Why the books did not take a change, in the station's words: whoever asked says it in the same
/// way, whatever was to be written.
public final class BookMessages {

    /// Somebody else changed the row first; nothing was done.
    public static final String MOVED = "WD-4034";
    /// The clock stands before the last entry; nothing was done.
    public static final String CLOCK = "WD-4035";

    private BookMessages() {}

    public static Message of(String code, String detail) {
        return Message.of("station", code, detail);
    }
}
