package wattdesk.vending.ui.trial;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// What a test sale is, where it stands, and what the meter's display shows.
final class TrialSheet extends AskingSheet {

    private final TextField display;
    private final Form form = new Form();
    private final Button sell;
    private final Button confirm;
    private final Button cancel;

    TrialSheet(Words words, String title, Runnable cancelled, Runnable sold,
            Consumer<TrialSheet> confirm) {
        super("trial-sheet", words.language());
        display = form.text("trial-display", words.get("trial.display"), "");
        Runnable confirmed = () -> confirm.accept(this);
        Form.chain(confirmed, display);
        cancel = Nodes.button("trial-cancel", words.get("trial.close"), "Esc", cancelled);
        sell = Nodes.button("trial-sell", words.get("trial.sell"), "Alt+S", sold);
        onAlt(KeyCode.S, sell::fire);
        this.confirm = Nodes.mainButton("trial-confirm", words.get("trial.confirm"), confirmed);
        lay(title, List.of(Nodes.paragraph(words.get("trial.words"), "muted"), form),
                sell, Nodes.spring(), cancel, this.confirm);
        ask(false, false);
    }

    /// Which of the two steps may be made now.
    void ask(boolean maySell, boolean mayConfirm) {
        Nodes.present(sell, maySell);
        sell.setDisable(!maySell);
        sell.setDefaultButton(maySell && !mayConfirm);
        Nodes.present(form, mayConfirm);
        Nodes.present(confirm, mayConfirm);
        (mayConfirm ? display : maySell ? sell : cancel).requestFocus();
    }

    String displayed() {
        return display.getText();
    }

    @Override
    public Node first() {
        return cancel;
    }
}
