package wattdesk.tariff;

import java.time.Instant;
import java.util.UUID;

/// A version that somebody works on: `draft` has exactly that one version, right or wrong. Its
/// tariff may be new. `revision` counts the saves; `fingerprint` is the SHA-256 of what was saved
/// last, which is what two persons agree on.
public record VersionDraft(
        UUID id, TariffDraft draft, String author, Instant madeAt, String changedBy,
        Instant changedAt, int revision, String fingerprint) {

    public VersionDraft {
        if (draft.versions().size() != 1) {
            throw new IllegalArgumentException("one version a draft: " + draft.versions().size());
        }
    }

    public String tariff() {
        return draft.id();
    }

    public TariffDraft.Version version() {
        return draft.versions().getFirst();
    }
}
