package wattdesk.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Message;

/// A sheet that asks for something: its title and content, room for what is wrong, its buttons.
public abstract class AskingSheet {

    private final Language language;
    private final MessageBar message = new MessageBar();
    private final VBox root = Nodes.column("sheet");
    private final ProgressBar working = new ProgressBar();
    private @Nullable Node focusBefore;

    protected AskingSheet(String id, Language language) {
        this.language = language;
        root.setId(id);
    }

    /// Puts everything in its order; once.
    protected final void lay(String title, List<? extends Node> content, Node... buttons) {
        root.getChildren().add(Nodes.label(title, "title"));
        root.getChildren().addAll(content);
        working.setId("sheet-working");
        working.setMaxWidth(Double.MAX_VALUE);
        Nodes.present(working, false);
        root.getChildren().addAll(message, working, Nodes.row("sheet-buttons", buttons));
    }

    /// Alt and that key do it, wherever in the sheet the focus is.
    protected final void onAlt(KeyCode key, Runnable act) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.getCode() == key) {
                act.run();
                event.consume();
            }
        });
    }

    /// Esc leads there instead of closing the sheet.
    protected final void onEscape(Runnable back) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
    }

    /// Takes no key while what was asked for is under way, and shows that it is; afterwards keys
    /// arrive where they did.
    public final void busy(boolean busy) {
        if (busy && root.getScene() != null) {
            focusBefore = root.getScene().getFocusOwner();
        }
        root.setDisable(busy);
        Nodes.present(working, busy);
        if (!busy && focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    public final void say(Message said) {
        say(said, Tone.ATTENTION);
    }

    public final void say(Message said, Tone tone) {
        message.show(said.in(language), tone);
    }

    /// What was said does not hold any more.
    public final void hush() {
        message.show(null, Tone.NEUTRAL);
    }

    public final VBox root() {
        return root;
    }

    /// Where the next key is expected.
    public abstract Node first();
}
