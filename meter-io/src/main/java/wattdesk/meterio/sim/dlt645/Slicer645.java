package wattdesk.meterio.sim.dlt645;

import wattdesk.meterio.sim.model.ScanningSlicer;

/// Cuts `68 x6 68` frames out of what is on the line.
public final class Slicer645 extends ScanningSlicer {

    public Slicer645() {
        super(Frame645.OVERHEAD, 9, bytes -> Frame645.parse(bytes).isPresent());
    }
}
