package planted.wattdesk.vending;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import planted.wattdesk.shell.Window;

/// Breaks: plain Java only, direction, time is given.
public final class Sale {
    public final ObjectMapper mapper = new ObjectMapper();
    public final Instant at = Instant.now();
    public Window window;
}
