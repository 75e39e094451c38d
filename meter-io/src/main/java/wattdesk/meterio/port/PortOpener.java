package wattdesk.meterio.port;

/// Makes a new, unopened port for an address. Called again for every opening: a port object never
/// lives twice, because a replugged adapter may be another device behind the same name.
@FunctionalInterface
public interface PortOpener {

    /// Throws [PortException] when no port can be made for the address.
    BytePort create(PortAddress address, LineSettings settings) throws PortException;
}
