package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_STEP;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.SLIP;
import static wattdesk.store.generated.Tables.TAPE_EVENT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Purses;
import wattdesk.ledger.LedgerAccount;
import wattdesk.ledger.TapeEvent;
import wattdesk.store.Rows;

/// What the lives of accounts must fulfil, looked at in the database: a sentence for what does not
/// hold, empty when it holds.
public final class LifeCheck {

    private final Rows rows;

    public LifeCheck(Rows rows) {
        this.rows = rows;
    }

    public boolean anySteps() {
        return rows.read(query -> query.fetchExists(ACCOUNT_STEP));
    }

    /// Every account stands where its last step led, every step begins where the one before ended,
    /// a closed account holds nothing and owes nothing, and no deposit is below nothing.
    public String livesHold() {
        return rows.read(query -> {
            String steps = steps(query);
            return !steps.isEmpty() ? steps : purses(query);
        });
    }

    private static String steps(DSLContext query) {
        Map<String, String> at = new HashMap<>();
        for (Record row : query.select().from(ACCOUNT_STEP)
                .orderBy(ACCOUNT_STEP.ACCOUNT, ACCOUNT_STEP.STEP).fetch()) {
            String account = row.get(ACCOUNT_STEP.ACCOUNT);
            @Nullable String before = at.put(account, row.get(ACCOUNT_STEP.TO_STATE));
            if (!Objects.equals(before, row.get(ACCOUNT_STEP.FROM_STATE))) {
                return "account " + account + " went on from " + row.get(ACCOUNT_STEP.FROM_STATE)
                        + ", it was " + before;
            }
        }
        return query.select(ACCOUNT.NUMBER, ACCOUNT.STATE).from(ACCOUNT).stream()
                .filter(row -> !row.value2().equals(at.getOrDefault(row.value1(), row.value2())))
                .findFirst().map(row -> "account " + row.value1() + " is " + row.value2()
                        + ", its steps say " + at.get(row.value1())).orElse("");
    }

    private static String purses(DSLContext query) {
        Map<String, String> states = query.select(ACCOUNT.NUMBER, ACCOUNT.STATE).from(ACCOUNT)
                .fetchMap(ACCOUNT.NUMBER, ACCOUNT.STATE);
        for (Record row : query.select(POSTING.ACCOUNT_REF, DSL.sum(POSTING.AMOUNT_FEN))
                .from(POSTING).where(POSTING.ACCOUNT_KIND.in(LedgerAccount.Kind.WALLET.name(),
                        LedgerAccount.Kind.UNBILLED.name()))
                .groupBy(POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF).fetch()) {
            String purse = row.get(POSTING.ACCOUNT_REF);
            long fen = row.get(1, BigDecimal.class).longValueExact();
            String account = purse.substring(purse.indexOf(':') + 1);
            boolean closed = "CLOSED".equals(states.get(account));
            if ((closed && fen != 0) || (purse.startsWith(Purses.DEPOSIT) && fen > 0)) {
                return "purse " + purse + (closed ? " of a closed account" : "") + " holds "
                        + -fen + " fen";
            }
        }
        return "";
    }

    /// What the slips say went through drawers is what the tape was told.
    public String slipsAreOnTheTape() {
        return rows.read(query -> {
            long slips = sum(query.select(DSL.sum(SLIP.AMOUNT_FEN)).from(SLIP).fetchOne(0));
            long taken = told(query, TapeEvent.Type.ACCOUNT_TAKEN);
            long paidOut = told(query, TapeEvent.Type.ACCOUNT_PAID_OUT);
            return slips == taken - paidOut ? "" : "slips say " + slips + " fen, the tape "
                    + taken + " taken and " + paidOut + " paid out";
        });
    }

    private static long told(DSLContext query, TapeEvent.Type type) {
        return sum(query.select(DSL.sum(TAPE_EVENT.AMOUNT_FEN)).from(TAPE_EVENT)
                .where(TAPE_EVENT.TYPE.eq(type.name())).fetchOne(0));
    }

    private static long sum(@Nullable Object found) {
        return found == null ? 0 : ((BigDecimal) found).longValueExact();
    }
}
