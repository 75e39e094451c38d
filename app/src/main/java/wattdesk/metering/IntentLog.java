package wattdesk.metering;

/// Where the intent of a write is made durable before it is sent.
@FunctionalInterface
public interface IntentLog {

    /// Returns true when the intent is committed, synced and on the tape; else nothing is sent.
    boolean record(CreditIntent intent);
}
