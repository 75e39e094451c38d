package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.BILLING_ITEM;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.AccountResult;
import wattdesk.billing.AccountsCharged;
import wattdesk.billing.NewCharge;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.RowBatch;

/// Writes what was decided about accounts: the day's items, the charges, where meters and accounts
/// stand then, gaps that are filled, problems that are new or gone.
final class AccountsChargedWriter implements MoveWriter<AccountsCharged> {

    @Override
    public Class<AccountsCharged> kind() {
        return AccountsCharged.class;
    }

    @Override
    public void write(DSLContext transaction, AccountsCharged move, Stamp stamp) {
        items(transaction, move.run(), move.results(), stamp);
        List<NewCharge> charges =
                move.results().stream().flatMap(r -> r.charges().stream()).toList();
        ChargeRows.add(transaction, charges, stamp);
        StandingRows.move(transaction, move.results(), stamp);
        GapRows.fill(transaction, move.results(), stamp);
        move.results().forEach(result -> ProblemRows.found(transaction, result, stamp));
    }

    private static void items(DSLContext transaction, @Nullable BusinessDay run,
            List<AccountResult> results, Stamp stamp) {
        if (run == null) {
            return;
        }
        RowBatch items = RowBatch.into(BILLING_ITEM, BILLING_ITEM.BUSINESS_DAY,
                BILLING_ITEM.ACCOUNT, BILLING_ITEM.OUTCOME, BILLING_ITEM.CHARGES,
                BILLING_ITEM.AMOUNT_FEN, BILLING_ITEM.SEQUENCE);
        Map<String, List<AccountResult>> accounts = results.stream().collect(
                Collectors.groupingBy(r -> r.account().number(), LinkedHashMap::new,
                        Collectors.toList()));
        accounts.forEach((account, all) -> items.row(run.date(), account,
                AccountResult.Outcome.of(all).name(),
                all.stream().mapToInt(r -> r.charges().size()).sum(),
                all.stream().mapToLong(r -> r.amount().fen()).sum(), stamp.sequence()));
        items.write(transaction);
    }
}
