package wattdesk.meterio.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The serial devices that the system knows right now. Pseudo-terminals are never among them.
@FunctionalInterface
public interface SerialDevices {

    /// One serial device.
    ///
    /// @param path what opens it: `/dev/ttyUSB0`, `COM3`
    /// @param description the driver's own words, for people who choose
    /// @param usb null for a device that is no USB adapter
    record SerialDevice(String path, String description, @Nullable UsbIdentity usb) {
    }

    List<SerialDevice> list();
}
