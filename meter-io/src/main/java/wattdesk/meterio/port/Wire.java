package wattdesk.meterio.port;

import java.util.function.Consumer;

/// The far end of an in-process line: what the virtual site looks like to the host's port.
///
/// The site paces its bytes itself (baud, turn-around) against [LineClock].
public interface Wire {

    /// Connects the host; `toHost` receives every chunk that the line delivers.
    /// `gone` runs when the line vanishes. Returns false when another host holds the line.
    boolean connect(Consumer<byte[]> toHost, Runnable gone);

    /// Bytes sent by the host.
    void fromHost(byte[] bytes);

    void disconnect();
}
