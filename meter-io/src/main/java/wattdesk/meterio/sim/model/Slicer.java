package wattdesk.meterio.sim.model;

import java.util.List;

/// Cuts the bytes on a line into frames, as every meter of one protocol does for itself.
public interface Slicer {

    /// Takes bytes that came at an instant of the line's clock; returns frames now complete.
    List<byte[]> bytes(byte[] chunk, long atNanos);

    /// The line has been silent for 3.5 characters; returns frames that this completes. `over`
    /// means that nothing can follow any more: what is incomplete is thrown away.
    List<byte[]> silence(boolean over);
}
