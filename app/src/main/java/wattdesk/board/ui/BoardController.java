package wattdesk.board.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import wattdesk.board.Board;
import wattdesk.board.Chip;
import wattdesk.board.RoomTile;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.premises.Room;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;

/// The rooms as a place: the board, and over it the page of the room that was opened.
public final class BoardController implements Place, BoardActions {

    private static final int ASK_EVERY_SECONDS = 2;

    private final Board board;
    private final BoardInteractor interactor;
    private final BoardPane pane;
    private final BoardView view;
    private final ChipBar chips;
    private final BuildingTabs buildings;
    private final TileWords words;
    private final Latest asking;
    private final Clock clock;
    private final Runnable toAccounts;
    private final RoomPages pages;
    private final StackPane root = new StackPane();
    private RoomPages.@Nullable Page page;
    private @Nullable Room opensAt;
    private boolean loaded;
    private long ticks;

    /// `toAccounts` opens the place where an empty station is filled.
    public BoardController(BoardServices services, RoomPages pages, Language language,
            Background background, Clock clock, Runnable toAccounts) {
        this.pages = pages;
        this.clock = clock;
        this.toAccounts = toAccounts;
        Words said = Words.of("board", "ui", language);
        words = new TileWords(said);
        board = new Board(services.initials());
        interactor = new BoardInteractor(services, clock);
        asking = background.latest();
        pane = new BoardPane(board, words, clock);
        chips = new ChipBar(words, this::narrow);
        buildings = new BuildingTabs(words, said.get("every-building"), this::building);
        view = new BoardView(said, pane, chips, buildings, this);
        new BoardKeys(pane, view, this);
        pane.onOpen(this::open);
        pane.onSelected(this::speak);
        view.search().textProperty().subscribe((_, typed) -> react(board.search(typed)));
        root.getChildren().setAll(view.root());
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public void enter() {
        ask();
        if (page == null) {
            view.focus();
        } else {
            page.enter();
        }
    }

    @Override
    public void tick(Instant now) {
        if (page != null) {
            page.tick(now);
        }
        if (++ticks % ASK_EVERY_SECONDS == 0) {
            ask();
        }
    }

    private void ask() {
        if (!asking.isWaiting()) {
            asking.run(interactor::changed, this::told);
        }
    }

    private void told(Optional<List<RoomTile>> tiles) {
        boolean first = !loaded;
        tiles.ifPresent(now -> {
            loaded = true;
            react(board.update(now));
            tellPage(now);
        });
        speak();
        if (first && loaded && page == null) {
            view.focus();
        }
    }

    private void tellPage(List<RoomTile> now) {
        RoomPages.Page opened = page;
        if (opened != null) {
            now.stream().filter(tile -> tile.room().equals(opensAt)).findFirst()
                    .ifPresent(opened::now);
        }
    }

    private void react(Board.Change change) {
        switch (change) {
            case Board.Change.Nothing() -> { }
            case Board.Change.Tiles(var places) -> pane.tilesChanged(places);
            case Board.Change.Rooms() -> pane.roomsChanged();
        }
        chips.show(board.counts(), board.chip());
        buildings.show(board.buildings(), board.building());
        view.stand(standing());
    }

    private BoardView.Standing standing() {
        if (!loaded) {
            return BoardView.Standing.LOADING;
        }
        if (board.size() == 0) {
            return BoardView.Standing.NO_ROOMS;
        }
        return board.shown().isEmpty() ? BoardView.Standing.NO_MATCH : BoardView.Standing.ROOMS;
    }

    private void speak() {
        RoomTile tile = pane.selected();
        view.choose(tile == null ? "" : words.spoken(tile, clock.instant()));
    }

    void narrow(Chip chip) {
        react(board.narrow(chip));
        view.focus();
    }

    private void building(String building) {
        react(board.building(building));
        view.focus();
    }

    void turn(int by) {
        buildings.turn(by);
    }

    private void open(RoomTile tile) {
        RoomPages.Page opened = pages.open(tile, this::back);
        page = opened;
        opensAt = tile.room();
        root.getChildren().setAll(opened.view());
        root.applyCss(); // the next key must not be lost
        opened.enter();
    }

    /// Back to the board as it was left.
    private void back() {
        page = null;
        root.getChildren().setAll(view.root());
        root.applyCss();
        ask();
        view.focus();
    }

    @Override
    public void larger() {
        pane.larger();
    }

    @Override
    public void smaller() {
        pane.smaller();
    }

    @Override
    public void fit() {
        pane.fit();
    }

    @Override
    public void everything() {
        if (!view.search().getText().isEmpty()) {
            view.search().clear();
        } else {
            narrow(Chip.ALL);
        }
        view.focus();
    }

    @Override
    public void toAccounts() {
        toAccounts.run();
    }
}
