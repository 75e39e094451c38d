package wattdesk.meterio.port;

/// Where a line begins, as people write it: `/dev/ttyUSB0`, `COM3`, `tcp:host:port`,
/// `mbtcp:host:port`, `sim:FILE#line`.
public sealed interface PortAddress {

    /// A serial device by its name or path.
    record Device(String path) implements PortAddress {
        @Override
        public String toString() {
            return path;
        }
    }

    /// A serial device server, or another program that speaks bytes over TCP: Modbus-RTU with its
    /// CRC and DL/T 645 go through it as on a wire.
    record Tcp(String host, int port) implements PortAddress {
        @Override
        public String toString() {
            return "tcp:" + host + ":" + port;
        }
    }

    /// A Modbus-TCP gateway: whole messages with a transaction number (MBAP) instead of bytes on a
    /// wire, usually at port 502.
    record ModbusTcp(String host, int port) implements PortAddress {
        @Override
        public String toString() {
            return "mbtcp:" + host + ":" + port;
        }
    }

    /// One line of a virtual site inside this process; an empty line name means its only line.
    record Sim(String file, String line) implements PortAddress {
        @Override
        public String toString() {
            return "sim:" + file + (line.isEmpty() ? "" : "#" + line);
        }
    }

    /// Reads an address; throws [PortException] with [PortException.Reason#BAD_SETTINGS].
    static PortAddress parse(String text) throws PortException {
        String address = text.strip();
        if (address.isEmpty()) {
            throw bad(text);
        }
        if (address.startsWith("tcp:")) {
            return new Tcp(host(address), number(address));
        }
        if (address.startsWith("mbtcp:")) {
            return new ModbusTcp(host(address), number(address));
        }
        if (address.startsWith("sim:")) {
            int hash = address.lastIndexOf('#');
            return hash < 0 ? new Sim(address.substring(4), "")
                    : new Sim(address.substring(4, hash), address.substring(hash + 1));
        }
        return new Device(address);
    }

    /// What carries whole messages instead of bytes: no silence between requests, no echo, nothing
    /// to settle after an anomaly.
    default boolean carriesMessages() {
        return switch (this) {
            case ModbusTcp gateway -> true;
            case Device device -> false;
            case Tcp server -> false;
            case Sim line -> false;
        };
    }

    private static String host(String address) throws PortException {
        int from = address.indexOf(':') + 1;
        int colon = address.lastIndexOf(':');
        if (colon <= from) {
            throw bad(address);
        }
        return address.substring(from, colon);
    }

    private static int number(String address) throws PortException {
        try {
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            if (port < 1 || port > 65_535) {
                throw bad(address);
            }
            return port;
        } catch (NumberFormatException e) {
            throw bad(address);
        }
    }

    private static PortException bad(String text) {
        return new PortException(PortException.Reason.BAD_SETTINGS, "not a line address: " + text);
    }
}
