package wattdesk.station.ui;

import java.nio.file.Path;
import java.util.List;
import wattdesk.message.Message;
import wattdesk.station.DemoPeople;
import wattdesk.station.Station;

/// The way from a folder to an open station, for the window. All calls block.
public interface StationDoor {

    Path folder();

    /// False on the very first start.
    boolean hasStation();

    Opened open();

    /// The demo property, always a practice station; its people have known passwords.
    Made makeDemo();

    /// An empty station with one operator, `admin`. The array is wiped.
    Made makeEmpty(char[] adminPassword);

    /// Whose passwords the sign-in screen shows: a demo's people, nobody elsewhere. Asked when the
    /// station is open.
    default List<DemoPeople> demoPeople() {
        return List.of();
    }

    /// What came of opening.
    sealed interface Opened {
        /// `notes` tell what the start found and put right.
        record Ready(Station station, List<Message> notes) implements Opened {}

        record Refused(Message why) implements Opened {}
    }

    /// What came of making one.
    sealed interface Made {
        /// The code is shown once and never again; empty for the demo.
        record Done(String recoveryCode) implements Made {}

        record Refused(Message why) implements Made {}
    }
}
