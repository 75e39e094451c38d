package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;

/// A slow PC may draw late: keys pressed between a new view and its first picture count.
class KeysAheadTest {

    private final AtomicInteger entered = new AtomicInteger();

    private void enterBeforeAnyPicture(boolean inSheet) {
        Screen.start();
        Screen.onScreen(() -> {
            Stage stage = new Stage();
            Frame frame = new Frame(stage, new Look(Language.EN, Theme.LIGHT, 100),
                    Screen.WIDTH, Screen.HEIGHT);
            TextField field = new TextField("x");
            field.setOnAction(_ -> entered.incrementAndGet());
            if (inSheet) {
                frame.sheets().show(new StackPane(field), field);
            } else {
                frame.show(field);
                field.requestFocus();
            }
            frame.scene().getFocusOwner().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                    KeyCode.ENTER, false, false, false, false));
            stage.close();
            return null;
        });
    }

    @Test
    void enterCountsBeforeTheFirstPictureOfAView() {
        enterBeforeAnyPicture(false);
        assertThat(entered).hasValue(1);
    }

    @Test
    void enterCountsBeforeTheFirstPictureOfASheet() {
        enterBeforeAnyPicture(true);
        assertThat(entered).hasValue(1);
    }
}
