package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.ACCOUNT_TARIFF;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.ROOM;
import static wattdesk.store.generated.Tables.SALE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountBook;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.customer.NewMeter;
import wattdesk.ledger.Books;
import wattdesk.ledger.Move;
import wattdesk.ledger.Paperwork;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.store.Question;
import wattdesk.store.Rows;

/// The accounts in the database; openings go through the books.
public final class AccountRows implements AccountBook {

    private static final long FIRST_NUMBER = 10_000_001;
    private static final Question BY_NUMBER = new Question(session ->
            select(session, ACCOUNT.NUMBER.eq(Question.place(ACCOUNT.NUMBER))));
    private static final Question BY_METER = new Question(session ->
            select(session, METER.NUMBER.eq(Question.place(METER.NUMBER))));

    private final Rows rows;
    private final Paperwork paperwork;

    public AccountRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
    }

    @Override
    public Optional<AccountCard> byNumber(String account) {
        return cards(account).stream().findFirst();
    }

    @Override
    public List<AccountCard> cards(String account) {
        return rows.read(session -> BY_NUMBER.ask(session, account)).stream()
                .map(AccountRows::card).toList();
    }

    @Override
    public Optional<AccountCard> byMeter(String meterNumber) {
        return rows.read(session -> BY_METER.ask(session, meterNumber)).stream()
                .findFirst().map(AccountRows::card);
    }

    @Override
    public Optional<AccountState> state(String account) {
        return rows.read(query -> query.select(ACCOUNT.STATE).from(ACCOUNT)
                .where(ACCOUNT.NUMBER.eq(account)).fetchOptional(ACCOUNT.STATE))
                .map(AccountState::valueOf);
    }

    @Override
    public Optional<Meter> atAddress(String line, String address) {
        return open(METER.LINE.eq(line).and(METER.ADDRESS.eq(address))).stream()
                .map(AccountCard::meter).findFirst();
    }

    @Override
    public List<AccountCard> all() {
        return open(DSL.noCondition());
    }

    private List<AccountCard> open(Condition which) {
        return rows.read(query -> select(query, which).fetch(AccountRows::card));
    }

    private static Select<?> select(DSLContext query, Condition which) {
        return query.select().from(ACCOUNT)
                .join(ROOM).on(ROOM.BUILDING.eq(ACCOUNT.BUILDING), ROOM.NUMBER.eq(ACCOUNT.ROOM))
                .join(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .join(METER).on(METER.ACCOUNT.eq(ACCOUNT.NUMBER))
                .leftJoin(ACCOUNT_TARIFF).on(ACCOUNT_TARIFF.ACCOUNT.eq(ACCOUNT.NUMBER),
                        ACCOUNT_TARIFF.COMMODITY.eq(METER.COMMODITY))
                .where(ACCOUNT.CLOSED_AT.isNull(), which)
                .orderBy(DSL.length(ROOM.BUILDING), ROOM.BUILDING, ROOM.FLOOR_NUMBER,
                        DSL.length(ROOM.NUMBER), ROOM.NUMBER, ACCOUNT.NUMBER,
                        DSL.nvl2(ACCOUNT_TARIFF.TARIFF, DSL.inline(1), DSL.inline(0)),
                        METER.NUMBER);
    }

    /// With the tariff of what that meter counts.
    private static AccountCard card(Record row) {
        @Nullable String further = row.get(ACCOUNT_TARIFF.TARIFF);
        return new AccountCard(row.get(ACCOUNT.NUMBER),
                new Room(row.get(ROOM.BUILDING), row.get(ROOM.NUMBER), row.get(ROOM.FLOOR_NUMBER)),
                customer(row), BillingMode.valueOf(row.get(ACCOUNT.MODE)),
                further == null ? row.get(ACCOUNT.TARIFF) : further,
                Energy.ofWh(further == null ? row.get(ACCOUNT.TIER_USED_WH)
                        : row.get(ACCOUNT_TARIFF.TIER_USED)),
                new Meter(row.get(METER.NUMBER), row.get(METER.LINE), row.get(METER.PROFILE),
                        row.get(METER.ADDRESS), row.get(METER.CUSTOMER_NUMBER)),
                row.get(ACCOUNT.NOTE), AccountState.valueOf(row.get(ACCOUNT.STATE)));
    }

    @Override
    public List<String> tariffs(String account) {
        return rows.read(query -> FurtherTariffs.of(query, account));
    }

    private static Customer customer(Record row) {
        return new Customer(
                row.get(CUSTOMER.ID), row.get(CUSTOMER.NAME), row.get(CUSTOMER.PHONE));
    }

    @Override
    public Optional<Customer> customer(String name, String phone) {
        return rows.read(query -> query.select().from(CUSTOMER)
                .where(CUSTOMER.NAME.eq(name), CUSTOMER.PHONE.eq(phone))
                .orderBy(CUSTOMER.ID).limit(1).fetchOptional(AccountRows::customer));
    }

    /// Numbers of another length were given elsewhere and do not count.
    @Override
    public String nextNumber() {
        String highest = rows.read(query -> query.select(DSL.max(ACCOUNT.NUMBER)).from(ACCOUNT)
                .where(DSL.length(ACCOUNT.NUMBER).eq(8)).fetchOne(DSL.max(ACCOUNT.NUMBER)));
        return String.valueOf(highest == null ? FIRST_NUMBER : Long.parseLong(highest) + 1);
    }

    @Override
    public boolean creditOpen(String meterNumber) {
        return rows.read(query -> query.fetchExists(CREDIT_TRANSFER,
                CREDIT_TRANSFER.METER_NUMBER.eq(meterNumber),
                CREDIT_TRANSFER.OPEN_STATE.isTrue()));
    }

    @Override
    public boolean sold(String meterNumber) {
        return rows.read(query ->
                query.fetchExists(SALE, SALE.METER_NUMBER.eq(meterNumber)));
    }

    @Override
    public Paperwork.Filed correct(
            String account, Meter was, Meter wanted, Actor actor, AuditEntry audit) {
        return paperwork.file(new MeterCorrected(account, was, wanted), actor, audit);
    }

    @Override
    public Paperwork.Filed hang(
            NewMeter meter, String customerNumber, Actor actor, AuditEntry audit) {
        return paperwork.file(hanging(meter, customerNumber, null), actor, audit);
    }

    @Override
    public Move hanging(NewMeter meter, String customerNumber, @Nullable Instant since) {
        return new MeterHung(meter, customerNumber, since);
    }

    @Override
    public Move opening(AccountCard account) {
        return new AccountOpened(account);
    }

    @Override
    public Paperwork.Filed open(AccountCard account, Actor actor, AuditEntry audit) {
        return paperwork.file(opening(account), actor, audit);
    }
}
