package wattdesk.meterio.sim.fault;

/// What a meter applied of a credit that it answered with an error.
public enum PartialWrite {
    /// The counter moved, the money did not.
    COUNT,
    /// The money arrived, the counter did not move.
    AMOUNT,
    /// Everything was applied.
    ALL
}
