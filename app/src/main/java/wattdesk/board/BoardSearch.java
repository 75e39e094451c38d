package wattdesk.board;

import java.util.Objects;
import wattdesk.finder.Initials;
import wattdesk.finder.Typed;

/// What was typed at the board, and which rooms it means: building and number ("3-12"), number,
/// name, initials, and the ends of meter, account and telephone numbers.
public final class BoardSearch {

    private static final int LEAST_TAIL = 3;

    private final Typed typed;
    private final Initials initials;

    public BoardSearch(String text, Initials initials) {
        typed = Typed.of(text);
        this.initials = initials;
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    public boolean matches(RoomTile tile) {
        if (isEmpty()) {
            return true;
        }
        String number = Typed.plain(tile.room().number());
        if (typed.isRoom() && typed.building().equals(Typed.plain(tile.room().building()))
                && number.startsWith(typed.rest())) {
            return true;
        }
        return number.startsWith(typed.text())
                || (typed.isDigits() ? digits(tile) : words(tile));
    }

    private boolean digits(RoomTile tile) {
        String text = typed.text();
        String account = Objects.requireNonNullElse(tile.account(), "");
        return tile.customer().contains(text) || (text.length() >= LEAST_TAIL
                && (tile.phone().startsWith(text) || tile.phone().endsWith(text)
                || account.startsWith(text)
                || tile.meters().stream().anyMatch(meter -> meter.endsWith(text))));
    }

    private boolean words(RoomTile tile) {
        String name = Typed.plain(tile.customer());
        return name.contains(typed.text()) || initials.of(tile.customer()).stream()
                .anyMatch(letters -> letters.startsWith(typed.text()));
    }
}
