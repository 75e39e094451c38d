package wattdesk.metering;

/// The way to the devices. Every call blocks with a limit; never call it on the screen's thread.
public interface MeterGateway {

    /// Steps of a credit, told as they begin, on a thread of the gateway.
    enum Step { READING, STORING_INTENT, WRITING, VERIFYING }

    /// Hears where a credit stands.
    @FunctionalInterface
    interface Progress {
        void at(Step step);
    }

    ReadResult read(Meter meter);

    /// Reads, has the intent made durable, writes once, reads back (meter-io 12).
    CreditResult credit(CreditOrder order, IntentLog log, Progress progress);

    /// Decides an earlier write by reading alone; never writes.
    CreditResult readBack(CreditOrder order, CreditIntent intent);
}
