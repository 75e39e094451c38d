package wattdesk.meterio.planted.dlt645;

import wattdesk.meterio.port.RealLineClock;

/// Breaks: dlt645 is pure above line.
final class KnowsPort {
    long now() {
        return new RealLineClock().nanoTime();
    }
}
