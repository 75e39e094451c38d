package wattdesk.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import wattdesk.message.Language;
import wattdesk.message.Message;

/// A sheet that asks for something: its title and content, room for what is wrong, its buttons.
public abstract class AskingSheet {

    private final Language language;
    private final MessageBar message = new MessageBar();
    private final VBox root = Nodes.column("sheet");

    protected AskingSheet(String id, Language language) {
        this.language = language;
        root.setId(id);
    }

    /// Puts everything in its order; once.
    protected final void lay(String title, List<? extends Node> content, Node... buttons) {
        root.getChildren().add(Nodes.label(title, "title"));
        root.getChildren().addAll(content);
        root.getChildren().addAll(message, Nodes.row("sheet-buttons", buttons));
    }

    /// Takes no key while what was asked for is under way.
    public final void busy(boolean busy) {
        root.setDisable(busy);
    }

    public final void say(Message said) {
        message.show(said.in(language), Tone.ATTENTION);
    }

    public final VBox root() {
        return root;
    }

    /// Where the next key is expected.
    public abstract Node first();
}
