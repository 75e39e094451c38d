package wattdesk.meterio.sim.model;

import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;

/// One meter's side of a protocol.
public interface Talk {

    VirtualMeter meter();

    Hearing hears(byte[] frame);

    /// Executes the frame and returns the reply; only called when the meter hears it.
    Optional<byte[]> answer(byte[] frame, Optional<PartialWrite> partial);

    /// The same reply as if another address had sent it, with a right check.
    byte[] fromElsewhere(byte[] reply);
}
