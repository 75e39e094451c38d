package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_TARIFF;
import static wattdesk.store.generated.Tables.METER;

import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import wattdesk.customer.AccountMadeOver;
import wattdesk.customer.AccountState;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes the account of who took over: the same room, mode and tariff, and the same meters.
public final class AccountMadeOverWriter implements MoveWriter<AccountMadeOver> {

    @Override
    public Class<AccountMadeOver> kind() {
        return AccountMadeOver.class;
    }

    @Override
    public void write(DSLContext transaction, AccountMadeOver move, Stamp stamp) {
        AccountMoves.requireCustomer(transaction, move.customer());
        Record from = transaction.select().from(ACCOUNT)
                .where(ACCOUNT.NUMBER.eq(move.from())).fetchSingle();
        int _ = transaction.insertInto(ACCOUNT)
                .columns(ACCOUNT.NUMBER, ACCOUNT.BUILDING, ACCOUNT.ROOM, ACCOUNT.CUSTOMER,
                        ACCOUNT.MODE, ACCOUNT.TARIFF, ACCOUNT.TIER_USED_WH, ACCOUNT.OPENED_AT,
                        ACCOUNT.STATE, ACCOUNT.MOVED_FROM)
                .values(move.account(), from.get(ACCOUNT.BUILDING), from.get(ACCOUNT.ROOM),
                        move.customer().id(), from.get(ACCOUNT.MODE), from.get(ACCOUNT.TARIFF),
                        counted(move, FurtherTariffs.commodity(
                                transaction, from.get(ACCOUNT.TARIFF))),
                        BusinessDay.wallClock(stamp.at()),
                        AccountState.OPEN.name(), move.from()).execute();
        transaction.select().from(ACCOUNT_TARIFF)
                .where(ACCOUNT_TARIFF.ACCOUNT.eq(move.from())).forEach(row ->
                        FurtherTariffs.add(transaction, move.account(),
                                row.get(ACCOUNT_TARIFF.TARIFF), row.get(ACCOUNT_TARIFF.COMMODITY),
                                counted(move, row.get(ACCOUNT_TARIFF.COMMODITY)), stamp));
        int _ = transaction.update(ACCOUNT).set(ACCOUNT.MOVED_TO, move.account())
                .where(ACCOUNT.NUMBER.eq(move.from())).execute();
        Set<String> hanging = transaction.select(METER.NUMBER).from(METER)
                .where(METER.ACCOUNT.eq(move.from())).fetchSet(METER.NUMBER);
        if (!hanging.equals(Set.copyOf(move.meters()))) {
            throw new StaleMove("meters of account " + move.from() + ": " + hanging);
        }
        int _ = transaction.update(METER).set(METER.ACCOUNT, move.account())
                .where(METER.ACCOUNT.eq(move.from())).execute();
        StepRows.add(transaction, move.account(), "TAKEN_OVER", null, AccountState.OPEN,
                null, stamp.command(), stamp);
    }

    /// In thousandths of the unit.
    private static long counted(AccountMadeOver move, String commodity) {
        return move.counted().stream().filter(one -> one.energyKind().equals(commodity))
                .mapToLong(one -> one.used().wh()).sum();
    }
}
