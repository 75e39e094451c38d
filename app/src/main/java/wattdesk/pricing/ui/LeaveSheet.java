package wattdesk.pricing.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Nodes;

/// What was typed since the last save would be lost: keep it, drop it, or stay.
final class LeaveSheet extends AskingSheet {

    private final Button save;

    LeaveSheet(Words words, Runnable stay, Runnable drop, Runnable keep) {
        super("leave-sheet", words.language());
        save = Nodes.mainButton("leave-save", words.get("leave.save"), keep);
        save.setDefaultButton(true);
        onAlt(KeyCode.X, drop);
        lay(words.get("leave.title"), List.of(Nodes.paragraph(words.get("leave.hint"))),
                Nodes.button("leave-stay", words.get("leave.stay"), "Esc", stay),
                Nodes.button("leave-drop", words.get("leave.drop"), "Alt+X", drop), save);
    }

    @Override
    public Node first() {
        return save;
    }
}
