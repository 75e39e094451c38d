package wattdesk.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import wattdesk.premises.Room;

/// Where every room stands at one width and zoom. Each building is a block, a floor below the
/// other, a floor that is too wide goes on in a further line. Blocks stand below each other; as
/// dots, where they are small, beside each other as far as the width goes. Rooms keep the order in
/// which they are given.
///
/// Whole pixels. A place is the index of a room in what was given.
public final class BoardLayout {

    /// What stands above a building, or before the first line of a floor.
    public record Heading(Kind kind, Room first, Rect at) {
        public enum Kind { BUILDING, FLOOR }
    }

    /// Places `first` to before `end` stand beside each other.
    record Line(int first, int end, int x, int y, int right) {

        /// How far a point is beside it; 0 within.
        int aside(int px) {
            return px < x ? x - px : Math.max(0, px - right);
        }
    }

    private record Block(int firstLine, int endLine, Rect at) {}

    private static final int SIDEWAYS = 4;

    private final Zoom zoom;
    private final int rooms;
    private final int height;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private BoardLayout(List<Room> given, int width, Zoom zoom) {
        this.zoom = zoom;
        rooms = given.size();
        BlockBuilder builder = new BlockBuilder(given, width, zoom, headings, lines);
        int first = 0;
        while (first < rooms) {
            int line = lines.size();
            Rect at = builder.block(first);
            blocks.add(new Block(line, lines.size(), at));
            first = lines.getLast().end;
        }
        height = blocks.stream().mapToInt(block -> block.at.bottom()).max().orElse(0);
    }

    public static BoardLayout of(List<Room> rooms, int width, Zoom zoom) {
        return new BoardLayout(rooms, width, zoom);
    }

    /// The largest zoom at which all rooms are in sight; the least where none is small enough.
    public static Zoom fitting(List<Room> rooms, int width, int height) {
        return Zoom.steps().stream().filter(zoom -> of(rooms, width, zoom).height() <= height)
                .findFirst().orElse(Zoom.LEAST);
    }

    public Zoom zoom() {
        return zoom;
    }

    public int rooms() {
        return rooms;
    }

    /// The height of the whole board.
    public int height() {
        return height;
    }

    public List<Heading> headings() {
        return List.copyOf(headings);
    }

    private int pitch() {
        return zoom.cell() + zoom.gap();
    }

    public Rect rect(int place) {
        Line line = lines.get(lineOf(place));
        return new Rect(line.x + (place - line.first) * pitch(), line.y, zoom.cell(),
                zoom.height());
    }

    /// The room at a point of the board; -1 where there is none.
    public int at(int x, int y) {
        for (Block block : blocks) {
            if (block.at.contains(x, y)) {
                return at(block, x, y);
            }
        }
        return -1;
    }

    private int at(Block block, int x, int y) {
        for (Line line : lines.subList(block.firstLine, block.endLine)) {
            if (y >= line.y && y < line.y + zoom.height() && x >= line.x && x < line.right) {
                int place = line.first + (x - line.x) / pitch();
                return rect(place).contains(x, y) ? place : -1;
            }
        }
        return -1;
    }

    /// Tells every place of which something is between two heights, in order.
    public void inSight(int top, int bottom, IntConsumer teller) {
        for (Block block : blocks) {
            if (block.at.y() < bottom && block.at.bottom() > top) {
                lines.subList(block.firstLine, block.endLine).stream()
                        .filter(line -> line.y < bottom && line.y + zoom.height() > top)
                        .forEach(line -> tell(line, teller));
            }
        }
    }

    private static void tell(Line line, IntConsumer teller) {
        for (int place = line.first; place < line.end; place++) {
            teller.accept(place);
        }
    }

    /// Where the selection goes from a place; it stays where there is nothing further. `page` is
    /// how many pixels of the board are in sight.
    public int moved(int place, Move move, int page) {
        if (rooms == 0) {
            return -1;
        }
        int from = Math.clamp(place, 0, rooms - 1);
        return switch (move) {
            case LEFT -> Math.max(0, from - 1);
            case RIGHT -> Math.min(rooms - 1, from + 1);
            case UP -> vertical(from, -1);
            case DOWN -> vertical(from, 1);
            case PAGE_UP -> vertical(from, -Math.max(1, page));
            case PAGE_DOWN -> vertical(from, Math.max(1, page));
            case FIRST -> 0;
            case LAST -> rooms - 1;
        };
    }

    /// The room of another line that is nearest to so many pixels up or down.
    private int vertical(int place, int by) {
        Rect from = rect(place);
        int x = from.x() + from.width() / 2;
        return lines.stream()
                .filter(line -> by > 0 ? line.y > from.y() : line.y < from.y())
                .min(Comparator.comparingInt(line ->
                        Math.abs(line.y - from.y() - by) + SIDEWAYS * line.aside(x)))
                .map(line -> nearest(line, x)).orElse(place);
    }

    private int nearest(Line line, int x) {
        return Math.clamp(line.first + (x - line.x) / pitch(), line.first, line.end - 1);
    }

    private int lineOf(int place) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).first <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
