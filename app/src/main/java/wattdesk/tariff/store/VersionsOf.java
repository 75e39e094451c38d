package wattdesk.tariff.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffCheck;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;

/// The versions in the hands of one person: what may be done, before the books are asked.
record VersionsOf(VersionRows rows, Actor actor) implements Versions {

    @Override
    public List<ReleasedVersion> released(String tariff) {
        return rows.released(tariff);
    }

    @Override
    public List<VersionDraft> drafts() {
        return rows.drafts();
    }

    @Override
    public Kept begin(TariffDraft draft) {
        UUID id = UUID.randomUUID();
        return save(id, draft, 0);
    }

    @Override
    public Kept save(VersionDraft since, TariffDraft draft) {
        return save(since.id(), draft, since.revision());
    }

    private Kept save(UUID id, TariffDraft draft, int revisionBefore) {
        Message objection = unsaved(draft);
        Optional<Message> trouble = objection != null ? Optional.of(objection)
                : rows.save(id, draft, revisionBefore, actor);
        return kept(id, trouble, TariffMessages.message("WD-6250", draft.id()));
    }

    /// A draft may be wrong, but it has to belong somewhere.
    private @Nullable Message unsaved(TariffDraft draft) {
        if (!VersionRows.mayManage(actor)) {
            return TariffMessages.message("WD-6202");
        }
        boolean named = draft.id().matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")
                && !draft.name().isBlank()
                && List.of("ELECTRICITY", "WATER").contains(draft.commodity());
        return named ? null : TariffMessages.message("WD-6252");
    }

    @Override
    public Kept delete(VersionDraft draft) {
        Optional<Message> trouble = VersionRows.mayManage(actor) ? rows.delete(draft, actor)
                : Optional.of(TariffMessages.message("WD-6202"));
        return kept(draft.id(), trouble, TariffMessages.message("WD-6259", draft.tariff()));
    }

    @Override
    public Kept release(VersionDraft draft, RehearsalTotals rehearsal, Approval approval) {
        Message objection = objection(draft, approval);
        if (objection != null) {
            return kept(draft.id(), Optional.of(objection), objection);
        }
        Instant from = version(draft).orElseThrow().versions().getFirst().effectiveFrom();
        return kept(draft.id(), rows.release(draft, from, rehearsal, approval, actor),
                TariffMessages.message("WD-6258", draft.tariff(), draft.version().effectiveFrom()));
    }

    private @Nullable Message objection(VersionDraft draft, Approval approval) {
        if (!VersionRows.mayManage(actor)) {
            return TariffMessages.message("WD-6202");
        }
        Optional<VersionDraft> stands = rows.draft(draft.id());
        if (stands.isEmpty() || !stands.get().equals(draft)) {
            return TariffMessages.message("WD-6251", draft.tariff());
        }
        if (!fits(draft, approval)) {
            return TariffMessages.message("WD-6257");
        }
        Optional<Tariff> version = version(draft);
        if (version.isEmpty()) {
            return TariffMessages.message("WD-6254");
        }
        Instant from = version.get().versions().getFirst().effectiveFrom();
        return from.isAfter(rows.now()) ? taken(draft, version.get().commodity(), from)
                : TariffMessages.message("WD-6255", draft.version().effectiveFrom());
    }

    /// The word of somebody who did not write the draft, for exactly this content.
    private boolean fits(VersionDraft draft, Approval approval) {
        String second = approval.approver().login();
        return approval.action().equals(RELEASE) && approval.subject().equals(subject(draft))
                && approval.requester().login().equals(actor.operator().login())
                && !second.equals(draft.author()) && !second.equals(draft.changedBy());
    }

    /// What is released under that id leaves no room for the draft.
    private @Nullable Message taken(VersionDraft draft, Commodity commodity, Instant from) {
        Optional<Tariff> known = rows.book().find(draft.tariff());
        if (known.filter(tariff -> tariff.commodity() != commodity).isPresent()) {
            return TariffMessages.message("WD-6263", draft.tariff());
        }
        boolean there = known.stream().flatMap(tariff -> tariff.versions().stream())
                .anyMatch(version -> version.effectiveFrom().equals(from));
        return there ? TariffMessages.message("WD-6256", draft.version().effectiveFrom()) : null;
    }

    /// Empty where the draft is not valid.
    private static Optional<Tariff> version(VersionDraft draft) {
        return TariffCheck.isValid(TariffCheck.findings(draft.draft()))
                ? Optional.of(TariffCheck.tariff(draft.draft())) : Optional.empty();
    }

    private Kept kept(UUID id, Optional<Message> trouble, Message done) {
        return new Kept(trouble.isEmpty(), rows.draft(id).orElse(null), id,
                trouble.orElse(done));
    }
}
