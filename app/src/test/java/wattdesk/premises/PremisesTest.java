package wattdesk.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.message.BothLanguages.says;
import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.AUDIT;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.TARIFF;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.Premises.Answer;
import wattdesk.premises.store.PremisesMoves;
import wattdesk.premises.store.PremisesRows;
import wattdesk.quantity.BusinessDay;

/// The property on a real database.
class PremisesTest {

    private static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), null);
    private static final Actor CASHIER = new Actor(new Operator("w", "王", Role.CASHIER), null);

    @TempDir Path folder;
    private OpenBooks open;
    private PremisesRows book;
    private PremisesDesk desk;
    private int told;

    @BeforeEach
    void open() throws Exception {
        open = OpenBooks.in(folder, Clock.systemUTC(), new PremisesMoves());
        book = new PremisesRows(open.database, open.books);
        desk = new PremisesDesk(book, () -> told++);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static RoomRange range(String building, String floors, String rooms) {
        return new RoomRange(building, floors, "", rooms, "", "FNN", RoomUse.DWELLING, null);
    }

    private static void done(String code, Answer answer) {
        says(code, answer.message());
        assertThat(answer.done()).as(answer.message().toString()).isTrue();
    }

    private static void refused(String code, Answer answer) {
        says(code, answer.message());
        assertThat(answer.done()).isFalse();
    }

    /// An account in a room, without its meter.
    private void account(String number, String building, String room, @Nullable Instant closed) {
        int _ = open.database.write(query -> {
            UUID customer = UUID.randomUUID();
            int _ = query.insertInto(TARIFF).set(TARIFF.ID, "t").set(TARIFF.NAME, "t")
                    .set(TARIFF.COMMODITY, "ELECTRICITY").set(TARIFF.DOCUMENT, "{}")
                    .onConflictDoNothing().execute();
            int _ = query.insertInto(CUSTOMER).set(CUSTOMER.ID, customer)
                    .set(CUSTOMER.NAME, "示例").execute();
            return query.insertInto(ACCOUNT).set(ACCOUNT.NUMBER, number)
                    .set(ACCOUNT.BUILDING, building).set(ACCOUNT.ROOM, room)
                    .set(ACCOUNT.CUSTOMER, customer).set(ACCOUNT.MODE, "METER")
                    .set(ACCOUNT.TARIFF, "t").set(ACCOUNT.TIER_USED_WH, 0L)
                    .set(ACCOUNT.OPENED_AT, BusinessDay.wallClock(Instant.EPOCH))
                    .set(ACCOUNT.CLOSED_AT,
                            closed == null ? null : BusinessDay.wallClock(closed))
                    .execute();
        });
    }

    private String roomOf(String account) {
        return Objects.requireNonNull(open.database.read(query -> query.select(ACCOUNT.BUILDING,
                ACCOUNT.ROOM).from(ACCOUNT).where(ACCOUNT.NUMBER.eq(account))
                .fetchOne(row -> row.value1() + "-" + row.value2())));
    }

    @Test
    void aNewStationHasOneSiteWithoutANameAndNothingInIt() {
        Property all = desk.all();
        assertThat(all.sites()).containsExactly(new Site(1, ""));
        assertThat(all.buildings()).isEmpty();
        assertThat(all.rooms()).isEmpty();
    }

    @Test
    void quickCreationIsPreviewedAndThenMadeAtOnceWithItsTrace() {
        done("WD-6401", desk.addBuilding(" ３ ", null, ADMIN));
        RangePlan plan = desk.plan(range("3", "1-18", "8"));
        assertThat(plan.hindrance()).isNull();
        assertThat(plan.made()).hasSize(144);
        assertThat(plan.first()).contains(new Room("3", "101", 1));
        assertThat(plan.last()).contains(new Room("3", "1808", 18));
        assertThat(desk.all().rooms()).as("a preview writes nothing").isEmpty();
        done("WD-6402", desk.create(range("3", "1-18", "8"), ADMIN));
        assertThat(desk.all().rooms()).hasSize(144);
        assertThat(desk.all().floors(new Building("3", 1))).hasSize(18)
                .allSatisfy(floor -> assertThat(floor.rooms()).hasSize(8));
        assertThat(told).as("search hears of both").isEqualTo(2);
        List<String> audit = open.database.read(query -> query.select(AUDIT.DETAIL).from(AUDIT)
                .where(AUDIT.ACTION.eq("PREMISES_CHANGED")).orderBy(AUDIT.SEQUENCE)
                .fetch(AUDIT.DETAIL));
        assertThat(audit).containsExactly(
                "AddBuilding site 1", "AddRooms 144 rooms 3-101 to 3-1808");
    }

    @Test
    void roomsThatExistStayAsTheyAreAndTheRestIsMade() {
        done("WD-6401", desk.addBuilding("3", null, ADMIN));
        done("WD-6402", desk.create(range("3", "1-2", "2"), ADMIN));
        RangePlan plan = desk.plan(range("3", "2-3", "3"));
        assertThat(plan.existing()).extracting(Room::code).containsExactly("3-201", "3-202");
        assertThat(plan.made()).extracting(facts -> facts.room().code())
                .containsExactly("3-203", "3-301", "3-302", "3-303");
        done("WD-6402", desk.create(range("3", "2-3", "3"), ADMIN));
        assertThat(desk.all().rooms()).hasSize(8);
        refused("WD-6417", desk.create(range("3", "2-3", "3"), ADMIN));
    }

    @ParameterizedTest
    @CsvSource({"1-x,8,'',FNN,WD-6411", "1,8,x,FNN,WD-6412", "1,0,'',FNN,WD-6413",
        "1,8,'',F,WD-6414", "1-200,100,'',FNN,WD-6415", "1-12,12,'',FN,WD-6416",
        "1,8,'',FFFFFFFFFFFFFFFFFFFFFN,WD-6404"})
    void aRangeThatMakesNoSenseSaysWhy(
            String floors, String rooms, String skip, String pattern, String code) {
        done("WD-6401", desk.addBuilding("3", null, ADMIN));
        RoomRange range = new RoomRange("3", floors, skip, rooms, "", pattern, RoomUse.SHOP, null);
        says(code, Objects.requireNonNull(desk.plan(range).hindrance()));
        refused(code, desk.create(range, ADMIN));
        assertThat(desk.all().rooms()).isEmpty();
    }

    @Test
    void onlyWhoMayManageThePropertyChangesIt() {
        refused("WD-6400", desk.addBuilding("3", null, CASHIER));
        refused("WD-6400", desk.addSite("南区", CASHIER));
        assertThat(desk.all().buildings()).isEmpty();
    }

    @Test
    void namesAreUniqueAndReadable() {
        done("WD-6401", desk.addBuilding("3", null, ADMIN));
        refused("WD-6405", desk.addBuilding("３", null, ADMIN));
        refused("WD-6404", desk.addBuilding("3-1", null, ADMIN));
        refused("WD-6404", desk.addBuilding("  ", null, ADMIN));
        refused("WD-6406", desk.addBuilding("4", 7, ADMIN));
        refused("WD-6404", desk.addSite("x".repeat(41), ADMIN));
        done("WD-6401", desk.addSite("南区", ADMIN));
        refused("WD-6405", desk.addSite("南区", ADMIN));
        refused("WD-6405", desk.renameSite(1, "南区", ADMIN));
        refused("WD-6406", desk.renameSite(9, "北区", ADMIN));
        done("WD-6401", desk.renameSite(1, "北区", ADMIN));
        done("WD-6401", desk.addBuilding("7", 2, ADMIN));
        assertThat(desk.all().of(new Site(2, "南区"))).containsExactly(new Building("7", 2));
        refused("WD-6404", desk.changeBuilding("7", "7-8", 2, ADMIN));
        refused("WD-6405", desk.changeBuilding("7", "3", 2, ADMIN));
        refused("WD-6406", desk.changeBuilding("9", "8", 2, ADMIN));
    }

    @Test
    void aSiteGoesWhenItIsEmptyAndComesBackByItsName() {
        refused("WD-6419", desk.removeSite(1, ADMIN));
        done("WD-6401", desk.addSite("南区", ADMIN));
        done("WD-6401", desk.addBuilding("7", 2, ADMIN));
        refused("WD-6408", desk.removeSite(2, ADMIN));
        done("WD-6401", desk.changeBuilding("7", "7", 1, ADMIN));
        done("WD-6403", desk.removeSite(2, ADMIN));
        refused("WD-6406", desk.removeSite(2, ADMIN));
        assertThat(desk.all().sites()).hasSize(1);
        done("WD-6401", desk.addSite("南区", ADMIN));
        assertThat(desk.all().sites()).extracting(Site::name).containsExactly("", "南区");
    }

    @Test
    void aRoomKeepsWhatIsKnownOfIt() {
        done("WD-6401", desk.addBuilding("3", null, ADMIN));
        RoomFacts shop = new RoomFacts(new Room("3", "101", 1), RoomUse.SHOP,
                Area.parse("89.50"), "转角");
        done("WD-6401", desk.addRoom(shop, ADMIN));
        assertThat(desk.all().rooms()).containsExactly(new RoomRow(shop, 0));
        refused("WD-6410", desk.addRoom(shop, ADMIN));
        RoomFacts office = new RoomFacts(new Room("3", "101", 2), RoomUse.OFFICE, null, "");
        done("WD-6401", desk.changeRoom(shop.room(), office, ADMIN));
        assertThat(desk.all().rooms()).containsExactly(new RoomRow(office, 0));
        refused("WD-6406", desk.changeRoom(new Room("3", "999", 0), office, ADMIN));
        refused("WD-6406", desk.addRoom(shop.at(new Room("4", "1", 1)), ADMIN));
        refused("WD-6404", desk.addRoom(shop.at(new Room("3", "1\u0007", 1)), ADMIN));
    }

    @Test
    void whereAnAccountIsOpenNothingIsRemoved() {
        done("WD-6401", desk.addBuilding("3", null, ADMIN));
        done("WD-6402", desk.create(range("3", "1", "3"), ADMIN));
        account("10000001", "3", "102", null);
        assertThat(desk.all().room("3", "102").orElseThrow().accounts()).isEqualTo(1);
        refused("WD-6409", desk.removeRooms(List.of(new Room("3", "102", 1)), ADMIN));
        refused("WD-6407", desk.removeBuilding("3", ADMIN));
        refused("WD-6406", desk.removeBuilding("9", ADMIN));
        refused("WD-6406", desk.removeRooms(List.of(new Room("3", "109", 1)), ADMIN));
        done("WD-6403", desk.removeRooms(
                List.of(new Room("3", "101", 1), new Room("3", "103", 1)), ADMIN));
        assertThat(desk.all().rooms()).hasSize(1);
        assertThat(book.file(List.of(new Step.RemoveBuilding(new Building("3", 1))), ADMIN,
                new wattdesk.operator.AuditEntry("PREMISES_CHANGED", "3", "")))
                .as("the store looks once more, behind the check")
                .isInstanceOf(wattdesk.ledger.Paperwork.Filed.Stale.class);
    }

    @Test
    void anotherNameTakesTheOpenAccountsAlongAndLeavesTheClosedOnes() {
        done("WD-6401", desk.addBuilding("3", null, ADMIN));
        done("WD-6402", desk.create(range("3", "1", "3"), ADMIN));
        account("10000001", "3", "102", null);
        account("10000002", "3", "102", Instant.EPOCH);
        done("WD-6401", desk.changeRoom(new Room("3", "102", 1),
                RoomFacts.plain(new Room("3", "102A", 1)), ADMIN));
        assertThat(roomOf("10000001")).isEqualTo("3-102A");
        assertThat(roomOf("10000002")).isEqualTo("3-102");
        done("WD-6401", desk.changeBuilding("3", "紫荆", 1, ADMIN));
        assertThat(roomOf("10000001")).isEqualTo("紫荆-102A");
        assertThat(roomOf("10000002")).isEqualTo("3-102");
        assertThat(desk.all().buildings()).containsExactly(new Building("紫荆", 1));
        assertThat(desk.all().rooms()).extracting(row -> row.room().code())
                .containsExactly("紫荆-101", "紫荆-103", "紫荆-102A");
    }

    @Test
    void whatWasRemovedComesBackAsItIsSaidNow() {
        done("WD-6401", desk.addBuilding("3", null, ADMIN));
        done("WD-6402", desk.create(range("3", "1", "2"), ADMIN));
        done("WD-6403", desk.removeBuilding("3", ADMIN));
        assertThat(desk.all().rooms()).isEmpty();
        done("WD-6401", desk.addBuilding("3", null, ADMIN));
        assertThat(desk.all().rooms()).as("rooms do not come back by themselves").isEmpty();
        done("WD-6402", desk.create(new RoomRange("3", "1", "", "2", "", "FNN", RoomUse.SHOP,
                new Area(100)), ADMIN));
        assertThat(desk.all().rooms()).allSatisfy(row ->
                assertThat(row.facts().use()).isEqualTo(RoomUse.SHOP));
    }
}
