package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.TARIFF;
import static wattdesk.store.generated.Tables.TARIFF_DRAFT;
import static wattdesk.store.generated.Tables.TARIFF_REHEARSAL;
import static wattdesk.store.generated.Tables.TARIFF_REHEARSAL_ACCOUNT;
import static wattdesk.store.generated.Tables.TARIFF_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.VersionDraft;

/// Ends a draft and adds its version, exactly as it was saved and approved.
final class ReleaseMove implements MoveWriter<VersionReleased> {

    private static final String RELEASED = "RELEASED";

    @Override
    public Class<VersionReleased> kind() {
        return VersionReleased.class;
    }

    @Override
    public void write(DSLContext transaction, VersionReleased move, Stamp stamp) {
        VersionDraft draft = move.draft();
        DraftMoves.one(transaction.update(TARIFF_DRAFT).set(TARIFF_DRAFT.ENDED, RELEASED)
                .where(TARIFF_DRAFT.ID.eq(draft.id()), TARIFF_DRAFT.ENDED.isNull(),
                        TARIFF_DRAFT.REVISION.eq(draft.revision()))
                .execute());
        var at = BusinessDay.wallClock(move.effectiveFrom());
        if (transaction.fetchExists(TARIFF_VERSION, TARIFF_VERSION.TARIFF.eq(draft.tariff()),
                TARIFF_VERSION.EFFECTIVE_FROM.eq(at))) {
            throw new StaleMove("a version at that instant");
        }
        known(transaction, draft);
        transaction.insertInto(TARIFF_VERSION)
                .set(TARIFF_VERSION.ID, draft.id())
                .set(TARIFF_VERSION.SEQUENCE, stamp.sequence())
                .set(TARIFF_VERSION.TARIFF, draft.tariff())
                .set(TARIFF_VERSION.EFFECTIVE_FROM, at)
                .set(TARIFF_VERSION.DOCUMENT, DraftText.write(draft.draft()))
                .set(TARIFF_VERSION.CONTENT_HASH, draft.fingerprint())
                .set(TARIFF_VERSION.AUTHOR, draft.author())
                .set(TARIFF_VERSION.RELEASED_BY, stamp.actor().operator().login())
                .set(TARIFF_VERSION.APPROVAL, move.approval().id())
                .set(TARIFF_VERSION.RELEASED_AT, BusinessDay.wallClock(stamp.at()))
                .execute();
        rehearsed(transaction, draft, move.rehearsal());
    }

    /// A tariff of its own gets its row with its first version; the document has no version then.
    private static void known(DSLContext transaction, VersionDraft draft) {
        TariffDraft text = draft.draft();
        Optional<String> known = transaction.select(TARIFF.COMMODITY).from(TARIFF)
                .where(TARIFF.ID.eq(draft.tariff())).fetchOptional(TARIFF.COMMODITY);
        if (known.filter(other -> !other.equals(text.commodity())).isPresent()) {
            throw new StaleMove("a tariff for " + known.get());
        }
        if (known.isEmpty()) {
            String empty = DraftText.write(new TariffDraft(
                    text.id(), text.name(), text.commodity(), List.of()));
            transaction.insertInto(TARIFF).set(TARIFF.ID, text.id())
                    .set(TARIFF.NAME, text.name()).set(TARIFF.COMMODITY, text.commodity())
                    .set(TARIFF.DOCUMENT, empty).execute();
        }
    }

    private static void rehearsed(
            DSLContext transaction, VersionDraft draft, RehearsalTotals totals) {
        transaction.insertInto(TARIFF_REHEARSAL)
                .set(TARIFF_REHEARSAL.VERSION, draft.id())
                .set(TARIFF_REHEARSAL.PERIOD_FROM, totals.from())
                .set(TARIFF_REHEARSAL.PERIOD_TO, totals.to())
                .set(TARIFF_REHEARSAL.ACCOUNTS, totals.accounts())
                .set(TARIFF_REHEARSAL.PAYING_MORE, totals.payingMore())
                .set(TARIFF_REHEARSAL.PAYING_LESS, totals.payingLess())
                .set(TARIFF_REHEARSAL.NOT_RATED, totals.notRated())
                .set(TARIFF_REHEARSAL.USAGE_WH, totals.usage().thousandths())
                .set(TARIFF_REHEARSAL.BEFORE_FEN, totals.before().fen())
                .set(TARIFF_REHEARSAL.AFTER_FEN, totals.after().fen())
                .execute();
        int line = 0;
        for (RehearsalTotals.AccountDifference account : totals.worst()) {
            transaction.insertInto(TARIFF_REHEARSAL_ACCOUNT)
                    .set(TARIFF_REHEARSAL_ACCOUNT.VERSION, draft.id())
                    .set(TARIFF_REHEARSAL_ACCOUNT.LINE_NUMBER, ++line)
                    .set(TARIFF_REHEARSAL_ACCOUNT.ACCOUNT, account.account())
                    .set(TARIFF_REHEARSAL_ACCOUNT.BEFORE_FEN, account.before().fen())
                    .set(TARIFF_REHEARSAL_ACCOUNT.AFTER_FEN, account.after().fen())
                    .execute();
        }
    }
}
