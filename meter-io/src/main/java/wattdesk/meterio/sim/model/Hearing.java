package wattdesk.meterio.sim.model;

/// What a meter makes of a frame on the line, from what moves it least.
public enum Hearing {
    /// Not for this meter, or not a request.
    IGNORES,
    /// For this meter, executed without a reply (broadcast).
    OBEYS,
    ANSWERS,
    /// A change of the meter other than a credit that will be answered.
    ANSWERS_WRITE,
    /// A write of credit that will be answered.
    ANSWERS_CREDIT
}
