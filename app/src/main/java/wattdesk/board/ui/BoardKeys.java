package wattdesk.board.ui;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import wattdesk.board.Chip;
import wattdesk.board.Move;

/// The keys of the board. Whoever types on the board searches; a minus that begins nothing makes it
/// smaller, so that "3-12" can still be typed.
final class BoardKeys {

    private final BoardPane pane;
    private final TextField search;
    private final BoardController controller;

    BoardKeys(BoardPane pane, BoardView view, BoardController controller) {
        this.pane = pane;
        this.search = view.search();
        this.controller = controller;
        pane.canvas().addEventHandler(KeyEvent.KEY_PRESSED, this::onBoard);
        pane.canvas().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::inSearch);
        view.root().addEventFilter(KeyEvent.KEY_PRESSED, this::anywhere);
    }

    private void anywhere(KeyEvent event) {
        boolean done = event.isAltDown() ? alt(event.getCode())
                : event.isControlDown() && turned(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean alt(KeyCode key) {
        if (key == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
            return true;
        }
        if (key == KeyCode.DIGIT0) {
            controller.fit();
            return true;
        }
        Chip chip = ChipBar.of(key);
        if (chip != null) {
            controller.narrow(chip);
        }
        return chip != null;
    }

    private boolean turned(KeyCode key) {
        if (key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN) {
            controller.turn(key == KeyCode.PAGE_UP ? -1 : 1);
            return true;
        }
        return false;
    }

    private void onBoard(KeyEvent event) {
        Move move = move(event.getCode());
        if (event.isAltDown() || event.isControlDown()) {
            return;
        }
        if (move != null) {
            pane.move(move);
        } else if (event.getCode() == KeyCode.ENTER) {
            pane.open();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            controller.everything();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            search.setText(search.getText().replaceFirst(".$", ""));
        } else {
            return;
        }
        event.consume();
    }

    private void inSearch(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean leaves = key == KeyCode.UP || key == KeyCode.DOWN || key == KeyCode.PAGE_UP
                || key == KeyCode.PAGE_DOWN || key == KeyCode.ENTER || key == KeyCode.ESCAPE;
        if (leaves && !event.isControlDown()) {
            pane.canvas().requestFocus();
            onBoard(event);
        }
    }

    private static @Nullable Move move(KeyCode key) {
        return switch (key) {
            case LEFT -> Move.LEFT;
            case RIGHT -> Move.RIGHT;
            case UP -> Move.UP;
            case DOWN -> Move.DOWN;
            case PAGE_UP -> Move.PAGE_UP;
            case PAGE_DOWN -> Move.PAGE_DOWN;
            case HOME -> Move.FIRST;
            case END -> Move.LAST;
            default -> null;
        };
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean plain = !text.isEmpty() && text.codePointAt(0) > ' '
                && text.codePointAt(0) != 127 && !event.isAltDown() && !event.isControlDown();
        if (!plain) {
            return;
        }
        event.consume();
        if (text.equals("+") || text.equals("=")) {
            pane.larger();
        } else if (text.equals("-") && search.getText().isEmpty()) {
            pane.smaller();
        } else {
            search.requestFocus();
            search.appendText(text);
            search.end();
        }
    }
}
