package wattdesk.vending;

/// One at a time per meter: who decides about a meter's money holds its turn.
///
/// Not re-entrant. Whoever takes a turn gives it back on the same thread.
public interface MeterTurns {

    /// Waits for the turn, with a limit; false when somebody else still holds it.
    boolean take(String meterNumber);

    void giveBack(String meterNumber);
}
