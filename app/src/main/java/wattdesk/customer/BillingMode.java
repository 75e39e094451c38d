package wattdesk.customer;

/// Who holds and deducts the balance.
public enum BillingMode {
    /// The meter.
    METER,
    /// The station's ledger.
    STATION,
    /// Nobody; billed afterwards.
    POSTPAID
}
