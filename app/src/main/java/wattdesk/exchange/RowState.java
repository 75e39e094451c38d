package wattdesk.exchange;

/// What a row would do.
public enum RowState {
    NEW,
    CHANGED,
    /// It stands in the station as it is written.
    SAME,
    /// Right in itself, but it leans on a row that is not.
    HELD,
    FAULTY
}
