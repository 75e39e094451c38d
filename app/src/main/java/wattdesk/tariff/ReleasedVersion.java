package wattdesk.tariff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version that prices or will price; never edited. `release` is null for what came with the
/// tariff's first document, before anybody could use it.
public record ReleasedVersion(String tariff, TariffVersion version, @Nullable Release release) {

    /// Who let it go, with what they had seen. `rehearsal` is of the month before.
    public record Release(
            UUID id, String author, String releasedBy, String approvedBy, String reason,
            Instant at, String fingerprint, RehearsalTotals rehearsal) {}

    /// Where it stands in time.
    public enum State { PAST, IN_FORCE, WAITING }

    public static State state(Tariff tariff, TariffVersion version, Instant now) {
        if (version.effectiveFrom().isAfter(now)) {
            return State.WAITING;
        }
        Optional<TariffVersion> inForce = tariff.inForce(now);
        return inForce.isPresent()
                && inForce.get().effectiveFrom().equals(version.effectiveFrom())
                ? State.IN_FORCE : State.PAST;
    }
}
