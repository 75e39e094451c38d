package wattdesk.meterio.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.port.SerialDevices.SerialDevice;

/// Which USB adapter was behind a name when the line was first opened. After a loss the same
/// adapter is looked for, because a system gives it another name when it is plugged in again, and
/// its old name may then belong to another line's adapter.
final class AdapterMemory {

    private final SerialDevices devices;
    private final Map<String, UsbIdentity> known = new ConcurrentHashMap<>();

    AdapterMemory(SerialDevices devices) {
        this.devices = devices;
    }

    /// The name that opens the adapter of `path` now. `path` itself where nothing is known of it,
    /// and for an adapter that was replaced by a new one; refused when the adapter behind the name
    /// is another line's.
    String now(String path) throws PortException {
        UsbIdentity mine = known.get(path);
        if (known.isEmpty()) {
            return path;
        }
        List<SerialDevice> present = devices.list();
        SerialDevice found = mine == null ? null : the(mine, present);
        if (found != null) {
            return found.path();
        }
        UsbIdentity here = behind(path, present);
        if (here != null && anothers(path, here, present)) {
            throw new PortException(PortException.Reason.MISSING,
                    path + ": the adapter there belongs to another line");
        }
        return path;
    }

    /// The one adapter that is meant. Cheap ones share a serial number: then the socket decides.
    private static @Nullable SerialDevice the(UsbIdentity mine, List<SerialDevice> present) {
        List<SerialDevice> same = like(mine, present);
        if (same.size() > 1) {
            same = same.stream().filter(each -> mine.equals(each.usb())).toList();
        }
        return same.size() == 1 ? same.getFirst() : null;
    }

    private static List<SerialDevice> like(UsbIdentity wanted, List<SerialDevice> present) {
        return present.stream()
                .filter(each -> each.usb() != null && wanted.same(each.usb())).toList();
    }

    /// True when another line's adapter took this name. Of several that cannot be told apart,
    /// nobody can say so.
    private boolean anothers(String path, UsbIdentity here, List<SerialDevice> present) {
        return like(here, present).size() == 1 && known.entrySet().stream().anyMatch(
                each -> !each.getKey().equals(path) && each.getValue().same(here));
    }

    /// The line at `path` was opened as `opened`: from the first time on its adapter is known. A
    /// new adapter in the place of a broken one is the line's from now on.
    void opened(String path, String opened) {
        UsbIdentity here = behind(opened, devices.list());
        if (here != null) {
            known.put(path, here);
        }
    }

    private static @Nullable UsbIdentity behind(String path, List<SerialDevice> present) {
        Optional<SerialDevice> device = present.stream()
                .filter(each -> each.path().equals(path) || each.path().equals(resolved(path)))
                .findFirst();
        return device.map(SerialDevice::usb).orElse(null);
    }

    /// What a link such as `/dev/serial/by-id/…` stands for.
    private static String resolved(String path) {
        try {
            return path.startsWith("/") && Files.exists(Path.of(path))
                    ? Path.of(path).toRealPath().toString() : path;
        } catch (IOException e) {
            return path;
        }
    }
}
