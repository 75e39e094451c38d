package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.TARIFF_DRAFT;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import wattdesk.ledger.ApprovalUsed;
import wattdesk.ledger.Books;
import wattdesk.ledger.Move;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.store.Rows;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.Tariffs;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;

/// Drafts and released versions in the database.
public final class VersionRows {

    private final Rows rows;
    private final Paperwork paperwork;
    private final TariffRows tariffs;
    private final InstantSource clock;

    public VersionRows(Rows rows, Books books, TariffRows tariffs, InstantSource clock) {
        this.rows = rows;
        this.tariffs = tariffs;
        this.clock = clock;
        paperwork = new Paperwork(books);
    }

    /// The tariffs as that person sees and adds them.
    public Tariffs tariffs(Actor actor) {
        return new TariffsOf(tariffs, this, actor);
    }

    /// The versions as that person sees and makes them.
    public Versions of(Actor actor) {
        return new VersionsOf(this, actor);
    }

    Instant now() {
        return clock.instant();
    }

    TariffRows book() {
        return tariffs;
    }

    List<ReleasedVersion> released(String tariff) {
        return tariffs.find(tariff).map(whole -> rows.read(query ->
                ReleaseRows.of(query, whole))).orElse(List.of());
    }

    List<VersionDraft> drafts() {
        return rows.read(query -> query.select().from(TARIFF_DRAFT)
                .where(TARIFF_DRAFT.ENDED.isNull())
                .orderBy(TARIFF_DRAFT.TARIFF, TARIFF_DRAFT.MADE_AT)
                .fetch(VersionRows::draft));
    }

    Optional<VersionDraft> draft(UUID id) {
        return rows.read(query -> query.select().from(TARIFF_DRAFT)
                .where(TARIFF_DRAFT.ID.eq(id), TARIFF_DRAFT.ENDED.isNull())
                .fetchOptional(VersionRows::draft));
    }

    private static VersionDraft draft(Record row) {
        String text = row.get(TARIFF_DRAFT.DOCUMENT);
        return new VersionDraft(row.get(TARIFF_DRAFT.ID), DraftText.read(text),
                row.get(TARIFF_DRAFT.AUTHOR), row.get(TARIFF_DRAFT.MADE_AT).toInstant(),
                row.get(TARIFF_DRAFT.CHANGED_BY), row.get(TARIFF_DRAFT.CHANGED_AT).toInstant(),
                row.get(TARIFF_DRAFT.REVISION), DraftText.fingerprint(text));
    }

    static boolean mayManage(Actor actor) {
        return actor.isSystem() || actor.operator().may(Permission.MANAGE_PREMISES);
    }

    /// Several drafts at once, all or none; empty when they are there.
    Optional<Message> begin(List<TariffDraft> drafts, Actor actor) {
        List<Move> moves = new ArrayList<>();
        drafts.forEach(draft -> moves.add(new DraftSaved(UUID.randomUUID(), draft, 0)));
        return file(moves, actor, new AuditEntry("TARIFF_DRAFTS_TAKEN",
                drafts.getFirst().id(), drafts.size() + " versions"));
    }

    Optional<Message> save(UUID id, TariffDraft draft, int revisionBefore, Actor actor) {
        return file(List.of(new DraftSaved(id, draft, revisionBefore)), actor,
                new AuditEntry("TARIFF_DRAFT_SAVED", draft.id(),
                        id + " revision " + (revisionBefore + 1)));
    }

    Optional<Message> delete(VersionDraft draft, Actor actor) {
        return file(List.of(new DraftDeleted(draft.id(), draft.revision())), actor,
                new AuditEntry("TARIFF_DRAFT_DELETED", draft.tariff(), draft.id().toString()));
    }

    Optional<Message> release(VersionDraft draft, Instant from, RehearsalTotals rehearsal,
            Approval approval, Actor actor) {
        Optional<Message> trouble = file(List.of(new ApprovalUsed(approval),
                new VersionReleased(draft, from, rehearsal, approval)), actor,
                new AuditEntry("TARIFF_RELEASED", draft.tariff(), draft.version().effectiveFrom()
                        + " " + draft.fingerprint() + " approval=" + approval.id()));
        tariffs.reload();
        return trouble;
    }

    /// Empty when it is done.
    private Optional<Message> file(List<Move> moves, Actor actor, AuditEntry audit) {
        return switch (paperwork.file(moves, actor, audit)) {
            case Paperwork.Filed.Done() -> Optional.empty();
            case Paperwork.Filed.Stale(var found) ->
                Optional.of(TariffMessages.message("WD-6251", found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                Optional.of(BookMessages.of(code, detail));
        };
    }
}
