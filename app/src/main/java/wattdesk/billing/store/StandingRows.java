package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.ACCOUNT_STANDING;
import static wattdesk.store.generated.Tables.ACCOUNT_TIER;
import static wattdesk.store.generated.Tables.METER_STANDING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.AccountResult;
import wattdesk.billing.BilledAccount;
import wattdesk.billing.BilledMeter;
import wattdesk.billing.MeterValue;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.store.RowBatch;

/// Where meters and accounts stand: moved on from exactly where the run found them, or not at all.
final class StandingRows {

    private final RowBatch newMeters = RowBatch.into(METER_STANDING, METER_STANDING.METER_NUMBER,
            METER_STANDING.ACCOUNT, METER_STANDING.BILLED_TO, METER_STANDING.BILLED_AT,
            METER_STANDING.ENDED, METER_STANDING.SEQUENCE);
    private final RowBatch meters = RowBatch.moving(METER_STANDING,
            List.of(METER_STANDING.BILLED_TO, METER_STANDING.BILLED_AT, METER_STANDING.ENDED,
                    METER_STANDING.SEQUENCE),
            List.of(METER_STANDING.METER_NUMBER, METER_STANDING.ACCOUNT,
                    METER_STANDING.BILLED_TO));
    private final RowBatch newAccounts = RowBatch.into(ACCOUNT_STANDING,
            ACCOUNT_STANDING.ACCOUNT, ACCOUNT_STANDING.COMMODITY, ACCOUNT_STANDING.CHARGES,
            ACCOUNT_STANDING.CARRY, ACCOUNT_STANDING.SEQUENCE);
    private final RowBatch accounts = RowBatch.moving(ACCOUNT_STANDING,
            List.of(ACCOUNT_STANDING.CHARGES, ACCOUNT_STANDING.CARRY, ACCOUNT_STANDING.SEQUENCE),
            List.of(ACCOUNT_STANDING.ACCOUNT, ACCOUNT_STANDING.COMMODITY,
                    ACCOUNT_STANDING.CHARGES));
    private final RowBatch newTiers = RowBatch.into(ACCOUNT_TIER, ACCOUNT_TIER.ACCOUNT,
            ACCOUNT_TIER.COMMODITY, ACCOUNT_TIER.SINCE, ACCOUNT_TIER.USED);
    private final RowBatch tiers = RowBatch.moving(ACCOUNT_TIER, List.of(ACCOUNT_TIER.USED),
            List.of(ACCOUNT_TIER.ACCOUNT, ACCOUNT_TIER.COMMODITY, ACCOUNT_TIER.SINCE));
    private final long sequence;

    private StandingRows(long sequence) {
        this.sequence = sequence;
    }

    static void move(DSLContext transaction, List<AccountResult> results, Stamp stamp) {
        StandingRows rows = new StandingRows(stamp.sequence());
        results.forEach(rows::add);
        List.of(rows.newMeters, rows.meters, rows.newAccounts, rows.accounts, rows.newTiers,
                rows.tiers).forEach(batch -> batch.write(transaction));
    }

    private void add(AccountResult result) {
        for (BilledMeter meter : result.account().meters()) {
            meter(result, meter);
        }
        if (!result.charges().isEmpty()) {
            account(result);
        }
    }

    private void meter(AccountResult result, BilledMeter meter) {
        MeterValue now = result.reached().get(meter.number());
        @Nullable MeterValue was = meter.billedTo();
        if (now == null || now.equals(was)) {
            return;
        }
        boolean ended = result.ended().contains(meter.number());
        String account = result.account().number();
        @Nullable UUID place = was == null ? meter.endedAt() : was.id();
        if (place == null) {
            newMeters.row(meter.number(), account, now.id(), BusinessDay.wallClock(now.at()),
                    ended, sequence);
        } else {
            meters.row(now.id(), BusinessDay.wallClock(now.at()), ended, sequence,
                    meter.number(), account, place);
        }
    }

    private void account(AccountResult result) {
        BilledAccount account = result.account();
        String kind = result.commodity().name();
        long charges = account.charges() + result.charges().size();
        if (account.charges() == 0) {
            newAccounts.row(account.number(), kind, charges, result.standing().carry(), sequence);
        } else {
            accounts.row(charges, result.standing().carry(), sequence, account.number(), kind,
                    account.charges());
        }
        for (Map.Entry<Instant, Usage> count : result.standing().counts().entrySet()) {
            @Nullable Usage was = account.tiers().get(count.getKey());
            if (was == null) {
                newTiers.row(account.number(), kind, BusinessDay.wallClock(count.getKey()),
                        count.getValue().thousandths());
            } else if (!was.equals(count.getValue())) {
                tiers.row(count.getValue().thousandths(), account.number(), kind,
                        BusinessDay.wallClock(count.getKey()));
            }
        }
    }
}
