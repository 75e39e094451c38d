package wattdesk.meterio.meter;

/// Makes an intent durable. Called on the thread that asked for the credit, while the meter is
/// reserved; other meters of the line go on.
@FunctionalInterface
public interface IntentLog {

    /// Commits and syncs the intent. False, or any exception, means: do not send.
    boolean intent(CreditIntent intent);
}
