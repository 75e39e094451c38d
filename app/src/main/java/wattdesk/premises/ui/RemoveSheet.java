package wattdesk.premises.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Nodes;

/// Asks once more before something is removed; Enter alone keeps it.
final class RemoveSheet extends AskingSheet {

    private final Node back;

    RemoveSheet(Words words, String what, Runnable cancel, Runnable remove) {
        super("remove-sheet", words.language());
        back = Nodes.button("remove-back", words.get("cancel"), "Esc", cancel);
        onAlt(KeyCode.Y, remove);
        lay(words.get("remove.title", what),
                List.of(Nodes.paragraph(words.get("remove.words"), "muted")), back,
                Nodes.button("remove-go", words.get("remove.go", what), "Alt+Y", remove));
    }

    @Override
    public Node first() {
        return back;
    }
}
