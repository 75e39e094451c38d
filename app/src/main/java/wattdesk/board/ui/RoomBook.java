package wattdesk.board.ui;

import wattdesk.board.RoomTile;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.ui.Background;

/// Opens the pages of rooms.
public final class RoomBook implements RoomPages {

    private final RoomServices services;
    private final RoomWays ways;
    private final Words words;
    private final Background background;

    public RoomBook(RoomServices services, RoomWays ways, Language language,
            Background background) {
        this.services = services;
        this.ways = ways;
        this.background = background;
        words = Words.of("board", "ui", language);
    }

    @Override
    public Page open(RoomTile room, Runnable back) {
        return new RoomController(room, services, ways, words, background, back);
    }
}
