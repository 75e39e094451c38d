package wattdesk.reports.table;

import java.util.List;

/// A column that people fill in: what stands above it, what helps below that, and, where only some
/// words are taken, which.
public record Column(String heading, String help, Kind kind, List<String> choices) {

    public Column {
        choices = List.copyOf(choices);
    }

    /// How Excel treats what is typed there.
    public enum Kind {
        /// As it is typed: zeros in front and long numbers stay.
        TEXT,
        NUMBER,
        DAY
    }
}
