package wattdesk.board.ui;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import wattdesk.board.BoardFacts;
import wattdesk.board.BoardRoom;
import wattdesk.board.RoomTile;
import wattdesk.board.Town;
import wattdesk.finder.store.PinyinInitials;
import wattdesk.message.Language;
import wattdesk.settings.BalanceLevels;
import wattdesk.ui.PlaceScreen;

/// A board over rooms that are made up, with pages that only say which room they are of.
final class TownBoard implements BoardFacts, RoomPages {

    volatile List<BoardRoom> rooms;
    volatile long version = 1;
    volatile CountDownLatch hold = new CountDownLatch(0);
    final List<RoomTile> opened = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    volatile int read;
    Runnable back = () -> { };
    BoardController controller;

    TownBoard(List<BoardRoom> rooms) {
        this.rooms = rooms;
    }

    void show(PlaceScreen screen, Language language) {
        screen.show(() -> place(screen, language));
        screen.rest();
    }

    BoardController place(PlaceScreen screen, Language language) {
        controller = new BoardController(new BoardServices(this, new PinyinInitials(),
                () -> BalanceLevels.DEFAULTS), this, language, screen.background,
                Clock.fixed(Town.NOW, ZoneOffset.UTC), () -> asked.add("accounts"));
        return controller;
    }

    /// The same rooms with some told anew.
    void change(List<BoardRoom> changed) {
        Map<Object, BoardRoom> all = new HashMap<>();
        rooms.forEach(room -> all.put(room.room(), room));
        changed.forEach(room -> all.put(room.room(), room));
        rooms = List.copyOf(all.values());
        version++;
    }

    void tick(PlaceScreen screen) {
        PlaceScreen.onScreen(() -> {
            controller.tick(Town.NOW);
            controller.tick(Town.NOW);
            return null;
        });
        screen.rest();
    }

    @Override
    public List<BoardRoom> all() {
        try {
            hold.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        read++;
        return rooms;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Page open(RoomTile room, Runnable leave) {
        opened.add(room);
        back = leave;
        return new Page() {
            private final Region page = new StackPane();

            @Override
            public Region view() {
                return page;
            }

            @Override
            public void enter() {
                page.requestFocus();
            }

            @Override
            public void tick(java.time.Instant now) {}
        };
    }
}
