package wattdesk.installation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AddressForm;
import wattdesk.customer.Hanging;
import wattdesk.customer.MeterTypes;
import wattdesk.customer.Opening;
import wattdesk.installation.DevicePlan.Kind;
import wattdesk.installation.DevicePlan.Line;
import wattdesk.installation.DeviceStep.Why;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;

/// Draws up devices by a range of numbers: what is wrong with any of them is named, and then none
/// is filed.
final class RangePlans {

    private final DeviceBook book;
    private final MeterTypes types;
    private final Lines lines;

    RangePlans(DeviceBook book, MeterTypes types, Lines lines) {
        this.book = book;
        this.types = types;
        this.lines = lines;
    }

    DrawnDevices draw(DeviceOrder.AddRange order) {
        Optional<AddressForm> form = types.addressForm(order.profile());
        if (form.isEmpty()) {
            return unfit(new Opening.Why.NoSuchProfile(order.profile()));
        }
        if (lines.list().stream().noneMatch(line -> line.name().equals(order.line()))) {
            return unfit(new Opening.Why.NoSuchLine(order.line()));
        }
        if (!order.ratio().isValid()) {
            return new DrawnDevices.Not(new Why.Unfit(
                    new Hanging.BadRatio(order.ratio().ct(), order.ratio().pt())));
        }
        try {
            return draw(order, form.get(), NumberRange.parse(order.from(), order.to()).all());
        } catch (IllegalArgumentException e) {
            return new DrawnDevices.Not(new Why.NoRange(order.from(), order.to()));
        }
    }

    private static DrawnDevices unfit(Opening.Why why) {
        return new DrawnDevices.Not(new Why.Unfit(new Hanging.Refused(why)));
    }

    private DrawnDevices draw(
            DeviceOrder.AddRange order, AddressForm form, List<String> numbers) {
        List<Room> rooms = order.at() == null ? List.of() : rooms(order.at());
        if (order.at() != null && rooms.isEmpty()) {
            return new DrawnDevices.Not(new Why.NoSuchPlace(order.at()));
        }
        if (order.at() != null && rooms.size() < numbers.size()) {
            return new DrawnDevices.Not(new Why.TooFewRooms(rooms.size(), numbers.size()));
        }
        List<Device> devices = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Room room = rooms.isEmpty() ? null : rooms.get(i);
            Device device = device(order, numbers.get(i), i, room);
            if (form.number(device.number()).isEmpty()) {
                return new DrawnDevices.Not(new Why.NoRange(order.from(), order.to()));
            }
            if (form.address(device.meter().address()).isEmpty()) {
                return unfit(new Opening.Why.NotValid("address", device.meter().address()));
            }
            devices.add(device);
        }
        Why taken = taken(order.line(), devices);
        return taken != null ? new DrawnDevices.Not(taken) : new DrawnDevices.Plan(
                new DevicePlan(order, devices.stream().map(RangePlans::line).toList(), null),
                List.of(new DeviceMoved.Added(devices)), List.of());
    }

    private static Device device(
            DeviceOrder.AddRange order, String number, int index, @Nullable Room room) {
        String address = order.firstUnit() == null ? number
                : String.valueOf(order.firstUnit() + index);
        return new Device(new Meter(number, order.line(), order.profile(), address, ""),
                room == null ? Device.State.IN_STOCK : Device.State.HANGING, null, room,
                order.ratio(), order.due());
    }

    private static Line line(Device device) {
        Room room = device.room();
        return room == null
                ? Line.of(Kind.NEW_IN_STOCK, device.number(), device.meter().address())
                : Line.of(Kind.NEW_IN_ROOM, device.number(), device.meter().address(),
                        room.code());
    }

    private @Nullable Why taken(String line, List<Device> devices) {
        Set<String> numbers = new HashSet<>();
        Map<String, String> addresses = new HashMap<>();
        for (Device filed : book.all()) {
            numbers.add(filed.number());
            if (filed.meter().line().equals(line) && filed.state() != Device.State.RETIRED) {
                addresses.put(filed.meter().address(), filed.number());
            }
        }
        for (Device device : devices) {
            if (!numbers.add(device.number())) {
                return new Why.Known(device.number());
            }
            String address = device.meter().address();
            String owner = addresses.putIfAbsent(address, device.number());
            if (owner != null) {
                return new Why.Unfit(new Hanging.Refused(
                        new Opening.Why.AddressInUse(line, address, owner)));
            }
        }
        return null;
    }

    /// A building, or a room of one to begin with.
    private List<Room> rooms(String at) {
        int dash = at.indexOf('-');
        String building = dash < 0 ? at.strip() : at.substring(0, dash).strip();
        List<Room> free = book.roomsWithoutMeter(building);
        if (dash < 0) {
            return free;
        }
        int first = free.stream().map(Room::code).toList().indexOf(at.strip());
        return first < 0 ? List.of() : free.subList(first, free.size());
    }
}
