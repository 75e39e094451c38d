package wattdesk.board.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.board.Chip;
import wattdesk.board.Link;
import wattdesk.board.Relay;
import wattdesk.board.RoomTile;
import wattdesk.board.Sign;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.ui.Formats;
import wattdesk.ui.WordKey;

/// What a tile says: on itself, under the mouse, and to whoever cannot see it.
final class TileWords {

    private final Words words;
    private final Formats formats;

    TileWords(Words words) {
        this.words = words;
        formats = new Formats(words.language());
    }

    /// The state in one word.
    String sign(Sign sign) {
        return words.get(WordKey.of("sign.", sign));
    }

    /// The state in as little room as a tile has.
    String brief(Sign sign) {
        return words.get(WordKey.of("brief.", sign));
    }

    String chip(Chip chip) {
        Sign sign = chip.sign();
        return sign != null ? sign(sign) : words.get(WordKey.of("chip.", chip));
    }

    String floor(int floor) {
        return floor == 0 ? "" : words.get("floor", floor);
    }

    String building(String building) {
        return words.get("building", building);
    }

    String balance(RoomTile tile) {
        Money balance = tile.balance();
        return balance == null ? "" : Formats.yuan(balance);
    }

    /// Four lines: whose room, how it stands, what hangs there, what is under way.
    List<String> lines(RoomTile tile, Instant now) {
        if (tile.account() == null) {
            return List.of(tile.room().code(), sign(tile.sign()), words.get("vacant.hint"), "");
        }
        return List.of(tile.room().code() + "  " + tile.customer(), standing(tile, now),
                words.get("hover.meter", tile.account(), String.join(" ", tile.meters())),
                doing(tile));
    }

    private String standing(RoomTile tile, Instant now) {
        List<String> parts = new ArrayList<>();
        parts.add(sign(tile.sign()));
        if (tile.balance() != null) {
            parts.add(words.get("hover.balance", Formats.yuan(tile.balance())));
            parts.add(age(tile.balanceAt(), tile.old(), now));
        }
        return String.join(" · ", parts);
    }

    private String age(@Nullable Instant at, boolean old, Instant now) {
        if (at == null) {
            return words.get("age.books");
        }
        String ago = formats.ago(at, now);
        return old ? words.get("age.old", ago) : ago;
    }

    private String doing(RoomTile tile) {
        List<String> parts = new ArrayList<>();
        parts.add(link(tile.link()));
        parts.add(relay(tile.relay()));
        if (tile.pending()) {
            parts.add(words.get("hover.pending", tile.waiting()));
        }
        return String.join(" · ", parts);
    }

    String link(Link link) {
        return words.get(WordKey.of("link.", link));
    }

    String relay(Relay relay) {
        return words.get(WordKey.of("relay.", relay));
    }

    /// For screen readers, and below the board for everybody.
    String spoken(RoomTile tile, Instant now) {
        return String.join(" · ",
                lines(tile, now).stream().filter(line -> !line.isEmpty()).toList());
    }
}
