package wattdesk.meterio.sim.model;

import java.io.IOException;
import java.nio.file.Path;

/// Another program runs the same virtual meters.
public final class FolderHeldException extends IOException {
    FolderHeldException(Path folder) {
        super(folder + ": another program runs its meters");
    }
}
