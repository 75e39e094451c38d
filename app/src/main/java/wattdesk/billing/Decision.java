package wattdesk.billing;

import java.time.Instant;
import wattdesk.metering.Figures;

/// What a person decides about a [Problem].
public sealed interface Decision {

    /// The register went through its end: what its width lacks is added, once.
    record RolledOver() implements Decision {}

    /// The figure was looked at and is right.
    record Checked() implements Decision {}

    /// Registers began anew at `at`: another meter, another tenant, or the same meter mended.
    /// `last` is what the old registers showed then, `first` what the new ones did.
    record Changed(Instant at, Figures last, Figures first) implements Decision {}

    /// The cause is mended; the next run looks again.
    record Retry() implements Decision {}
}
