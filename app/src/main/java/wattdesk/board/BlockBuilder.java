package wattdesk.board;

import java.util.List;
import wattdesk.board.BoardLayout.Heading;
import wattdesk.board.BoardLayout.Line;
import wattdesk.premises.Room;

/// Sets one building after the other: beside the last one while they are dots and there is room,
/// else below all of them.
final class BlockBuilder {

    private static final int TITLE = 26;
    private static final int FLOOR_LABEL = 44;
    private static final int SMALL_FLOOR_LABEL = 30;
    private static final int FLOOR_GAP = 4;
    private static final int BETWEEN = 18;
    /// Beside each other, two names of buildings must not run into one another.
    private static final int NAME = 76;

    private final List<Room> rooms;
    private final int width;
    private final Zoom zoom;
    private final List<Heading> headings;
    private final List<Line> lines;
    private final boolean titles;
    private final boolean small;
    private final int label;
    private int x;
    private int y;
    private int rowBottom;

    BlockBuilder(List<Room> rooms, int width, Zoom zoom, List<Heading> headings,
            List<Line> lines) {
        this.rooms = rooms;
        this.width = width;
        this.zoom = zoom;
        this.headings = headings;
        this.lines = lines;
        small = zoom.kind() == Zoom.Kind.DOT;
        label = small ? SMALL_FLOOR_LABEL : FLOOR_LABEL;
        titles = !rooms.isEmpty()
                && !rooms.getFirst().building().equals(rooms.getLast().building());
    }

    /// The building that begins at a place; what it covers.
    Rect block(int first) {
        int end = first;
        int widest = 0;
        while (end < rooms.size() && sameBuilding(first, end)) {
            int floor = floorEnd(end);
            widest = Math.max(widest, floor - end);
            end = floor;
        }
        int columns = Math.clamp(widest, 1,
                Math.max(1, (width - label + zoom.gap()) / (zoom.cell() + zoom.gap())));
        int wide = Math.max(small && titles ? NAME : 0,
                label + columns * (zoom.cell() + zoom.gap()));
        if (x > 0 && (!small || x + wide > width)) {
            x = 0;
            y = rowBottom + (small ? BETWEEN : 0);
        }
        int bottom = floors(first, end, columns);
        Rect block = new Rect(x, y, wide, bottom - y);
        x += wide + BETWEEN;
        rowBottom = Math.max(rowBottom, bottom);
        return block;
    }

    private boolean sameBuilding(int one, int other) {
        return rooms.get(one).building().equals(rooms.get(other).building());
    }

    private int floorEnd(int first) {
        int end = first + 1;
        while (end < rooms.size() && sameBuilding(first, end)
                && rooms.get(end).floor() == rooms.get(first).floor()) {
            end++;
        }
        return end;
    }

    private int floors(int first, int end, int columns) {
        int top = y;
        int wide = columns * (zoom.cell() + zoom.gap());
        if (titles) {
            headings.add(new Heading(Heading.Kind.BUILDING, rooms.get(first),
                    new Rect(x, top, label + wide, TITLE)));
            top += TITLE;
        }
        int floor = first;
        while (floor < end) {
            headings.add(new Heading(Heading.Kind.FLOOR, rooms.get(floor),
                    new Rect(x, top, label, zoom.height())));
            int next = floorEnd(floor);
            for (int at = floor; at < next; at += columns) {
                int count = Math.min(next - at, columns);
                lines.add(new Line(at, at + count, x + label, top,
                        x + label + count * (zoom.cell() + zoom.gap())));
                top += zoom.height() + zoom.gap();
            }
            top += small ? 0 : FLOOR_GAP;
            floor = next;
        }
        return top;
    }
}
