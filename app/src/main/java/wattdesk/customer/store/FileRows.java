package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_STEP;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.POSTING;
import static wattdesk.store.generated.Tables.ROOM;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountFiles;
import wattdesk.customer.AccountState;
import wattdesk.customer.AccountStep;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Contact;
import wattdesk.customer.Customer;
import wattdesk.customer.Purses;
import wattdesk.ledger.LedgerAccount;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.Money;
import wattdesk.store.Rows;

/// Accounts of every state, with what hangs at them and what they hold.
public final class FileRows implements AccountFiles {

    private final Rows rows;

    public FileRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<AccountFile> file(String account) {
        return rows.read(query -> select(query, ACCOUNT.NUMBER.eq(account)).stream()
                .findFirst().map(row -> file(row, meters(query, METER.ACCOUNT.eq(account))
                        .getOrDefault(account, List.of()), purses(query, account),
                        FurtherTariffs.of(query, account))));
    }

    @Override
    public List<AccountFile> all() {
        return rows.read(query -> {
            Map<String, List<Meter>> meters = meters(query, METER.ACCOUNT.isNotNull());
            return select(query, DSL.noCondition()).stream().map(row -> file(row,
                    meters.getOrDefault(row.get(ACCOUNT.NUMBER), List.of()), Purses.EMPTY,
                    List.of(row.get(ACCOUNT.TARIFF))))
                    .toList();
        });
    }

    private static List<? extends Record> select(DSLContext query, org.jooq.Condition which) {
        return query.select().from(ACCOUNT)
                .join(ROOM).on(ROOM.BUILDING.eq(ACCOUNT.BUILDING), ROOM.NUMBER.eq(ACCOUNT.ROOM))
                .join(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER)).where(which)
                .orderBy(DSL.length(ROOM.BUILDING), ROOM.BUILDING, ROOM.FLOOR_NUMBER,
                        DSL.length(ROOM.NUMBER), ROOM.NUMBER, ACCOUNT.NUMBER).fetch();
    }

    private static Map<String, List<Meter>> meters(
            DSLContext query, org.jooq.Condition which) {
        Map<String, List<Meter>> meters = new HashMap<>();
        query.select().from(METER).where(which).orderBy(METER.NUMBER).forEach(row ->
                meters.computeIfAbsent(row.get(METER.ACCOUNT), k -> new ArrayList<>()).add(
                        new Meter(row.get(METER.NUMBER), row.get(METER.LINE),
                                row.get(METER.PROFILE), row.get(METER.ADDRESS),
                                row.get(METER.CUSTOMER_NUMBER))));
        return meters;
    }

    /// `tariffs` begins with the one of the opening.
    private static AccountFile file(
            Record row, List<Meter> meters, Purses purses, List<String> tariffs) {
        OffsetDateTime closed = row.get(ACCOUNT.CLOSED_AT);
        return new AccountFile(row.get(ACCOUNT.NUMBER),
                AccountState.valueOf(row.get(ACCOUNT.STATE)),
                new Room(row.get(ROOM.BUILDING), row.get(ROOM.NUMBER), row.get(ROOM.FLOOR_NUMBER)),
                new Customer(row.get(CUSTOMER.ID), row.get(CUSTOMER.NAME),
                        row.get(CUSTOMER.PHONE)),
                BillingMode.valueOf(row.get(ACCOUNT.MODE)), row.get(ACCOUNT.TARIFF),
                row.get(ACCOUNT.OPENED_AT).toInstant(),
                closed == null ? null : closed.toInstant(), row.get(ACCOUNT.MOVED_FROM),
                row.get(ACCOUNT.MOVED_TO), meters, purses,
                tariffs.subList(1, tariffs.size()));
    }

    /// From the postings themselves; there is no other balance.
    private static Purses purses(DSLContext query, String account) {
        Map<String, Money> wallets = new TreeMap<>();
        Map<String, Money> unbilled = new TreeMap<>();
        query.select(POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF, DSL.sum(POSTING.AMOUNT_FEN))
                .from(POSTING).where(POSTING.ACCOUNT_KIND.in(LedgerAccount.Kind.WALLET.name(),
                        LedgerAccount.Kind.UNBILLED.name()),
                        POSTING.ACCOUNT_REF.in("ELECTRICITY:" + account, "WATER:" + account,
                                Purses.DEPOSIT + ":" + account))
                .groupBy(POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF).forEach(row -> {
                    Money sum = Money.ofFen(row.value3().longValueExact());
                    String purse = row.value2().substring(0, row.value2().indexOf(':'));
                    if (row.value1().equals(LedgerAccount.Kind.WALLET.name())) {
                        wallets.put(purse, sum.negate());
                    } else {
                        unbilled.put(purse, sum);
                    }
                });
        Money deposit = wallets.remove(Purses.DEPOSIT);
        return new Purses(wallets, unbilled, deposit == null ? Money.ZERO : deposit);
    }

    @Override
    public List<AccountStep> steps(String account) {
        return rows.read(query -> query.select().from(ACCOUNT_STEP)
                .where(ACCOUNT_STEP.ACCOUNT.eq(account)).orderBy(ACCOUNT_STEP.STEP.desc())
                .fetch(StepRows::step));
    }

    @Override
    public List<Contact> contacts(String account) {
        return rows.read(query -> ContactRows.of(query, account));
    }
}
