package wattdesk.vending;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the books hold about test sales of meter types.
public interface TrialBook {

    /// Whether a test sale proved exactly this text of the profile.
    boolean proved(String profile, String fileHash);

    /// The newest test sale of that text on the meter that was neither proved nor voided.
    Optional<Trial> onMeter(String meterNumber, String profile, String fileHash);

    /// Whether a test sale still has to bring its credit to the meter.
    boolean openOnMeter(String meterNumber);

    /// A test sale with the count that stood in the meter before it; null before its write.
    record Trial(UUID sale, @Nullable Integer countBefore) {}
}
