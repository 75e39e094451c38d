package wattdesk.meterio.port;

/// Serial devices and TCP by ourselves; virtual sites through the opener that was given.
public record StandardPorts(PortOpener virtualSites) implements PortOpener {

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
            case PortAddress.Device device -> new JSerialCommPort(device.path(), settings);
            case PortAddress.Tcp tcp -> new TcpPort(tcp.host(), tcp.port());
            case PortAddress.Sim sim -> virtualSites.create(sim, settings);
        };
    }
}
