package wattdesk.meterio.line;

import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;

/// What a line is called, where it begins, how it speaks.
public record BusSettings(String name, PortAddress port, LineSettings line) {
}
