package wattdesk.meterio.port;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of the operating system. Only ports of this list carry their ids: one made from a name
/// has vendor −1 whatever it is (5.1).
public final class SystemSerialDevices implements SerialDevices {

    private static final String UNKNOWN = "Unknown";
    private static final String NOWHERE = "0-0";

    @Override
    public List<SerialDevice> list() {
        return Arrays.stream(SerialPort.getCommPorts()).map(SystemSerialDevices::device).toList();
    }

    private static SerialDevice device(SerialPort port) {
        String path = port.getSystemPortPath().startsWith("/")
                ? port.getSystemPortPath() : port.getSystemPortName();
        return new SerialDevice(path, port.getDescriptivePortName(), usb(port.getVendorID(),
                port.getProductID(), port.getSerialNumber(), port.getPortLocation()));
    }

    /// Null without ids; words that mean "not known" are no serial number and no socket.
    static @Nullable UsbIdentity usb(int vendor, int product, @Nullable String serial,
            @Nullable String socket) {
        return vendor < 0 || product < 0 ? null
                : new UsbIdentity(vendor, product, told(serial, UNKNOWN), told(socket, NOWHERE));
    }

    private static @Nullable String told(@Nullable String text, String unknown) {
        return text == null || text.isBlank() || text.strip().equalsIgnoreCase(unknown)
                ? null : text.strip();
    }
}
