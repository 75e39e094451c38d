package wattdesk.meterio.meter;

import java.util.function.Consumer;
import wattdesk.meterio.line.Priority;

/// One meter on one line. All calls wait for the line on the calling thread (never the screen's),
/// are safe from several threads, and always end: every wait has a limit.
public interface PrepaidMeter {

    /// Reads everything that the profile knows. Reads are repeated, at most twice more.
    ReadOutcome read(Priority priority);

    /// One credit under one reservation of the meter: read, check, make the intent durable, send at
    /// most once, read back. `progress` is told on the calling thread.
    CreditOutcome credit(CreditOrder order, IntentLog log, Consumer<CreditStep> progress);

    /// One refund, the way of a credit with the opposite sign: takes the order's amount off the
    /// purse. `NotStarted` where the profile has no refund.
    CreditOutcome refund(CreditOrder order, IntentLog log, Consumer<CreditStep> progress);

    /// Decides an earlier intent by reading only; sends nothing that changes the meter.
    CreditOutcome readBack(CreditIntent intent, Allowance allowance);
}
