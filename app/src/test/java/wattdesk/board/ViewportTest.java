package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final BoardLayout LAYOUT = BoardLayout.of(
            Town.tiles(new Town(3).rooms(3, 12, 9)).stream().map(RoomTile::room)
                    .sorted(Board.AS_BUILT).toList(), 900, Zoom.USUAL);

    @Test
    void itStaysOnTheBoard() {
        assertThat(new Viewport(-50, 400).within(1_000)).isEqualTo(new Viewport(0, 400));
        assertThat(new Viewport(5_000, 400).within(1_000)).isEqualTo(new Viewport(600, 400));
        assertThat(new Viewport(90, 400).within(200)).isEqualTo(new Viewport(0, 400));
    }

    @Test
    void whatIsChosenComesIntoSightAndNothingMovesThatIsThere() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            Rect room = LAYOUT.rect(random.nextInt(LAYOUT.rooms()));
            Viewport view = new Viewport(random.nextInt(LAYOUT.height()), 300);
            Viewport moved = view.showing(room);
            assertThat(moved.top()).isLessThanOrEqualTo(room.y());
            assertThat(moved.top() + 300).isGreaterThanOrEqualTo(room.bottom());
            assertThat(moved.showing(room)).isEqualTo(moved);
        }
    }

    @Test
    void zoomKeepsARoomWhereItIsOnTheScreen() {
        Rect before = new Rect(10, 900, 100, 40);
        Rect now = new Rect(300, 400, 20, 20);
        Viewport kept = new Viewport(700, 500).keeping(before, now);
        assertThat(now.y() + 10 - kept.top()).isEqualTo(before.y() + 20 - 700);
    }

    /// Against looking at every pixel row of every changed room.
    @Test
    void onlyChangedRoomsInSightAreDrawn() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Viewport view = new Viewport(random.nextInt(LAYOUT.height()), 1 + random.nextInt(400));
            List<Integer> changed = random.ints(20, -2, LAYOUT.rooms() + 2).distinct()
                    .boxed().toList();
            assertThat(view.damaged(LAYOUT, changed)).containsExactlyElementsOf(
                    changed.stream().filter(place -> seen(view, place)).toList());
        }
    }

    private static boolean seen(Viewport view, int place) {
        if (place < 0 || place >= LAYOUT.rooms()) {
            return false;
        }
        Rect at = LAYOUT.rect(place);
        return IntStream.range(view.top(), view.top() + view.height())
                .anyMatch(y -> at.contains(at.x(), y));
    }
}
