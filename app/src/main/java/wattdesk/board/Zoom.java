package wattdesk.board;

import java.util.List;
import java.util.stream.IntStream;

/// How large a room is drawn: the width of its cell, in pixels. What fits into that width decides
/// what is shown.
public record Zoom(int cell) {

    /// From the least to the most that is told.
    public enum Kind {
        /// The symbol alone.
        DOT,
        /// Symbol and number on one line.
        COMPACT,
        /// Number, symbol, and below them the balance or the word.
        TILE,
        /// As a tile, and whose room it is.
        CARD
    }

    private static final List<Integer> STEPS =
            List.of(8, 12, 16, 20, 26, 54, 64, 76, 92, 112, 132, 152, 176);
    private static final int COMPACT_FROM = 54;
    private static final int TILE_FROM = 92;
    private static final int CARD_FROM = 132;
    private static final int COMPACT_HEIGHT = 24;
    private static final int TILE_HEIGHT = 44;
    private static final int CARD_HEIGHT = 62;

    public static final Zoom USUAL = new Zoom(112);
    public static final Zoom LEAST = new Zoom(STEPS.getFirst());
    public static final Zoom MOST = new Zoom(STEPS.getLast());

    public Zoom {
        if (cell < 1) {
            throw new IllegalArgumentException("a cell has a width: " + cell);
        }
    }

    public Kind kind() {
        if (cell < COMPACT_FROM) {
            return Kind.DOT;
        }
        if (cell < TILE_FROM) {
            return Kind.COMPACT;
        }
        return cell < CARD_FROM ? Kind.TILE : Kind.CARD;
    }

    /// The height of a cell.
    public int height() {
        return switch (kind()) {
            case DOT -> cell;
            case COMPACT -> COMPACT_HEIGHT;
            case TILE -> TILE_HEIGHT;
            case CARD -> CARD_HEIGHT;
        };
    }

    /// Between two cells.
    public int gap() {
        return switch (kind()) {
            case DOT -> 2;
            case COMPACT -> 4;
            case TILE, CARD -> 6;
        };
    }

    public Zoom larger() {
        return STEPS.stream().filter(step -> step > cell).findFirst().map(Zoom::new).orElse(MOST);
    }

    public Zoom smaller() {
        return STEPS.reversed().stream().filter(step -> step < cell).findFirst().map(Zoom::new)
                .orElse(LEAST);
    }

    /// Every step, the largest first.
    static List<Zoom> steps() {
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> new Zoom(STEPS.reversed().get(i))).toList();
    }
}
