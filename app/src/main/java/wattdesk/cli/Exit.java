package wattdesk.cli;

/// What a command's exit code tells a script.
public enum Exit {
    DONE(0),
    /// A business rule said no; nothing is broken.
    REFUSED(1),
    /// Wrong usage or input.
    USAGE(2),
    /// A device or a file failed.
    DEVICE(3),
    /// It may or may not have happened; only a later look can tell.
    UNKNOWN(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
