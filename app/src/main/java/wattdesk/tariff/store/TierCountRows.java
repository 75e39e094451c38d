package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_TIER;
import static wattdesk.store.generated.Tables.CHARGE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.rating.TierCount;
import wattdesk.rating.TierCounts;
import wattdesk.store.Rows;
import wattdesk.tariff.Commodity;

/// The counts of now are kept with the account; those of long ago are what the last charge before
/// that left behind.
public final class TierCountRows implements TierCounts {

    private final Rows rows;

    public TierCountRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public TierCount now(String account, Commodity commodity) {
        return rows.read(query -> new TierCount(openedAt(query, account),
                query.select(ACCOUNT_TIER.SINCE, ACCOUNT_TIER.USED).from(ACCOUNT_TIER)
                        .where(ACCOUNT_TIER.ACCOUNT.eq(account),
                                ACCOUNT_TIER.COMMODITY.eq(commodity.name()))
                        .fetchMap(row -> row.value1().toInstant(),
                                row -> new Usage(row.value2()))));
    }

    /// A charge that ends on a start or after it leaves the count from there on.
    @Override
    public TierCount before(long sequence, String account, Commodity commodity, Instant since) {
        return rows.read(query -> new TierCount(openedAt(query, account),
                query.select(CHARGE.TIER_AFTER).from(CHARGE)
                        .where(CHARGE.ACCOUNT.eq(account),
                                CHARGE.COMMODITY.eq(commodity.name()),
                                CHARGE.SEQUENCE.lt(sequence),
                                CHARGE.TO_AT.ge(BusinessDay.wallClock(since)))
                        .orderBy(CHARGE.CHARGE_NUMBER.desc()).limit(1)
                        .fetchOptional(row -> Map.of(since, new Usage(row.value1())))
                        .orElse(Map.of())));
    }

    private static @Nullable Instant openedAt(DSLContext query, String account) {
        @Nullable OffsetDateTime opened = query.select(ACCOUNT.OPENED_AT).from(ACCOUNT)
                .where(ACCOUNT.NUMBER.eq(account)).fetchOne(ACCOUNT.OPENED_AT);
        return opened == null ? null : opened.toInstant();
    }
}
