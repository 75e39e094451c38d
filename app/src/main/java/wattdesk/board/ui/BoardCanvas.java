package wattdesk.board.ui;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.transform.Scale;
import wattdesk.board.Board;
import wattdesk.board.BoardLayout;
import wattdesk.board.BoardLayout.Heading;
import wattdesk.board.Rect;
import wattdesk.board.Viewport;
import wattdesk.board.Zoom;
import wattdesk.premises.Room;

/// The picture of the board. It is drawn once a frame at most, only where something changed, and
/// not at all while nothing does.
///
/// The window's zoom would blur a picture that is only stretched: the canvas has as many pixels
/// as it covers on the screen.
final class BoardCanvas extends Region {

    private static final double RING = 2;
    private static final Font BUILDING = Font.font("Noto Sans SC", FontWeight.BOLD, 14);
    private static final Font FLOOR = Font.font("Noto Sans SC", 12);
    private static final Font SMALL_FLOOR = Font.font("Noto Sans SC", 10);

    private final Canvas canvas = new Canvas();
    private final Scale sharp = new Scale(1, 1, 0, 0);
    private final Swatches swatches;
    private final TilePainter painter;
    private final TileWords words;
    private final Board board;
    private final Dirt dirt = new Dirt();
    private BoardLayout layout = BoardLayout.of(List.of(), 1, Zoom.USUAL);
    private Viewport view = new Viewport(0, 0);
    private int selected = -1;
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            draw();
        }
    };

    BoardCanvas(Board board, TileWords words) {
        this.board = board;
        this.words = words;
        setId("board");
        getStyleClass().add("board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMinSize(0, 0);
        swatches = new Swatches(this::redraw);
        painter = new TilePainter(swatches, words);
        canvas.getTransforms().add(sharp);
        canvas.setManaged(false);
        getChildren().setAll(canvas, swatches);
        localToSceneTransformProperty().subscribe(this::fit);
        focusedProperty().subscribe(() -> touch(List.of(selected)));
    }

    @Override
    protected void layoutChildren() {
        fit();
    }

    private void fit() {
        double factor = getLocalToSceneTransform().getMxx();
        double width = Math.ceil(getWidth() * factor);
        double height = Math.ceil(getHeight() * factor);
        if (canvas.getWidth() != width || canvas.getHeight() != height
                || sharp.getX() * factor != 1) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            sharp.setX(1 / factor);
            sharp.setY(1 / factor);
            redraw();
        }
    }

    /// Other rooms, or other places for them.
    void show(BoardLayout changed, Viewport at, int chosen) {
        layout = changed;
        view = at;
        selected = chosen;
        redraw();
    }

    void scroll(Viewport to) {
        if (!to.equals(view)) {
            view = to;
            redraw();
        }
    }

    void select(int place) {
        touch(List.of(selected, place));
        selected = place;
    }

    /// These rooms look different.
    void touch(List<Integer> places) {
        for (int place : view.damaged(layout, places)) {
            dirt.room(place);
        }
        if (!dirt.isEmpty()) {
            nextFrame.start();
        }
    }

    void redraw() {
        dirt.all();
        nextFrame.start();
    }

    /// Draws what is due now.
    void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double factor = 1 / sharp.getX();
        pen.setTransform(factor, 0, 0, factor, 0, -view.top() * factor);
        painter.begin(pen, layout.zoom());
        if (dirt.isAll()) {
            whole(pen);
        } else {
            dirt.rooms().forEach(place -> room(pen, place));
        }
        dirt.clear();
    }

    private void whole(GraphicsContext pen) {
        pen.setFill(swatches.ground());
        pen.fillRect(0, view.top(), getWidth(), getHeight());
        pen.setFill(swatches.words());
        for (Heading heading : layout.headings()) {
            if (view.sees(heading.at())) {
                heading(pen, heading);
            }
        }
        layout.inSight(view.top(), view.top() + view.height(), place -> tile(pen, place));
    }

    private void heading(GraphicsContext pen, Heading heading) {
        Room room = heading.first();
        Rect at = heading.at();
        boolean building = heading.kind() == Heading.Kind.BUILDING;
        Font floor = layout.zoom().kind() == Zoom.Kind.DOT ? SMALL_FLOOR : FLOOR;
        pen.setTextBaseline(VPos.CENTER);
        pen.setFont(building ? BUILDING : floor);
        pen.fillText(building ? words.building(room.building()) : words.floor(room.floor()),
                at.x() + 4, at.y() + at.height() / 2.0);
    }

    /// One room over what stood there, its ring too.
    private void room(GraphicsContext pen, int place) {
        Rect at = layout.rect(place);
        pen.setFill(swatches.ground());
        pen.fillRect(at.x() - RING, at.y() - RING, at.width() + 2 * RING,
                at.height() + 2 * RING);
        tile(pen, place);
    }

    private void tile(GraphicsContext pen, int place) {
        Rect at = layout.rect(place);
        if (place == selected) {
            pen.setFill(isFocused() ? swatches.ring() : swatches.words());
            pen.fillRect(at.x() - RING, at.y() - RING, at.width() + 2 * RING,
                    at.height() + 2 * RING);
            pen.setFill(swatches.ground());
            pen.fillRect(at.x(), at.y(), at.width(), at.height());
        }
        painter.paint(pen, board.tile(place), at, layout.zoom());
    }
}
