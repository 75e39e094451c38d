package wattdesk.station;

import java.nio.file.Path;

/// What a station is made of.
///
/// A demo is always a practice station: it lets unverified meter types take money and prints
/// 演示 PRACTICE on every paper.
public record NewStation(Path folder, Kind kind, boolean practice) {

    /// What is in it from the start.
    public enum Kind {
        /// Nothing but its administrator.
        EMPTY,
        /// The demo property with its people, tariffs, lines, accounts and virtual meters.
        DEMO
    }

    public NewStation {
        practice = practice || kind == Kind.DEMO;
    }
}
