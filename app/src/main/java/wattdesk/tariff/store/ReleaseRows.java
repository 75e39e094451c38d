package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.APPROVAL;
import static wattdesk.store.generated.Tables.TARIFF_REHEARSAL;
import static wattdesk.store.generated.Tables.TARIFF_REHEARSAL_ACCOUNT;
import static wattdesk.store.generated.Tables.TARIFF_VERSION;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.Tariff;

/// The versions of a tariff with who released them on what grounds.
final class ReleaseRows {

    private ReleaseRows() {}

    static List<ReleasedVersion> of(DSLContext query, Tariff tariff) {
        Map<Instant, ReleasedVersion.Release> releases = new HashMap<>();
        query.select().from(TARIFF_VERSION)
                .join(APPROVAL).on(APPROVAL.ID.eq(TARIFF_VERSION.APPROVAL))
                .join(TARIFF_REHEARSAL).on(TARIFF_REHEARSAL.VERSION.eq(TARIFF_VERSION.ID))
                .where(TARIFF_VERSION.TARIFF.eq(tariff.id()))
                .forEach(row -> releases.put(
                        row.get(TARIFF_VERSION.EFFECTIVE_FROM).toInstant(), release(query, row)));
        return tariff.versions().stream().map(version -> new ReleasedVersion(
                tariff.id(), version, releases.get(version.effectiveFrom()))).toList();
    }

    private static ReleasedVersion.Release release(DSLContext query, Record row) {
        return new ReleasedVersion.Release(row.get(TARIFF_VERSION.ID),
                row.get(TARIFF_VERSION.AUTHOR), row.get(TARIFF_VERSION.RELEASED_BY),
                row.get(APPROVAL.APPROVER), row.get(APPROVAL.REASON),
                row.get(TARIFF_VERSION.RELEASED_AT).toInstant(),
                row.get(TARIFF_VERSION.CONTENT_HASH), rehearsal(query, row));
    }

    private static RehearsalTotals rehearsal(DSLContext query, Record row) {
        return new RehearsalTotals(row.get(TARIFF_REHEARSAL.PERIOD_FROM),
                row.get(TARIFF_REHEARSAL.PERIOD_TO), row.get(TARIFF_REHEARSAL.ACCOUNTS),
                row.get(TARIFF_REHEARSAL.PAYING_MORE), row.get(TARIFF_REHEARSAL.PAYING_LESS),
                row.get(TARIFF_REHEARSAL.NOT_RATED),
                new Usage(row.get(TARIFF_REHEARSAL.USAGE_WH)),
                Money.ofFen(row.get(TARIFF_REHEARSAL.BEFORE_FEN)),
                Money.ofFen(row.get(TARIFF_REHEARSAL.AFTER_FEN)),
                worst(query, row.get(TARIFF_VERSION.ID)));
    }

    private static List<RehearsalTotals.AccountDifference> worst(DSLContext query, UUID version) {
        return query.select().from(TARIFF_REHEARSAL_ACCOUNT)
                .where(TARIFF_REHEARSAL_ACCOUNT.VERSION.eq(version))
                .orderBy(TARIFF_REHEARSAL_ACCOUNT.LINE_NUMBER)
                .fetch(row -> new RehearsalTotals.AccountDifference(
                        row.get(TARIFF_REHEARSAL_ACCOUNT.ACCOUNT),
                        Money.ofFen(row.get(TARIFF_REHEARSAL_ACCOUNT.BEFORE_FEN)),
                        Money.ofFen(row.get(TARIFF_REHEARSAL_ACCOUNT.AFTER_FEN))));
    }
}
