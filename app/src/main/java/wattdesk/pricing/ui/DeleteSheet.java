package wattdesk.pricing.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import wattdesk.message.Words;
import wattdesk.tariff.VersionDraft;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Nodes;

/// Names the draft that would be gone, and whose work it is.
final class DeleteSheet extends AskingSheet {

    private final Button back;

    DeleteSheet(VersionDraft draft, Words words, Runnable stay, Runnable delete) {
        super("delete-sheet", words.language());
        back = Nodes.button("delete-back", words.get("delete.back"), "Esc", stay);
        Button go = Nodes.button("delete-go", words.get("delete.go", draft.draft().name(),
                InstantText.write(draft.version().effectiveFrom())), "", delete);
        go.getStyleClass().add("danger");
        lay(words.get("delete.title"), List.of(Nodes.paragraph(words.get("delete.hint",
                draft.author(), draft.revision(), draft.changedBy()))), back, go);
    }

    @Override
    public Node first() {
        return back;
    }
}
