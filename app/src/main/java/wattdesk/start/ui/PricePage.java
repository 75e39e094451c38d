package wattdesk.start.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.operator.Operator;
import wattdesk.start.Step;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Who gives the second word, and the price: typed, waiting for that word, or released.
final class PricePage extends StepPage {

    private final Label second = Nodes.paragraph("");
    private final Form form = new Form();
    private final TextField name;
    private final TextField price;
    private final Label state = Nodes.paragraph("", "start-who");
    private final Button otherPrice;

    Runnable typeAnew = () -> { };

    PricePage(Words words) {
        super(Step.PRICE, words);
        second.setId("start-second");
        state.setId("start-price-state");
        name = form.text("start-price-name", words.get("price.name"), words.get("price.usual"));
        price = form.text("start-price", words.get("price.yuan"), "");
        price.setPromptText("0.5820");
        Form.chain(this::act, name, price);
        otherPrice = Nodes.button("start-price-other", words.get("price.other"), "Alt+D",
                () -> typeAnew.run());
        onAlt(KeyCode.D, () -> typeAnew.run());
        lay(Step.PRICE, List.of(second, form, state), Nodes.firm(otherPrice));
    }

    void second(@Nullable Operator somebody) {
        second.setText(somebody == null ? words.get("person.none")
                : words.get("person.there", somebody.displayName()));
    }

    /// What became of the price, without its form.
    void state(String text, boolean waiting) {
        state.setText(text);
        Nodes.present(state, !text.isEmpty());
        Nodes.present(form, false);
        Nodes.present(otherPrice, waiting);
    }

    void ask() {
        state("", false);
        Nodes.present(form, true);
    }

    String name() {
        return name.getText().strip();
    }

    String price() {
        return price.getText();
    }

    @Override
    Node first() {
        return form.isVisible() ? price : main;
    }
}
