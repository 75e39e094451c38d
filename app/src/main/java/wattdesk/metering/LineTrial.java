package wattdesk.metering;

/// Reads a meter on a line that the station has not got yet. Blocks with a limit.
@FunctionalInterface
public interface LineTrial {

    /// The line is opened for this reading alone.
    ReadResult read(Line line, Meter meter);
}
