package wattdesk.premises.store;

import static wattdesk.store.generated.Tables.BUILDING;
import static wattdesk.store.generated.Tables.ROOM;
import static wattdesk.store.generated.Tables.SITE;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wattdesk.ledger.Stamp;
import wattdesk.premises.Building;
import wattdesk.premises.Site;
import wattdesk.premises.Step;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes changes of the property. Nothing is deleted: what goes is marked and may come back.
public final class PremisesMoves implements MoveWriter<PremisesMoved> {

    @Override
    public Class<PremisesMoved> kind() {
        return PremisesMoved.class;
    }

    @Override
    public void write(DSLContext transaction, PremisesMoved move, Stamp stamp) {
        RoomMoves rooms = new RoomMoves(transaction, BusinessDay.wallClock(stamp.at()));
        switch (move.step()) {
            case Step.AddSite(var name) -> add(transaction, name);
            case Step.RenameSite(var site, var name) -> rename(transaction, site, name);
            case Step.RemoveSite(var site) -> remove(transaction, site, rooms.at());
            case Step.AddBuilding(var building) -> add(transaction, building);
            case Step.RenameBuilding(var was, var now) -> rename(transaction, was, now, rooms);
            case Step.RemoveBuilding(var building) -> remove(transaction, building, rooms);
            case Step.AddRooms(var added) -> rooms.add(added);
            case Step.ChangeRoom(var was, var facts) -> rooms.change(was, facts);
            case Step.RemoveRooms(var removed) -> rooms.remove(removed);
        }
    }

    static void one(int rows, String what) {
        if (rows != 1) {
            throw new StaleMove(what);
        }
    }

    private static void add(DSLContext transaction, String name) {
        Integer highest = transaction.select(DSL.max(SITE.NUMBER)).from(SITE)
                .fetchOne(DSL.max(SITE.NUMBER));
        int back = transaction.update(SITE).setNull(SITE.REMOVED_AT)
                .where(SITE.NAME.eq(name), SITE.REMOVED_AT.isNotNull()).execute();
        if (back == 0) {
            one(transaction.insertInto(SITE).columns(SITE.NUMBER, SITE.NAME)
                    .values(Objects.requireNonNull(highest) + 1, name).execute(), name);
        }
    }

    private static void rename(DSLContext transaction, Site site, String name) {
        int old = transaction.selectCount().from(SITE)
                .where(SITE.NAME.eq(name), SITE.NUMBER.ne(site.number()))
                .fetchSingle().value1();
        if (old > 0) {
            throw new StaleMove(name);
        }
        one(transaction.update(SITE).set(SITE.NAME, name)
                .where(SITE.NUMBER.eq(site.number()), SITE.REMOVED_AT.isNull()).execute(), name);
    }

    private static void remove(DSLContext transaction, Site site, OffsetDateTime at) {
        boolean used = transaction.fetchExists(BUILDING, BUILDING.SITE.eq(site.number()),
                BUILDING.REMOVED_AT.isNull());
        one(used ? 0 : transaction.update(SITE).set(SITE.REMOVED_AT, at)
                .where(SITE.NUMBER.eq(site.number()), SITE.REMOVED_AT.isNull()).execute(),
                site.name());
    }

    private static void add(DSLContext transaction, Building building) {
        requireSite(transaction, building.site());
        int back = transaction.update(BUILDING).setNull(BUILDING.REMOVED_AT)
                .set(BUILDING.SITE, building.site())
                .where(BUILDING.NAME.eq(building.name()), BUILDING.REMOVED_AT.isNotNull())
                .execute();
        if (back == 0) {
            if (transaction.fetchExists(BUILDING, BUILDING.NAME.eq(building.name()))) {
                throw new StaleMove(building.name());
            }
            one(transaction.insertInto(BUILDING).columns(BUILDING.NAME, BUILDING.SITE)
                    .values(building.name(), building.site()).execute(), building.name());
        }
    }

    private static void requireSite(DSLContext transaction, int site) {
        if (!transaction.fetchExists(SITE, SITE.NUMBER.eq(site), SITE.REMOVED_AT.isNull())) {
            throw new StaleMove("site " + site);
        }
    }

    private static void rename(
            DSLContext transaction, Building was, Building now, RoomMoves rooms) {
        requireSite(transaction, now.site());
        if (was.name().equals(now.name())) {
            one(transaction.update(BUILDING).set(BUILDING.SITE, now.site())
                    .where(BUILDING.NAME.eq(was.name()), BUILDING.REMOVED_AT.isNull())
                    .execute(), was.name());
            return;
        }
        add(transaction, now);
        rooms.moveAll(was.name(), now.name());
        takeOut(transaction, was, rooms.at());
    }

    private static void remove(DSLContext transaction, Building building, RoomMoves rooms) {
        rooms.removeAll(building.name());
        takeOut(transaction, building, rooms.at());
    }

    private static void takeOut(DSLContext transaction, Building building, OffsetDateTime at) {
        one(transaction.update(BUILDING).set(BUILDING.REMOVED_AT, at)
                .where(BUILDING.NAME.eq(building.name()), BUILDING.REMOVED_AT.isNull())
                .execute(), building.name());
    }

    /// Where a room's own columns are.
    static org.jooq.Condition standing(String building, String number) {
        return ROOM.BUILDING.eq(building).and(ROOM.NUMBER.eq(number))
                .and(ROOM.REMOVED_AT.isNull());
    }
}
