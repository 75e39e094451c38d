package wattdesk.ledger.store;

/// Codes of the catalogue (station messages) that the books answer with.
final class BookCodes {
    private BookCodes() {}

    /// Disk or database refused; nothing was done.
    static final String REFUSED = "WD-4010";
    /// Closed after a failure; only a restart opens them again.
    static final String CLOSED = "WD-4011";
    /// Too many waiting, or the wait took too long; nothing was done.
    static final String BUSY = "WD-4012";
    /// The commit itself failed: done or not, the next start tells.
    static final String COMMIT_IN_DOUBT = "WD-4013";
    /// Committed, the disk did not confirm.
    static final String SYNC_FAILED = "WD-4014";
    /// Committed and synced, the tape could not be written.
    static final String TAPE_FAILED = "WD-4015";
    /// The writer did not answer in time after it had begun.
    static final String NO_ANSWER = "WD-4016";
    /// The shift is closed, or another operator's; nothing was done.
    static final String NO_DRAWER = "WD-4029";
}
