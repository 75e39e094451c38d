package wattdesk.meterio.port;

/// Where a line begins, as people write it: `/dev/ttyUSB0`, `COM3`, `tcp:host:port`,
/// `sim:FILE#line`.
public sealed interface PortAddress {

    /// A serial device by its name or path.
    record Device(String path) implements PortAddress {
        @Override
        public String toString() {
            return path;
        }
    }

    /// A serial device server, or another program that speaks bytes over TCP.
    record Tcp(String host, int port) implements PortAddress {
        @Override
        public String toString() {
            return "tcp:" + host + ":" + port;
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
            return tcp(address);
        }
        if (address.startsWith("sim:")) {
            int hash = address.lastIndexOf('#');
            return hash < 0 ? new Sim(address.substring(4), "")
                    : new Sim(address.substring(4, hash), address.substring(hash + 1));
        }
        return new Device(address);
    }

    private static Tcp tcp(String address) throws PortException {
        int colon = address.lastIndexOf(':');
        try {
            int port = Integer.parseInt(address.substring(colon + 1));
            if (colon <= 4 || port < 1 || port > 65_535) {
                throw bad(address);
            }
            return new Tcp(address.substring(4, colon), port);
        } catch (NumberFormatException e) {
            throw bad(address);
        }
    }

    private static PortException bad(String text) {
        return new PortException(PortException.Reason.BAD_SETTINGS, "not a line address: " + text);
    }
}
