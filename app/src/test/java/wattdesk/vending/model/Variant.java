package wattdesk.vending.model;

/// The driver as it is, and drivers that do what must not be done: the checker has to catch each.
public enum Variant {
    HONEST,
    /// Writes again when no answer came.
    BLIND_RETRY,
    /// Takes an acknowledgement for proof and silence for failure.
    NO_READ_BACK,
    /// Does not ask the meter for its number.
    NO_NUMBER_CHECK,
    /// Says "not done" about an earlier write without looking, and adds whatever the count is.
    NO_PROOF_BEFORE_RESENDING
}
