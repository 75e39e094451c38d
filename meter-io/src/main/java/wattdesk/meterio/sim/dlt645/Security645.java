package wattdesk.meterio.sim.dlt645;

import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;

/// What a kind of meter makes of C=03 and of its identifiers (7.8).
interface Security645 {

    Frame645 execute(byte[] data, Optional<PartialWrite> partial);

    /// True when the request would move money.
    boolean moves(byte[] data);

    /// Readings that only this kind of meter has.
    Optional<byte[]> read(String identifier);

    /// True where the meter has no such data although other kinds have.
    boolean hides(String identifier);
}
