package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wattdesk.finder.Initials;
import wattdesk.finder.store.PinyinInitials;
import wattdesk.premises.Room;

/// The board's bookkeeping against one that counts and filters everything anew each time.
class BoardTest {

    private static final Initials INITIALS = new PinyinInitials();

    private static List<RoomTile> naive(List<RoomTile> all, String building, Chip chip,
            String typed) {
        BoardSearch search = new BoardSearch(typed, INITIALS);
        return all.stream().sorted(java.util.Comparator.comparing(RoomTile::room, Board.AS_BUILT))
                .filter(tile -> building.isEmpty() || tile.room().building().equals(building))
                .filter(chip::matches).filter(search::matches).toList();
    }

    @Test
    void anyRunOfChangesLeavesWhatAFreshBoardWouldShow() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            Town town = new Town(seed);
            List<BoardRoom> facts = new ArrayList<>(town.rooms(3, 6, 5));
            Board board = new Board(INITIALS);
            board.update(Town.tiles(facts));
            String building = "";
            String typed = "";
            Chip chip = Chip.ALL;
            for (int step = 0; step < 60; step++) {
                List<RoomTile> before = board.shown();
                Board.Change change = switch (random.nextInt(6)) {
                    case 0 -> board.narrow(chip = Chip.values()[random.nextInt(14)]);
                    case 1 -> board.building(building = List.of("", "1", "2").get(
                            random.nextInt(3)));
                    case 2 -> board.search(typed = List.of("", "3", "2-1", "w", "李").get(
                            random.nextInt(5)));
                    default -> {
                        for (int i = random.nextInt(4); i >= 0; i--) {
                            int at = random.nextInt(facts.size());
                            facts.set(at, town.facts(facts.get(at).room()));
                        }
                        Collections.shuffle(facts, random);
                        yield board.update(Town.tiles(facts));
                    }
                };
                List<RoomTile> expected = naive(Town.tiles(facts), building, chip, typed);
                assertThat(board.shown()).as("seed %d step %d", seed, step).isEqualTo(expected);
                counted(board, naive(Town.tiles(facts), building, Chip.ALL, ""));
                told(change, before, board);
            }
        }
    }

    private static void counted(Board board, List<RoomTile> inBuilding) {
        for (Chip chip : Chip.values()) {
            assertThat(board.counts().of(chip)).as("%s", chip)
                    .isEqualTo((int) inBuilding.stream().filter(chip::matches).count());
        }
        int signs = IntStream.range(0, Chip.values().length)
                .mapToObj(i -> Chip.values()[i]).filter(chip -> chip.sign() != null)
                .mapToInt(board.counts()::of).sum();
        assertThat(signs).as("every room has one sign").isEqualTo(board.counts().of(Chip.ALL));
    }

    private static void told(Board.Change change, List<RoomTile> before, Board board) {
        List<RoomTile> now = board.shown();
        switch (change) {
            case Board.Change.Nothing() -> assertThat(now).isEqualTo(before);
            case Board.Change.Tiles(var places) -> assertThat(IntStream.range(0, now.size())
                    .filter(i -> !now.get(i).equals(before.get(i))).boxed()
                    .collect(Collectors.toSet()))
                    .isEqualTo(Set.copyOf(places));
            case Board.Change.Rooms() -> assertThat(IntStream.range(0, now.size())
                    .map(i -> board.place(now.get(i).room())).toArray())
                    .isEqualTo(IntStream.range(0, now.size()).toArray());
        }
    }

    @Test
    void roomsStandAsTheHouseDoes() {
        List<Room> rooms = Stream.of("10-0101", "2-1001", "2-902", "2-901", "A-1", "2-1010",
                "2-1002").map(Room::parse).toList();
        assertThat(rooms.stream().sorted(Board.AS_BUILT)).extracting(Room::code)
                .containsExactly("2-1001", "2-1002", "2-1010", "2-901", "2-902",
                "10-0101", "A-1");
    }

    @Test
    void aBuildingThatWentIsNoLongerChosen() {
        Board board = new Board(INITIALS);
        board.update(Town.tiles(new Town(1).rooms(2, 2, 2)));
        board.building("2");
        assertThat(board.shown()).hasSize(4);
        board.update(Town.tiles(new Town(1).rooms(1, 2, 2)));
        assertThat(board.building()).isEmpty();
        assertThat(board.shown()).hasSize(4);
        assertThat(board.place(new Room("2", "101", 1))).isEqualTo(-1);
    }

    @Test
    void aRoomThatIsNotKnownIsLeftOutOfAPartOfTheNews() {
        Board board = new Board(INITIALS);
        board.update(Town.tiles(new Town(1).rooms(1, 1, 1)));
        assertThat(board.touch(Town.tiles(List.of(new Town(1).facts(new Room("9", "9", 0))))))
                .isInstanceOf(Board.Change.Nothing.class);
        assertThat(board.size()).isEqualTo(1);
    }
}
