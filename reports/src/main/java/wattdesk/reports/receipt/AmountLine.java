package wattdesk.reports.receipt;

/// A named amount in fen, negative for a deduction. The caller words the label.
public record AmountLine(String label, long fen) {}
