package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.premises.Room;

/// The layout against what is true of every board, and its answers against a walk over all rooms.
class BoardLayoutTest {

    private static List<Room> property(Random random) {
        List<Room> rooms = new ArrayList<>();
        int buildings = random.nextInt(5);
        for (int building = 1; building <= buildings; building++) {
            for (int floor = 1 + random.nextInt(12); floor >= 0; floor--) {
                for (int room = 1 + random.nextInt(15); room > 0; room--) {
                    rooms.add(new Room(String.valueOf(building), floor + "%02d".formatted(room),
                            floor));
                }
            }
        }
        return rooms;
    }

    private static void everyCase(long seed, int cases, Check check) {
        Random random = new Random(seed);
        for (int i = 0; i < cases; i++) {
            List<Room> rooms = property(random);
            int width = 60 + random.nextInt(1_400);
            Zoom zoom = Zoom.steps().get(random.nextInt(Zoom.steps().size()));
            check.of(rooms, width, BoardLayout.of(rooms, width, zoom), random);
        }
    }

    private interface Check {
        void of(List<Room> rooms, int width, BoardLayout layout, Random random);
    }

    private static List<Rect> rects(BoardLayout layout) {
        return IntStream.range(0, layout.rooms()).mapToObj(layout::rect).toList();
    }

    @Test
    void noRoomCoversAnotherAndNoneIsOutside() {
        everyCase(1, 150, (rooms, width, layout, _) -> {
            List<Rect> rects = rects(layout);
            assertThat(layout.rooms()).isEqualTo(rooms.size());
            for (int i = 0; i < rects.size(); i++) {
                Rect one = rects.get(i);
                assertThat(one.x()).isNotNegative();
                assertThat(one.bottom()).isLessThanOrEqualTo(layout.height());
                assertThat(one.right() <= width || one.x() <= 44).as("%s of %d", one, width)
                        .isTrue();
                for (int j = i + 1; j < Math.min(rects.size(), i + 60); j++) {
                    assertThat(one.intersects(rects.get(j))).as("%s %s", one, rects.get(j))
                            .isFalse();
                }
            }
        });
    }

    @Test
    void aFloorIsBesideItsLabelAndBelowTheFloorAbove() {
        everyCase(2, 100, (rooms, _, layout, _) -> {
            for (int place = 1; place < rooms.size(); place++) {
                boolean same = rooms.get(place).building()
                        .equals(rooms.get(place - 1).building());
                if (same && rooms.get(place).floor() != rooms.get(place - 1).floor()) {
                    assertThat(layout.rect(place).y())
                            .isGreaterThan(layout.rect(place - 1).y());
                }
            }
            for (BoardLayout.Heading heading : layout.headings()) {
                Rect first = layout.rect(rooms.indexOf(heading.first()));
                assertThat(heading.kind() == BoardLayout.Heading.Kind.FLOOR
                        ? heading.at().y() == first.y() && heading.at().right() <= first.x()
                        : heading.at().bottom() <= first.y()).as("%s", heading).isTrue();
            }
        });
    }

    @Test
    void theRoomAtAPointIsTheOneWhoseRectangleHoldsIt() {
        everyCase(3, 80, (_, width, layout, random) -> {
            List<Rect> rects = rects(layout);
            for (int i = 0; i < 60; i++) {
                int x = random.nextInt(width + 40) - 20;
                int y = random.nextInt(layout.height() + 40) - 20;
                int naive = -1;
                for (int place = 0; place < rects.size(); place++) {
                    naive = rects.get(place).contains(x, y) ? place : naive;
                }
                assertThat(layout.at(x, y)).isEqualTo(naive);
            }
        });
    }

    @Test
    void whatIsInSightIsWhatOverlapsTheView() {
        everyCase(4, 100, (_, _, layout, random) -> {
            int top = random.nextInt(layout.height() + 1);
            Viewport view = new Viewport(top, random.nextInt(900));
            List<Integer> told = new ArrayList<>();
            layout.inSight(top, top + view.height(), told::add);
            assertThat(told).isEqualTo(IntStream.range(0, layout.rooms())
                    .filter(place -> view.sees(layout.rect(place))).boxed().toList());
        });
    }

    @Test
    void theSelectionGoesWhereTheKeyPoints() {
        everyCase(5, 60, (_, _, layout, _) -> {
            for (int place = 0; place < layout.rooms(); place++) {
                Rect from = layout.rect(place);
                int up = layout.moved(place, Move.UP, 500);
                int down = layout.moved(place, Move.DOWN, 500);
                assertThat(layout.rect(up).y() < from.y() || up == place).isTrue();
                assertThat(layout.rect(down).y() > from.y() || down == place).isTrue();
                assertThat(layout.moved(layout.moved(place, Move.RIGHT, 0), Move.LEFT, 0))
                        .isEqualTo(place == layout.rooms() - 1 ? Math.max(0, place - 1) : place);
            }
        });
    }

    @Test
    void downInAStackOfFloorsKeepsTheColumnAndUpComesBack() {
        List<Room> rooms = Town.tiles(new Town(1).rooms(1, 5, 8)).stream().map(RoomTile::room)
                .sorted(Board.AS_BUILT).toList();
        BoardLayout layout = BoardLayout.of(rooms, 1_200, Zoom.USUAL);
        int down = layout.moved(3, Move.DOWN, 500);
        assertThat(rooms.get(down)).isEqualTo(new Room("1", "404", 4));
        assertThat(layout.moved(down, Move.UP, 500)).isEqualTo(3);
        assertThat(layout.moved(3, Move.PAGE_DOWN, 130)).isEqualTo(3 + 2 * 8);
        assertThat(layout.moved(3, Move.PAGE_DOWN, 9_000)).isEqualTo(3 + 4 * 8);
        assertThat(layout.moved(3, Move.LAST, 0)).isEqualTo(39);
        assertThat(layout.moved(39, Move.FIRST, 0)).isZero();
    }

    @Test
    void asDotsBuildingsStandBesideEachOther() {
        List<Room> rooms = Town.tiles(new Town(1).rooms(4, 10, 6)).stream().map(RoomTile::room)
                .sorted(Board.AS_BUILT).toList();
        BoardLayout dots = BoardLayout.of(rooms, 1_200, new Zoom(12));
        assertThat(dots.rect(60).y()).isEqualTo(dots.rect(0).y());
        assertThat(dots.moved(60, Move.UP, 0)).as("nothing above").isEqualTo(60);
        BoardLayout tiles = BoardLayout.of(rooms, 1_200, Zoom.USUAL);
        assertThat(tiles.rect(60).y()).isGreaterThan(tiles.rect(59).y());
    }

    @Test
    void theFittingZoomIsTheLargestThatShowsAll() {
        Random random = new Random(6);
        for (int i = 0; i < 30; i++) {
            List<Room> rooms = property(random);
            int height = 100 + random.nextInt(2_000);
            Zoom fitting = BoardLayout.fitting(rooms, 1_000, height);
            Zoom naive = Zoom.LEAST;
            for (Zoom zoom = Zoom.LEAST; ; zoom = zoom.larger()) {
                naive = BoardLayout.of(rooms, 1_000, zoom).height() <= height ? zoom : naive;
                if (zoom.equals(Zoom.MOST)) {
                    break;
                }
            }
            assertThat(fitting).isEqualTo(naive);
        }
    }

    @Test
    void twoThousandRoomsFitOnASmallScreen() {
        List<Room> rooms = Town.tiles(new Town(1).twoThousand()).stream().map(RoomTile::room)
                .sorted(Board.AS_BUILT).toList();
        Zoom fitting = BoardLayout.fitting(rooms, 1_220, 500);
        assertThat(BoardLayout.of(rooms, 1_220, fitting).height()).isLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 26, 54, 92, 132, 176})
    void zoomGoesUpAndDownByTheSameSteps(int cell) {
        Zoom zoom = new Zoom(cell);
        assertThat(zoom.equals(Zoom.MOST) ? zoom : zoom.larger().smaller()).isEqualTo(zoom);
        assertThat(zoom.equals(Zoom.LEAST) ? zoom : zoom.smaller().larger()).isEqualTo(zoom);
    }

    @ParameterizedTest
    @CsvSource({"8,DOT", "26,DOT", "54,COMPACT", "76,COMPACT", "92,TILE", "112,TILE", "132,CARD"})
    void whatFitsDecidesWhatIsShown(int cell, Zoom.Kind kind) {
        assertThat(new Zoom(cell).kind()).isEqualTo(kind);
    }

    @Test
    void anEmptyBoardHasNoHeightAndNoRoomAnywhere() {
        BoardLayout empty = BoardLayout.of(List.of(), 500, Zoom.USUAL);
        assertThat(empty.height()).isZero();
        assertThat(empty.at(50, 10)).isEqualTo(-1);
        assertThat(empty.moved(0, Move.DOWN, 100)).isEqualTo(-1);
    }
}
