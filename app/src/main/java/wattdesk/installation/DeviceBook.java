package wattdesk.installation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.premises.Room;

/// Where devices are filed.
public interface DeviceBook {

    /// In order of their numbers.
    List<Device> all();

    Optional<Device> find(String number);

    /// Whether a command of that id was written before.
    boolean written(UUID command);

    /// Rooms of a building in which no meter hangs, in order of floor and number.
    List<Room> roomsWithoutMeter(String building);
}
