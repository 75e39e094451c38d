package wattdesk.reports.receipt;

/// Time-of-use band.
public enum Band {
    SHARP,
    PEAK,
    FLAT,
    VALLEY,
    DEEP_VALLEY
}
