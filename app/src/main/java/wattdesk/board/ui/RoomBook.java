package wattdesk.board.ui;

import wattdesk.board.RoomTile;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.remote.ui.LiveController;
import wattdesk.remote.ui.RemoteController;
import wattdesk.ui.Background;

/// Opens the pages of rooms.
public final class RoomBook implements RoomPages {

    private final RoomServices services;
    private final RoomWays ways;
    private final RemoteController remote;
    private final Words words;
    private final Background background;

    public RoomBook(RoomServices services, RoomWays ways, RemoteController remote,
            Language language, Background background) {
        this.services = services;
        this.ways = ways;
        this.remote = remote;
        this.background = background;
        words = Words.of("board", "ui", language);
    }

    @Override
    public Page open(RoomTile room, Runnable back) {
        LiveController live = new LiveController(
                services.sights(), words.language(), background, services.clock());
        return new RoomController(
                room, services, new RoomHands(ways, remote, live, words), background, back);
    }
}
