package wattdesk.board.store;

import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.POSTING;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wattdesk.customer.Purses;
import wattdesk.ledger.LedgerAccount;
import wattdesk.quantity.Money;
import wattdesk.store.Rows;

/// What the station holds for each account. The journal only grows: each time it is added to from
/// where it was left, so years of charges are summed once.
final class Wallets {

    private final Rows rows;
    private final Map<String, Long> fen = new HashMap<>();
    private long summedTo = Long.MIN_VALUE;

    Wallets(Rows rows) {
        this.rows = rows;
    }

    /// By number of the account, without the deposit; positive where the customer has money left.
    /// Of one that pays for electricity and water the lower one: neither pays for the other.
    synchronized Map<String, Money> now() {
        rows.read(session -> {
            add(session);
            return true;
        });
        Map<String, Money> balances = new HashMap<>();
        fen.forEach((reference, sum) -> balances.merge(account(reference), Money.ofFen(-sum),
                (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return balances;
    }

    private void add(DSLContext session) {
        Long newest = session.select(DSL.max(JOURNAL_ENTRY.SEQUENCE)).from(JOURNAL_ENTRY)
                .fetchOne(0, Long.class);
        if (newest == null || newest <= summedTo) {
            return;
        }
        session.select(POSTING.ACCOUNT_REF, DSL.sum(POSTING.AMOUNT_FEN)).from(JOURNAL_ENTRY)
                .join(POSTING).on(POSTING.ENTRY.eq(JOURNAL_ENTRY.ID))
                .where(JOURNAL_ENTRY.SEQUENCE.gt(summedTo), JOURNAL_ENTRY.SEQUENCE.le(newest),
                        POSTING.ACCOUNT_KIND.eq(LedgerAccount.Kind.WALLET.name()),
                        POSTING.ACCOUNT_REF.notLike(Purses.DEPOSIT + ":%"))
                .groupBy(POSTING.ACCOUNT_REF)
                .forEach(row -> fen.merge(row.value1(), row.value2().longValueExact(),
                        Math::addExact));
        summedTo = newest;
    }

    /// "ELECTRICITY:10000001" names the account behind its colon.
    private static String account(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }
}
