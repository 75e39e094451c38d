package wattdesk.vending;

/// What moves a credit on its way onto the meter (money 3.2 and 4).
public enum TransferEvent {
    /// The meter was read; what is needed to decide later is stored and synced. Nothing sent yet.
    INTENT_STORED,
    /// Reading back proved that the meter took it.
    PROVED_DONE,
    /// The meter said no, and reading back proved that nothing changed.
    METER_REFUSED,
    /// Reading back proved that nothing changed; the same count may be sent again.
    PROVED_NOT_DONE,
    /// Cannot go on now: tried again later, with growing pauses.
    PUT_OFF,
    /// Sent, and no valid answer.
    NO_ANSWER,
    /// The evidence does not fit.
    MISFIT,
    /// The sale was voided by two persons.
    VOIDED,
    /// Two persons decided a dispute: it is on the meter.
    FOUND_ARRIVED,
    /// Two persons decided a dispute: it is not on the meter.
    FOUND_NOT_ARRIVED
}
