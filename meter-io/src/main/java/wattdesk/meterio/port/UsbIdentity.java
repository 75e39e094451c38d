package wattdesk.meterio.port;

import org.jspecify.annotations.Nullable;

/// What tells one USB adapter from another, whatever name the system gives it: maker, model and
/// serial number; where the maker wrote none (CH340), the socket that it is plugged into.
///
/// @param vendor vendor id, 1A86H for the maker of the CH340
/// @param serial null where the adapter has none
/// @param socket bus and port numbers as the system writes them; null where it does not tell
public record UsbIdentity(
        int vendor, int product, @Nullable String serial, @Nullable String socket) {

    /// The same adapter: by its serial number in any socket, else by the socket it sits in.
    boolean same(UsbIdentity other) {
        boolean model = vendor == other.vendor && product == other.product;
        if (serial != null || other.serial != null) {
            return model && serial != null && serial.equals(other.serial);
        }
        return model && socket != null && socket.equals(other.socket);
    }
}
