package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_TARIFF;
import static wattdesk.store.generated.Tables.TARIFF;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.store.StaleMove;

/// What an account pays by: the tariff that it was opened with, and one for each further commodity.
final class FurtherTariffs {

    private FurtherTariffs() {}

    /// The one of its opening first.
    static List<String> of(DSLContext query, String account) {
        List<String> all = new ArrayList<>(query.select(ACCOUNT.TARIFF).from(ACCOUNT)
                .where(ACCOUNT.NUMBER.eq(account)).fetch(ACCOUNT.TARIFF));
        all.addAll(query.select(ACCOUNT_TARIFF.TARIFF).from(ACCOUNT_TARIFF)
                .where(ACCOUNT_TARIFF.ACCOUNT.eq(account)).orderBy(ACCOUNT_TARIFF.COMMODITY)
                .fetch(ACCOUNT_TARIFF.TARIFF));
        return all;
    }

    static String commodity(DSLContext query, String tariff) {
        return query.select(TARIFF.COMMODITY).from(TARIFF).where(TARIFF.ID.eq(tariff))
                .fetchSingle().value1();
    }

    /// The account pays by that tariff from now on, unless it does so already; another tariff for
    /// the same commodity is stale. Returns the commodity.
    static String require(DSLContext transaction, String account, String tariff, Stamp stamp) {
        String commodity = commodity(transaction, tariff);
        Optional<String> known = of(transaction, account).stream()
                .filter(one -> commodity(transaction, one).equals(commodity)).findFirst();
        if (known.isEmpty()) {
            add(transaction, account, tariff, commodity, 0, stamp);
        } else if (!known.get().equals(tariff)) {
            throw new StaleMove("tariff " + known.get() + " of account " + account);
        }
        return commodity;
    }

    static void add(DSLContext transaction, String account, String tariff, String commodity,
            long tierUsed, Stamp stamp) {
        int _ = transaction.insertInto(ACCOUNT_TARIFF)
                .set(ACCOUNT_TARIFF.ACCOUNT, account).set(ACCOUNT_TARIFF.TARIFF, tariff)
                .set(ACCOUNT_TARIFF.COMMODITY, commodity)
                .set(ACCOUNT_TARIFF.TIER_USED, tierUsed)
                .set(ACCOUNT_TARIFF.SEQUENCE, stamp.sequence()).execute();
    }
}
