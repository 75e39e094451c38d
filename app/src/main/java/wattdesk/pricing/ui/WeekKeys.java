package wattdesk.pricing.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Paints on the week with keys: arrows move, Shift stretches, 1–5 paint in that band, Space in the
/// one of the brush.
final class WeekKeys {

    private static final int SLOT = 30;
    private static final int SLOTS = DayPainting.MINUTES / SLOT;

    private final WeekPicture week;
    private final List<String> bands = new ArrayList<>();
    private int row;
    private int slot;
    private int anchor;

    WeekKeys(WeekPicture week) {
        this.week = week;
    }

    void listen() {
        week.setFocusTraversable(true);
        week.focusedProperty().subscribe(focused -> mark());
        week.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void at(int newRow, int newSlot) {
        row = newRow;
        slot = newSlot;
        anchor = newSlot;
        mark();
    }

    private void mark() {
        week.select(row, week.isFocused() ? stretch() : null);
    }

    private DayPainting.Block stretch() {
        return new DayPainting.Block(Math.min(slot, anchor) * SLOT,
                (Math.max(slot, anchor) + 1) * SLOT, "");
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown()) {
            return;
        }
        boolean used = switch (event.getCode()) {
            case LEFT -> move(0, -1, event.isShiftDown());
            case RIGHT -> move(0, 1, event.isShiftDown());
            case UP -> move(-1, 0, event.isShiftDown());
            case DOWN -> move(1, 0, event.isShiftDown());
            case HOME -> move(0, -SLOTS, event.isShiftDown());
            case END -> move(0, SLOTS, event.isShiftDown());
            case SPACE -> paint(week.brush());
            default -> paint(figure(event.getCode()));
        };
        if (used) {
            event.consume();
        }
    }

    private boolean move(int down, int right, boolean stretch) {
        if ((down < 0 && row == 0) || (down > 0 && row == week.rows() - 1)) {
            return false; // the focus may leave
        }
        row += down;
        slot = Math.clamp(slot + right, 0, SLOTS - 1);
        anchor = stretch ? anchor : slot;
        mark();
        return true;
    }

    private String figure(KeyCode code) {
        int figure = switch (code) {
            case DIGIT1, NUMPAD1 -> 0;
            case DIGIT2, NUMPAD2 -> 1;
            case DIGIT3, NUMPAD3 -> 2;
            case DIGIT4, NUMPAD4 -> 3;
            case DIGIT5, NUMPAD5 -> 4;
            default -> bands.size();
        };
        return figure < bands.size() ? bands.get(figure) : "";
    }

    private boolean paint(String band) {
        if (band.isEmpty()) {
            return false;
        }
        DayPainting.Block stretch = stretch();
        week.paint(row, stretch.from(), stretch.to(), band);
        return true;
    }

    /// What the figures stand for.
    void bands(List<String> wanted) {
        bands.clear();
        bands.addAll(wanted);
    }
}
