package wattdesk.meterio.sim.fault;

/// A plan that cannot be read; the message names the entry by position and text.
public final class FaultPlanException extends IllegalArgumentException {
    FaultPlanException(String message) {
        super(message);
    }
}
