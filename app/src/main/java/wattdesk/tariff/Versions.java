package wattdesk.tariff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.operator.Approval;

/// The versions of all tariffs in the hands of one person: drafts are worked on, released by two
/// persons, and never change again.
public interface Versions {

    /// Action of the approval that [#release] asks for.
    String RELEASE = "RELEASE_TARIFF";

    /// Of that tariff, in order of their instants.
    List<ReleasedVersion> released(String tariff);

    /// Everybody's, in order of tariff and time made.
    List<VersionDraft> drafts();

    /// A draft of its own for that text; its tariff may be new.
    Kept begin(TariffDraft draft);

    /// Saves what was typed since that revision.
    Kept save(VersionDraft since, TariffDraft draft);

    /// Puts a draft away for good.
    Kept delete(VersionDraft draft);

    /// What the second person approves: tariff, instant and content of that draft.
    default String subject(VersionDraft draft) {
        return draft.tariff() + " " + draft.version().effectiveFrom() + " "
                + draft.fingerprint();
    }

    /// From then on the version waits for its instant.
    Kept release(VersionDraft draft, RehearsalTotals rehearsal, Approval approval);

    /// What came of it, in words; `draft` is null where there is none any more, or nothing was
    /// kept. `done` tells whether it was.
    record Kept(boolean done, @Nullable VersionDraft draft, UUID id, Message message) {}
}
