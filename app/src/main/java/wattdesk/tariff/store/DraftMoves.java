package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.TARIFF_DRAFT;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;
import wattdesk.tariff.TariffDraft;

/// Writes drafts; one that somebody else saved or ended meanwhile is stale.
final class DraftMoves {

    private static final String DELETED = "DELETED";

    private DraftMoves() {}

    static final class Saved implements MoveWriter<DraftSaved> {

        @Override
        public Class<DraftSaved> kind() {
            return DraftSaved.class;
        }

        @Override
        public void write(DSLContext transaction, DraftSaved move, Stamp stamp) {
            if (move.revisionBefore() == 0) {
                insert(transaction, move, stamp);
            } else {
                update(transaction, move, stamp);
            }
        }

        private static void insert(DSLContext transaction, DraftSaved move, Stamp stamp) {
            TariffDraft draft = move.draft();
            String who = stamp.actor().operator().login();
            transaction.insertInto(TARIFF_DRAFT)
                    .set(TARIFF_DRAFT.ID, move.id())
                    .set(TARIFF_DRAFT.TARIFF, draft.id())
                    .set(TARIFF_DRAFT.NAME, draft.name())
                    .set(TARIFF_DRAFT.COMMODITY, draft.commodity())
                    .set(TARIFF_DRAFT.DOCUMENT, DraftText.write(draft))
                    .set(TARIFF_DRAFT.AUTHOR, who)
                    .set(TARIFF_DRAFT.MADE_AT, BusinessDay.wallClock(stamp.at()))
                    .set(TARIFF_DRAFT.CHANGED_BY, who)
                    .set(TARIFF_DRAFT.CHANGED_AT, BusinessDay.wallClock(stamp.at()))
                    .set(TARIFF_DRAFT.REVISION, 1)
                    .execute();
        }

        private static void update(DSLContext transaction, DraftSaved move, Stamp stamp) {
            TariffDraft draft = move.draft();
            one(transaction.update(TARIFF_DRAFT)
                    .set(TARIFF_DRAFT.TARIFF, draft.id())
                    .set(TARIFF_DRAFT.NAME, draft.name())
                    .set(TARIFF_DRAFT.COMMODITY, draft.commodity())
                    .set(TARIFF_DRAFT.DOCUMENT, DraftText.write(draft))
                    .set(TARIFF_DRAFT.CHANGED_BY, stamp.actor().operator().login())
                    .set(TARIFF_DRAFT.CHANGED_AT, BusinessDay.wallClock(stamp.at()))
                    .set(TARIFF_DRAFT.REVISION, move.revisionBefore() + 1)
                    .where(TARIFF_DRAFT.ID.eq(move.id()), TARIFF_DRAFT.ENDED.isNull(),
                            TARIFF_DRAFT.REVISION.eq(move.revisionBefore()))
                    .execute());
        }
    }

    static final class Deleted implements MoveWriter<DraftDeleted> {

        @Override
        public Class<DraftDeleted> kind() {
            return DraftDeleted.class;
        }

        @Override
        public void write(DSLContext transaction, DraftDeleted move, Stamp stamp) {
            one(transaction.update(TARIFF_DRAFT).set(TARIFF_DRAFT.ENDED, DELETED)
                    .where(TARIFF_DRAFT.ID.eq(move.id()), TARIFF_DRAFT.ENDED.isNull(),
                            TARIFF_DRAFT.REVISION.eq(move.revisionBefore()))
                    .execute());
        }
    }

    static void one(int rows) {
        if (rows != 1) {
            throw new StaleMove("a draft that was changed meanwhile");
        }
    }
}
