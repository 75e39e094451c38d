package wattdesk.board.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.board.Board;
import wattdesk.board.BoardLayout;
import wattdesk.board.Move;
import wattdesk.board.Rect;
import wattdesk.board.RoomTile;
import wattdesk.board.Viewport;
import wattdesk.board.Zoom;
import wattdesk.premises.Room;

/// The board with its scroll bar: what part of it is in sight, how large, and which room is chosen.
/// All of it stays while other places are in front.
final class BoardPane extends Region {

    private static final int SPACE = 4;

    private final Board board;
    private final TileWords words;
    private final Clock clock;
    private final BoardCanvas canvas;
    private final ScrollBar bar = new ScrollBar();
    private final HoverCard card = new HoverCard();
    private Consumer<RoomTile> opened = _ -> { };
    private Runnable selectedChanged = () -> { };
    private Zoom zoom = Zoom.USUAL;
    private BoardLayout layout = BoardLayout.of(java.util.List.of(), 1, zoom);
    private Viewport view = new Viewport(0, 0);
    private @Nullable Room selected;
    private int under = -1;
    private int layoutWidth;

    BoardPane(Board board, TileWords words, Clock clock) {
        this.board = board;
        this.words = words;
        this.clock = clock;
        canvas = new BoardCanvas(board, words);
        setMinSize(0, 0);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(top -> scrollTo(view.by(top.intValue() - view.top())));
        getChildren().setAll(canvas, bar, card);
        canvas.setOnMouseMoved(this::hover);
        canvas.setOnMouseExited(_ -> unhover());
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnScroll(this::wheel);
    }

    void onOpen(Consumer<RoomTile> opener) {
        opened = opener;
    }

    void onSelected(Runnable changed) {
        selectedChanged = changed;
    }

    BoardCanvas canvas() {
        return canvas;
    }

    @Override
    protected void layoutChildren() {
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        canvas.resizeRelocate(0, 0, Math.max(0, getWidth() - barWidth - SPACE), getHeight());
        int height = (int) getHeight();
        if (height != view.height() || layoutWidth != (int) canvas.getWidth()) {
            view = new Viewport(view.top(), height);
            arrange(anchor());
        }
    }

    // What is shown ------------------------------------------------------------------------------

    /// Other rooms are shown; the chosen one stays where it is still there, else the first is.
    void roomsChanged() {
        boolean gone = selected == null || board.place(selected) < 0;
        if (gone) {
            selected = board.shown().isEmpty() ? null : board.tile(0).room();
            view = new Viewport(0, view.height());
        }
        arrange(null);
        reveal();
        selectedChanged.run();
    }

    void tilesChanged(List<Integer> places) {
        canvas.touch(places);
        selectedChanged.run();
    }

    /// Lays out anew; what the anchor names stays where it is on the screen.
    private void arrange(@Nullable Room anchor) {
        Rect before = anchor == null || board.place(anchor) < 0
                || board.place(anchor) >= layout.rooms() ? null : layout.rect(board.place(anchor));
        layoutWidth = (int) canvas.getWidth();
        layout = BoardLayout.of(board.shown().stream().map(RoomTile::room).toList(),
                layoutWidth, zoom);
        if (before != null && anchor != null) {
            view = view.keeping(before, layout.rect(board.place(anchor)));
        }
        view = view.within(layout.height());
        canvas.show(layout, view, place());
        showBar();
        unhover();
    }

    private @Nullable Room anchor() {
        if (under >= 0 && under < layout.rooms() && under < board.shown().size()) {
            return board.tile(under).room();
        }
        return selected != null && board.place(selected) >= 0 ? selected : null;
    }

    private int place() {
        return selected == null ? -1 : board.place(selected);
    }

    private void showBar() {
        double most = Math.max(0, layout.height() - view.height());
        bar.setMax(most);
        bar.setVisible(most > 0);
        bar.setVisibleAmount(most * view.height() / Math.max(1, layout.height()));
        bar.setBlockIncrement(view.height() * 0.9);
        bar.setUnitIncrement(zoom.height());
        bar.setValue(view.top());
    }

    void scrollTo(Viewport wanted) {
        view = wanted.within(layout.height());
        canvas.scroll(view);
        bar.setValue(view.top());
        unhover();
    }

    private void reveal() {
        int place = place();
        if (place >= 0) {
            scrollTo(view.showing(layout.rect(place)));
        }
    }

    // Zoom ---------------------------------------------------------------------------------------

    void larger() {
        zoom(zoom.larger());
    }

    void smaller() {
        zoom(zoom.smaller());
    }

    private void zoom(Zoom wanted) {
        Room anchor = anchor();
        zoom = wanted;
        arrange(anchor);
    }

    /// As large as it can be with every room in sight.
    void fit() {
        zoom = BoardLayout.fitting(board.shown().stream().map(RoomTile::room).toList(),
                (int) canvas.getWidth(), (int) getHeight());
        arrange(null);
    }

    Viewport view() {
        return view;
    }

    Zoom zoom() {
        return zoom;
    }

    private void wheel(ScrollEvent event) {
        if (event.isControlDown()) {
            under = layout.at((int) event.getX(), view.top() + (int) event.getY());
            zoom(event.getDeltaY() > 0 ? zoom.larger() : zoom.smaller());
        } else {
            scrollTo(view.by((int) -event.getDeltaY()));
        }
        event.consume();
    }

    // The chosen room ----------------------------------------------------------------------------

    void move(Move move) {
        int place = layout.moved(Math.max(0, place()), move, view.height());
        if (place >= 0) {
            select(place);
            reveal();
        }
    }

    private void select(int place) {
        selected = board.tile(place).room();
        canvas.select(place);
        selectedChanged.run();
    }

    @Nullable RoomTile selected() {
        int place = place();
        return place < 0 ? null : board.tile(place);
    }

    void open() {
        RoomTile tile = selected();
        if (tile != null) {
            opened.accept(tile);
        }
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        int place = layout.at((int) event.getX(), view.top() + (int) event.getY());
        if (place >= 0) {
            select(place);
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                unhover();
                open();
            }
        }
    }

    private void hover(MouseEvent event) {
        int place = layout.at((int) event.getX(), view.top() + (int) event.getY());
        if (place != under) {
            unhover();
            under = place;
            if (place >= 0) {
                Rect at = layout.rect(place);
                card.show(words.lines(board.tile(place), clock.instant()),
                        new Rect(at.x(), at.y() - view.top(), at.width(), at.height()),
                        getWidth(), getHeight());
            }
        }
    }

    private void unhover() {
        under = -1;
        card.hide();
    }
}
