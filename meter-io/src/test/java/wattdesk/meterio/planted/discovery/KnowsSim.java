package wattdesk.meterio.planted.discovery;

import wattdesk.meterio.sim.VirtualLine;

/// Breaks: meter knows all but sim.
final class KnowsSim {
    long requests(VirtualLine line) {
        return line.requests();
    }
}
