package wattdesk.metering;

/// What came of an attempt to read a meter.
public sealed interface ReadResult {

    record Read(MeterReading reading) implements ReadResult {}

    /// Silence within the deadline and its retries.
    record NoAnswer(String detail) implements ReadResult {}

    /// The line itself is gone or cannot be opened.
    record LineDown(String line, String detail) implements ReadResult {}

    /// Another meter answers at this address (or two of them at once).
    record WrongMeter(String expected, String found) implements ReadResult {}

    /// It answered, but not usefully: refused, garbled, encrypted.
    record Unusable(String detail) implements ReadResult {}
}
