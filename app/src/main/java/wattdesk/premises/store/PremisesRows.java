package wattdesk.premises.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.BUILDING;
import static wattdesk.store.generated.Tables.ROOM;
import static wattdesk.store.generated.Tables.SITE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wattdesk.ledger.Books;
import wattdesk.ledger.Move;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.premises.Area;
import wattdesk.premises.Building;
import wattdesk.premises.PremisesBook;
import wattdesk.premises.Property;
import wattdesk.premises.Room;
import wattdesk.premises.RoomFacts;
import wattdesk.premises.RoomRow;
import wattdesk.premises.RoomUse;
import wattdesk.premises.Site;
import wattdesk.premises.Step;
import wattdesk.store.Rows;

/// The property in the database; changes go through the books.
public record PremisesRows(Rows rows, Books books) implements PremisesBook {

    @Override
    public Property all() {
        return rows.read(PremisesRows::property);
    }

    private static Property property(DSLContext query) {
        Map<String, Integer> accounts = new HashMap<>();
        query.select(ACCOUNT.BUILDING, ACCOUNT.ROOM, DSL.count()).from(ACCOUNT)
                .where(ACCOUNT.CLOSED_AT.isNull()).groupBy(ACCOUNT.BUILDING, ACCOUNT.ROOM)
                .forEach(row -> accounts.put(row.value1() + "-" + row.value2(), row.value3()));
        return new Property(
                query.select().from(SITE).where(SITE.REMOVED_AT.isNull()).orderBy(SITE.NUMBER)
                        .fetch(row -> new Site(row.get(SITE.NUMBER), row.get(SITE.NAME))),
                query.select().from(BUILDING).where(BUILDING.REMOVED_AT.isNull())
                        .orderBy(BUILDING.SITE, DSL.length(BUILDING.NAME), BUILDING.NAME)
                        .fetch(row -> new Building(
                                row.get(BUILDING.NAME), row.get(BUILDING.SITE))),
                query.select().from(ROOM).where(ROOM.REMOVED_AT.isNull())
                        .orderBy(DSL.length(ROOM.BUILDING), ROOM.BUILDING, ROOM.FLOOR_NUMBER,
                                DSL.length(ROOM.NUMBER), ROOM.NUMBER)
                        .fetch(row -> row(row, accounts)));
    }

    private static RoomRow row(Record row, Map<String, Integer> accounts) {
        RoomFacts facts = facts(row);
        return new RoomRow(facts, accounts.getOrDefault(facts.room().code(), 0));
    }

    static RoomFacts facts(Record row) {
        Integer area = row.get(ROOM.AREA_DM2);
        Room room = new Room(
                row.get(ROOM.BUILDING), row.get(ROOM.NUMBER), row.get(ROOM.FLOOR_NUMBER));
        return new RoomFacts(room, RoomUse.valueOf(row.get(ROOM.PURPOSE)),
                area == null ? null : new Area(area), row.get(ROOM.NOTE));
    }

    @Override
    public Move move(Step step) {
        return new PremisesMoved(step);
    }

    @Override
    public Paperwork.Filed file(List<Step> steps, Actor actor, AuditEntry audit) {
        List<Move> moves = steps.stream().map(this::move).toList();
        return new Paperwork(books).file(moves, actor, audit);
    }
}
