package wattdesk.ledger;

/// One step of a state machine, made durable together with the money that it moves.
///
/// Each feature has its own records of this kind and, in its `store` room, the one writer for them.
/// A writer checks the state it comes from; if the row is elsewhere by now, nothing is committed.
public interface Move {}
