package wattdesk.ui;

import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets only an Enter through that a person meant.
///
/// Swallowed: the Enter that ends an input-method composition (platforms deliver it before, with or
/// shortly after the committed text), and the repeats of a key that is held down.
public final class EnterGuard {

    private static final long AFTER_COMMIT_NANOS = 200_000_000L;

    private final LongSupplier nanos;
    private boolean composing;
    private boolean down;
    private boolean committed;
    private long committedAt;

    public EnterGuard(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public void watch(Scene scene) {
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composition);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    /// A release may be lost while another window has the focus.
    public void forget() {
        down = false;
        composing = false;
    }

    private void composition(InputMethodEvent event) {
        composing = !event.getComposed().isEmpty();
        if (!event.getCommitted().isEmpty()) {
            committed = true;
            committedAt = nanos.getAsLong();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        boolean ends = committed && nanos.getAsLong() - committedAt < AFTER_COMMIT_NANOS;
        if (composing || down || ends) {
            event.consume();
        }
        committed = false;
        down = true;
    }

    private void released(Event event) {
        if (event instanceof KeyEvent key && key.getCode() == KeyCode.ENTER) {
            down = false;
        }
    }
}
