package wattdesk.reports.receipt;

/// Means of payment.
public enum Tender {
    CASH,
    BANK_CARD,
    TRANSFER,
    WECHAT,
    ALIPAY,
    /// Carried over from a meter that was changed; nobody paid.
    CARRIED
}
