package wattdesk.meterio.sim.cjt188;

import wattdesk.meterio.sim.model.ScanningSlicer;

/// Cuts `68 T x7` frames out of what is on the line.
public final class Slicer188 extends ScanningSlicer {

    public Slicer188() {
        super(Frame188.OVERHEAD, 10, bytes -> Frame188.parse(bytes).isPresent());
    }
}
