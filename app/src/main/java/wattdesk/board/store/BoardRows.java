package wattdesk.board.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.ROOM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wattdesk.board.AccountFacts;
import wattdesk.board.BoardFacts;
import wattdesk.board.BoardRoom;
import wattdesk.board.Link;
import wattdesk.board.MeterFacts;
import wattdesk.board.Relay;
import wattdesk.board.Standing;
import wattdesk.customer.BillingMode;
import wattdesk.premises.Room;
import wattdesk.quantity.Money;
import wattdesk.store.Question;
import wattdesk.store.Rows;

/// What the database knows of every room, in a handful of queries however many rooms there are.
public final class BoardRows implements BoardFacts {

    private static final Question NEWEST = new Question(session ->
            session.select(DSL.max(COMMAND.SEQUENCE)).from(COMMAND));

    private final Rows rows;
    private final Wallets wallets;

    public BoardRows(Rows rows) {
        this.rows = rows;
        wallets = new Wallets(rows);
    }

    /// Whatever the board shows moves by a command of the books.
    @Override
    public long version() {
        return rows.read(session -> {
            Record newest = NEWEST.one(session);
            Long sequence = newest == null ? null : newest.get(0, Long.class);
            return sequence == null ? 0 : sequence;
        });
    }

    @Override
    public List<BoardRoom> all() {
        Map<String, Money> balances = wallets.now();
        return rows.read(session -> {
            Map<String, List<MeterFacts>> meters = meters(session);
            Map<String, List<AccountFacts>> accounts = accounts(session, meters, balances);
            return session.select(ROOM.BUILDING, ROOM.NUMBER, ROOM.FLOOR_NUMBER, ROOM.PURPOSE)
                    .from(ROOM).where(ROOM.REMOVED_AT.isNull())
                    .fetch(row -> new BoardRoom(
                            new Room(row.value1(), row.value2(), row.value3()), row.value4(),
                            accounts.getOrDefault(key(row.value1(), row.value2()), List.of())));
        });
    }

    private static String key(String building, String number) {
        return building + '\n' + number;
    }

    private static Map<String, List<MeterFacts>> meters(DSLContext session) {
        Map<String, Integer> waiting = new HashMap<>();
        session.select(CREDIT_TRANSFER.METER_NUMBER, DSL.count()).from(CREDIT_TRANSFER)
                .where(CREDIT_TRANSFER.OPEN_STATE.isTrue())
                .groupBy(CREDIT_TRANSFER.METER_NUMBER)
                .forEach(row -> waiting.put(row.value1(), row.value2()));
        return session.select(METER.ACCOUNT, METER.NUMBER, METER.LAST_BALANCE_FEN,
                        METER.LAST_READ_AT).from(METER)
                .where(METER.ACCOUNT.isNotNull()).orderBy(METER.NUMBER).fetch().stream()
                .collect(Collectors.groupingBy(row -> row.get(METER.ACCOUNT),
                        Collectors.mapping(row -> meter(row, waiting), Collectors.toList())));
    }

    private static MeterFacts meter(Record row, Map<String, Integer> waiting) {
        Long fen = row.get(METER.LAST_BALANCE_FEN);
        var at = row.get(METER.LAST_READ_AT);
        return new MeterFacts(row.get(METER.NUMBER), fen == null ? null : Money.ofFen(fen),
                fen == null || at == null ? null : at.toInstant(), Link.UNHEARD, Relay.UNKNOWN,
                false, waiting.getOrDefault(row.get(METER.NUMBER), 0));
    }

    private static Map<String, List<AccountFacts>> accounts(DSLContext session,
            Map<String, List<MeterFacts>> meters, Map<String, Money> balances) {
        return session.select(ACCOUNT.NUMBER, ACCOUNT.BUILDING, ACCOUNT.ROOM, ACCOUNT.MODE,
                        ACCOUNT.STATE, CUSTOMER.NAME, CUSTOMER.PHONE).from(ACCOUNT)
                .join(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .where(ACCOUNT.CLOSED_AT.isNull()).orderBy(ACCOUNT.NUMBER).fetch().stream()
                .collect(Collectors.groupingBy(
                        row -> key(row.get(ACCOUNT.BUILDING), row.get(ACCOUNT.ROOM)),
                        Collectors.mapping(row -> account(row, meters, balances),
                                Collectors.toList())));
    }

    private static AccountFacts account(Record row, Map<String, List<MeterFacts>> meters,
            Map<String, Money> balances) {
        String number = row.get(ACCOUNT.NUMBER);
        return new AccountFacts(number, row.get(CUSTOMER.NAME), row.get(CUSTOMER.PHONE),
                BillingMode.valueOf(row.get(ACCOUNT.MODE)),
                Standing.valueOf(row.get(ACCOUNT.STATE)),
                balances.getOrDefault(number, Money.ZERO),
                meters.getOrDefault(number, List.of()));
    }
}
