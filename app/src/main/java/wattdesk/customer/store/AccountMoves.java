package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.BUILDING;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.ROOM;
import static wattdesk.store.generated.Tables.SITE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.customer.Customer;
import wattdesk.ledger.Stamp;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;

/// Writes a new account with what does not exist yet around it.
public final class AccountMoves implements MoveWriter<AccountOpened> {

    @Override
    public Class<AccountOpened> kind() {
        return AccountOpened.class;
    }

    @Override
    public void write(DSLContext transaction, AccountOpened move, Stamp stamp) {
        AccountCard account = move.account();
        requireRoom(transaction, account.room());
        requireCustomer(transaction, account.customer());
        int _ = transaction.insertInto(ACCOUNT)
                .columns(ACCOUNT.NUMBER, ACCOUNT.BUILDING, ACCOUNT.ROOM, ACCOUNT.CUSTOMER,
                        ACCOUNT.MODE, ACCOUNT.TARIFF, ACCOUNT.TIER_USED_WH, ACCOUNT.NOTE,
                        ACCOUNT.OPENED_AT, ACCOUNT.STATE)
                .values(account.number(), account.room().building(), account.room().number(),
                        account.customer().id(), account.mode().name(), account.tariffId(),
                        account.tierUsed().wh(), account.note(),
                        BusinessDay.wallClock(stamp.at()), account.state().name())
                .execute();
        StepRows.add(transaction, account.number(), account.state() == AccountState.PRESET
                ? "PRESET" : "OPENED", null, account.state(), null,
                stamp.receipt() == null ? null : stamp.command(), stamp);
        HungMeters.hang(transaction, account.meter(),
                HungMeters.filedRatio(transaction, account.meter().number()), account.number(),
                stamp.at(), stamp);
        HungMeters.counts(transaction, account.meter().number(),
                FurtherTariffs.commodity(transaction, account.tariffId()));
    }

    /// A building that nobody set up stands in the first site; a room that was removed is back.
    private static void requireRoom(DSLContext transaction, Room room) {
        int _ = transaction.insertInto(BUILDING).columns(BUILDING.NAME, BUILDING.SITE)
                .select(DSL.select(DSL.val(room.building()), DSL.min(SITE.NUMBER)).from(SITE)
                        .where(SITE.REMOVED_AT.isNull()))
                .onConflictDoNothing().execute();
        int _ = transaction.update(BUILDING).setNull(BUILDING.REMOVED_AT)
                .where(BUILDING.NAME.eq(room.building()), BUILDING.REMOVED_AT.isNotNull())
                .execute();
        int _ = transaction.insertInto(ROOM)
                .columns(ROOM.BUILDING, ROOM.NUMBER, ROOM.FLOOR_NUMBER)
                .values(room.building(), room.number(), room.floor())
                .onConflictDoNothing().execute();
        int _ = transaction.update(ROOM).setNull(ROOM.REMOVED_AT)
                .where(ROOM.BUILDING.eq(room.building()), ROOM.NUMBER.eq(room.number()),
                        ROOM.REMOVED_AT.isNotNull()).execute();
    }

    static void requireCustomer(DSLContext transaction, Customer customer) {
        if (!transaction.fetchExists(CUSTOMER, CUSTOMER.ID.eq(customer.id()))) {
            int _ = transaction.insertInto(CUSTOMER)
                    .columns(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.PHONE)
                    .values(customer.id(), customer.name(), customer.phone()).execute();
        }
    }
}
