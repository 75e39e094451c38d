package wattdesk.meterio.meter;

/// Why a credit needs people: what was expected, what was found.
public record Evidence(Kind kind, CreditIntent expected, MeterSnapshot found) {

    /// What does not fit.
    public enum Kind {
        /// Another meter answers at this address.
        OTHER_METER,
        /// The counter moved by one, the money by another amount: somebody else used the number.
        OTHER_AMOUNT,
        /// The counter stands, the money moved.
        MONEY_WITHOUT_COUNT,
        /// The counter is two or more ahead.
        COUNT_AHEAD,
        /// The counter fell: reset or exchanged.
        COUNT_BEHIND,
        /// Only the balance could tell, and use hides the amount.
        BALANCE_UNCLEAR
    }
}
