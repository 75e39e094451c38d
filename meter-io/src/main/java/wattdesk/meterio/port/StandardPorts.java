package wattdesk.meterio.port;

import java.util.function.BiFunction;

/// Serial devices and TCP by ourselves; virtual sites through the opener that was given. One object
/// per program: it remembers which USB adapter each serial line has.
public final class StandardPorts implements PortOpener {

    private final PortOpener virtualSites;
    private final AdapterMemory adapters;
    private final BiFunction<String, LineSettings, BytePort> serial;

    public StandardPorts(PortOpener virtualSites) {
        this(virtualSites, new SystemSerialDevices(), JSerialCommPort::new);
    }

    /// @param devices what the system lists
    /// @param serial makes the unopened port of a device name
    StandardPorts(PortOpener virtualSites, SerialDevices devices,
            BiFunction<String, LineSettings, BytePort> serial) {
        this.virtualSites = virtualSites;
        this.adapters = new AdapterMemory(devices);
        this.serial = serial;
    }

    /// Ports without virtual sites: `sim:` addresses are refused.
    public static StandardPorts withoutSites() {
        return new StandardPorts((address, settings) -> {
            throw new PortException(
                    PortException.Reason.BAD_SETTINGS, "no virtual site: " + address);
        });
    }

    @Override
    public BytePort create(PortAddress address, LineSettings settings) throws PortException {
        return switch (address) {
            case PortAddress.Device device -> new FoundAgainPort(device.path(), adapters,
                    name -> serial.apply(name, settings));
            case PortAddress.Tcp tcp -> new TcpPort(tcp.host(), tcp.port());
            case PortAddress.ModbusTcp gateway -> new TcpPort(gateway.host(), gateway.port());
            case PortAddress.Sim sim -> virtualSites.create(sim, settings);
        };
    }
}
