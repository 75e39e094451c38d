package wattdesk.board;

import java.util.List;

/// The part of the board that is in sight: from `top`, so many pixels high.
public record Viewport(int top, int height) {

    private static final int MARGIN = 8;

    /// The nearest that a board so high can show.
    public Viewport within(int boardHeight) {
        return new Viewport(Math.clamp(top, 0, Math.max(0, boardHeight - height)), height);
    }

    public Viewport by(int pixels) {
        return new Viewport(top + pixels, height);
    }

    /// Moved as little as it takes to have that part in sight.
    public Viewport showing(Rect part) {
        if (part.y() - MARGIN < top) {
            return new Viewport(part.y() - MARGIN, height);
        }
        return part.bottom() + MARGIN > top + height
                ? new Viewport(part.bottom() + MARGIN - height, height) : this;
    }

    /// Keeps a room where it was on the screen when the layout becomes another.
    public Viewport keeping(Rect before, Rect now) {
        return new Viewport(now.y() + now.height() / 2 - (before.y() + before.height() / 2 - top),
                height);
    }

    public boolean sees(Rect part) {
        return part.y() < top + height && part.bottom() > top;
    }

    /// What of the changed rooms must be drawn anew: nothing that is out of sight.
    public List<Integer> damaged(BoardLayout layout, List<Integer> changed) {
        return changed.stream().filter(place -> place >= 0 && place < layout.rooms())
                .filter(place -> sees(layout.rect(place))).toList();
    }
}
