package wattdesk.meterio.discovery;

import java.util.List;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;

/// What a search noticed and could not make a meter of.
public sealed interface Remark {

    LineSettings settings();

    /// Two meters or more at one address; nothing said to it can be trusted until it is one.
    ///
    /// @param numbers the numbers that were told, empty where everything was garbled
    record SameAddress(LineSettings settings, Protocol protocol, String address,
            List<String> numbers) implements Remark {
    }

    /// Something answers to the pattern and cannot be told apart.
    record NotToldApart(LineSettings settings, Protocol protocol, String pattern)
            implements Remark {
    }

    /// Bytes come although nobody was asked: wiring, biasing, wrong speed, another master.
    record Noise(LineSettings settings) implements Remark {
    }

    /// The port could not be opened with these settings, or went away.
    record LineDown(LineSettings settings, String why) implements Remark {
    }
}
