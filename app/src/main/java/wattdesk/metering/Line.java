package wattdesk.metering;

/// A bus of the station: where it is plugged in and how its bytes look.
///
/// `port` is a serial device, `tcp:host:port` or `sim:FILE#line`; `settings` like "2400,8E1".
public record Line(String name, String port, String settings) {

    public Line {
        if (name.isBlank() || port.isBlank()) {
            throw new IllegalArgumentException("a line has a name and a port");
        }
    }
}
