package wattdesk.station.ui;

import wattdesk.station.ui.StationDoor.Made;
import wattdesk.station.ui.StationDoor.Opened;

/// The first start's only door to the station; blocks.
final class FirstStartInteractor {

    private final StationDoor door;

    FirstStartInteractor(StationDoor door) {
        this.door = door;
    }

    boolean hasStation() {
        return door.hasStation();
    }

    Made makeDemo() {
        return door.makeDemo();
    }

    Made makeEmpty(char[] password) {
        return door.makeEmpty(password);
    }

    Opened open() {
        return door.open();
    }
}
