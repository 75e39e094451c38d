package wattdesk.vending.ui.trial;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// What a test sale is, where it stands, and what the meter's display shows.
final class TrialSheet {

    private final Words words;
    private final TextField display;
    private final Form form = new Form();
    private final Button sell;
    private final Button confirm;
    private final MessageBar message = new MessageBar();
    private final Button cancel;
    private final VBox root;

    TrialSheet(Words words, String title, Runnable cancelled, Runnable sold, Runnable confirmed) {
        this.words = words;
        display = form.text("trial-display", words.get("trial.display"), "");
        Form.chain(confirmed, display);
        cancel = Nodes.button("trial-cancel", words.get("cancel"), "Esc", cancelled);
        sell = Nodes.button("trial-sell", words.get("trial.sell"), "", sold);
        confirm = Nodes.button("trial-confirm", words.get("trial.confirm"), "Enter", confirmed);
        confirm.getStyleClass().add("accent");
        root = Nodes.column("sheet", Nodes.label(title, "title"),
                Nodes.paragraph(words.get("trial.words"), "muted"), form, message,
                Nodes.row("sheet-buttons", sell, Nodes.spring(), cancel, confirm));
        root.setId("trial-sheet");
        ask(false, false);
    }

    /// Which of the two steps may be made now.
    void ask(boolean maySell, boolean mayConfirm) {
        Nodes.present(sell, maySell);
        Nodes.present(form, mayConfirm);
        Nodes.present(confirm, mayConfirm);
        (mayConfirm ? display : maySell ? sell : cancel).requestFocus();
    }

    void busy(boolean busy) {
        root.setDisable(busy);
    }

    void say(Message said, boolean good) {
        message.show(said.in(words.language()), good ? Tone.GOOD : Tone.ATTENTION);
    }

    String displayed() {
        return display.getText();
    }

    VBox root() {
        return root;
    }

    Node first() {
        return cancel;
    }
}
