package wattdesk.installation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.operator.Actor;
import wattdesk.tariff.Commodity;

/// The devices of the station, and what is done with them outside a guided change. All block.
public interface Devices {

    /// In order of their numbers.
    List<Device> all();

    List<Device> of(String account);

    Optional<Device> find(String number);

    /// What it counts, by its type; empty where its type is not known any more.
    Optional<Commodity> counts(Device device);

    /// How its verification stands today, by the days of warning in the settings.
    Validity validity(Device device);

    /// Those whose verification ends within so many days, or has ended, the earliest first. Retired
    /// ones need none.
    List<Device> dueWithin(int days);

    /// Says what it would do: [DeviceStep.Planned] or [DeviceStep.Refused]. Reads the device where
    /// that is a part of it, and writes nothing.
    DeviceStep preview(DeviceOrder order, Actor actor);

    /// Does what was previewed, all or none; `id` was made before, the same id has one effect.
    /// Refused where anything would be different by now.
    DeviceStep perform(UUID id, DevicePlan plan, Actor actor);
}
