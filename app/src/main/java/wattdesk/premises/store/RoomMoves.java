package wattdesk.premises.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.BUILDING;
import static wattdesk.store.generated.Tables.METER_POINT;
import static wattdesk.store.generated.Tables.ROOM;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.premises.Area;
import wattdesk.premises.Room;
import wattdesk.premises.RoomFacts;
import wattdesk.store.StaleMove;

/// Writes rooms. A room is named by building and number, so another name is another row: the old
/// one stays, marked, for the accounts that were closed there; the open ones go along.
record RoomMoves(DSLContext transaction, OffsetDateTime at) {

    /// All that are new in one batch; those that were removed come back with what is said now.
    void add(List<RoomFacts> added) {
        Set<String> known = new HashSet<>();
        Set<String> standing = new HashSet<>();
        transaction.select(ROOM.BUILDING, ROOM.NUMBER, ROOM.REMOVED_AT).from(ROOM)
                .where(ROOM.BUILDING.in(added.stream().map(f -> f.room().building()).distinct()
                        .toList()))
                .forEach(row -> (row.value3() == null ? standing : known)
                        .add(row.value1() + "-" + row.value2()));
        for (RoomFacts facts : added) {
            if (standing.contains(facts.room().code())) {
                throw new StaleMove("room " + facts.room().code());
            }
        }
        requireBuildings(added);
        insert(added.stream().filter(f -> !known.contains(f.room().code())).toList());
        added.stream().filter(f -> known.contains(f.room().code())).forEach(this::bringBack);
    }

    private void requireBuildings(List<RoomFacts> added) {
        added.stream().map(f -> f.room().building()).distinct().forEach(building -> {
            if (!transaction.fetchExists(BUILDING, BUILDING.NAME.eq(building),
                    BUILDING.REMOVED_AT.isNull())) {
                throw new StaleMove("building " + building);
            }
        });
    }

    private void insert(List<RoomFacts> rooms) {
        if (rooms.isEmpty()) {
            return;
        }
        var batch = transaction.batch(transaction.insertInto(ROOM)
                .columns(ROOM.BUILDING, ROOM.NUMBER, ROOM.FLOOR_NUMBER, ROOM.PURPOSE,
                        ROOM.AREA_DM2, ROOM.NOTE)
                .values("", "", 0, "", (Integer) null, ""));
        for (RoomFacts facts : rooms) {
            Room room = facts.room();
            batch = batch.bind(room.building(), room.number(), room.floor(),
                    facts.use().name(), dm2(facts.area()), facts.note());
        }
        int[] _ = batch.execute();
    }

    private static @Nullable Integer dm2(@Nullable Area area) {
        return area == null ? null : area.squareDecimetres();
    }

    private void bringBack(RoomFacts facts) {
        Room room = facts.room();
        PremisesMoves.one(transaction.update(ROOM).setNull(ROOM.REMOVED_AT)
                .where(ROOM.BUILDING.eq(room.building()), ROOM.NUMBER.eq(room.number()))
                .execute(), room.code());
        set(facts);
    }

    private void set(RoomFacts facts) {
        Room room = facts.room();
        PremisesMoves.one(transaction.update(ROOM).set(ROOM.FLOOR_NUMBER, room.floor())
                .set(ROOM.PURPOSE, facts.use().name()).set(ROOM.AREA_DM2, dm2(facts.area()))
                .set(ROOM.NOTE, facts.note())
                .where(PremisesMoves.standing(room.building(), room.number())).execute(),
                room.code());
    }

    void change(Room was, RoomFacts facts) {
        if (!was.code().equals(facts.room().code())) {
            add(List.of(facts));
            follow(was, facts.room());
            takeOut(was);
        }
        set(facts);
    }

    private void follow(Room was, Room now) {
        int _ = transaction.update(ACCOUNT).set(ACCOUNT.BUILDING, now.building())
                .set(ACCOUNT.ROOM, now.number())
                .where(ACCOUNT.BUILDING.eq(was.building()), ACCOUNT.ROOM.eq(was.number()),
                        ACCOUNT.CLOSED_AT.isNull()).execute();
        int _ = transaction.update(METER_POINT).set(METER_POINT.BUILDING, now.building())
                .set(METER_POINT.ROOM, now.number())
                .where(METER_POINT.BUILDING.eq(was.building()),
                        METER_POINT.ROOM.eq(was.number())).execute();
    }

    private void takeOut(Room room) {
        PremisesMoves.one(transaction.update(ROOM).set(ROOM.REMOVED_AT, at)
                .where(PremisesMoves.standing(room.building(), room.number())).execute(),
                room.code());
    }

    void remove(List<Room> rooms) {
        for (Room room : rooms) {
            if (transaction.fetchExists(ACCOUNT, ACCOUNT.BUILDING.eq(room.building()),
                    ACCOUNT.ROOM.eq(room.number()), ACCOUNT.CLOSED_AT.isNull())
                    || transaction.fetchExists(METER_POINT,
                            METER_POINT.BUILDING.eq(room.building()),
                            METER_POINT.ROOM.eq(room.number()),
                            METER_POINT.METER_NUMBER.isNotNull())) {
                throw new StaleMove("account in " + room.code());
            }
            takeOut(room);
        }
    }

    void removeAll(String building) {
        if (transaction.fetchExists(
                ACCOUNT, ACCOUNT.BUILDING.eq(building), ACCOUNT.CLOSED_AT.isNull())) {
            throw new StaleMove("account in " + building);
        }
        int _ = transaction.update(ROOM).set(ROOM.REMOVED_AT, at)
                .where(ROOM.BUILDING.eq(building), ROOM.REMOVED_AT.isNull()).execute();
    }

    /// Every standing room of a building under its new name.
    void moveAll(String building, String name) {
        List<RoomFacts> rooms = transaction.select().from(ROOM)
                .where(ROOM.BUILDING.eq(building), ROOM.REMOVED_AT.isNull())
                .fetch(PremisesRows::facts);
        add(rooms.stream().map(facts -> facts.at(new Room(
                name, facts.room().number(), facts.room().floor()))).toList());
        int _ = transaction.update(ACCOUNT).set(ACCOUNT.BUILDING, name)
                .where(ACCOUNT.BUILDING.eq(building), ACCOUNT.CLOSED_AT.isNull()).execute();
        int _ = transaction.update(METER_POINT).set(METER_POINT.BUILDING, name)
                .where(METER_POINT.BUILDING.eq(building)).execute();
        int _ = transaction.update(ROOM).set(ROOM.REMOVED_AT, at)
                .where(ROOM.BUILDING.eq(building), ROOM.REMOVED_AT.isNull()).execute();
    }
}
