package wattdesk.vending.ui.counter;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.ui.counter.CounterModel.Phase;

/// The form: amount, what it buys, cash, and the one button.
final class SalePane extends VBox {

    static final List<Integer> QUICK = List.of(50, 100, 200, 500);

    /// What the form leaves free beside it, so that field and button end on one line.
    private static final double SCROLL_BAR = 4;

    private final CounterModel model;
    private final CounterActions actions;
    private final Words words;
    private final TextField amount = field("amount");
    private final TextField given = field("given");
    private final MessageBar problem = new MessageBar();
    private final MessageBar done = new MessageBar();
    private final Button adopt;
    private final MessageBar givenProblem = new MessageBar();
    private final QuoteLines quote;
    private final Label after = Nodes.named("balance-after", "", "number");
    private final Label change = Nodes.named("change", "", "number", "change");
    private final Button sell;
    private final VBox body;

    SalePane(CounterModel model, CounterActions actions, Words words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        getStyleClass().addAll("card", "sale");
        setMinHeight(0);
        quote = new QuoteLines(words);
        sell = Nodes.mainButton("sell", words.get("sale.sell"), actions::sell);
        sell.getStyleClass().add("sell");
        sell.setMaxWidth(Double.MAX_VALUE);
        adopt = Nodes.button("adopt-here", words.get("act.adopt"), "Alt+A", actions::adopt);
        body = build();
        FormScroll scroll = new FormScroll(body);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setMargin(sell, new Insets(0, SCROLL_BAR, 0, 0));
        getChildren().setAll(scroll, sell);
        listen();
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("money-field");
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setPrefColumnCount(8);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private VBox build() {
        HBox quick = Nodes.row("quick");
        for (int i = 0; i < QUICK.size(); i++) {
            int yuan = QUICK.get(i);
            quick.getChildren().add(quickButton("quick-" + yuan, String.valueOf(yuan),
                    "Alt+" + (i + 1), () -> actions.quick(yuan)));
        }
        quick.getChildren().add(quickButton("quick-same", words.get("sale.same"), "Alt+0",
                actions::sameAsLast));
        Node tender = Nodes.row("tender", Icons.of(MaterialDesignC.CASH),
                Nodes.label(words.get("sale.cash")));
        return Nodes.column("sale-form",
                Nodes.label(words.get("sale.amount"), "caption"),
                Nodes.row("money-row", sign("yuan.before"), amount, sign("yuan.after")),
                quick, problem, adopt, done, quote,
                Nodes.row("pair", Nodes.label(words.get("sale.after"), "muted"), Nodes.spring(),
                        after),
                Nodes.row("pair", tender, Nodes.spring()),
                Nodes.row("money-row", Nodes.firm(Nodes.label(words.get("sale.given"), "muted")),
                        sign("yuan.before"), given, sign("yuan.after")),
                Nodes.row("pair", Nodes.label(words.get("sale.change"), "muted"), Nodes.spring(),
                        change),
                givenProblem);
    }

    /// Of the currency, on the side where the language writes it.
    private Label sign(String key) {
        Label sign = Nodes.firm(Nodes.label(words.get(key), "unit"));
        Nodes.present(sign, !sign.getText().isEmpty());
        return sign;
    }

    private static Node quickButton(String id, String text, String key, Runnable action) {
        Button button = Nodes.button(id, text, "", action);
        button.setFocusTraversable(false);
        button.getStyleClass().add("quick-button");
        VBox box = Nodes.column("quick-box", button, Nodes.label(key, "key"));
        HBox.setHgrow(box, Priority.ALWAYS);
        button.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private void listen() {
        bind(amount, model.amount);
        bind(given, model.given);
        amount.setOnAction(_ -> actions.sell());
        given.setOnAction(_ -> actions.sell());
        model.problem.subscribe(message -> {
            show(problem, message);
            Nodes.present(adopt, message != null && SaleMessages.asksForAdoption(message));
        });
        model.done.subscribe(message -> done.show(
                message == null ? null : message.in(words.language()), Tone.GOOD));
        model.givenProblem.subscribe(message -> show(givenProblem, message));
        model.quote.subscribe(value -> {
            quote.show(value);
            showAfter();
        });
        model.live.subscribe(this::showAfter);
        model.change.subscribe(value -> change.setText(
                value == null ? "0.00" : Formats.yuan(value)));
        model.phase.subscribe(phase -> {
            body.setDisable(phase != Phase.FILLING);
            enable();
        });
        model.problem.subscribe(this::enable);
        model.givenProblem.subscribe(this::enable);
        model.amount.subscribe(this::enable);
    }

    private static void bind(TextField field, StringProperty text) {
        field.textProperty().bindBidirectional(text);
    }

    private void show(MessageBar bar, @Nullable Message message) {
        bar.show(message == null ? null : message.in(words.language()), Tone.ATTENTION);
    }

    private void enable() {
        sell.setDisable(model.phase.get() != Phase.FILLING || model.problem.get() != null
                || model.givenProblem.get() != null || model.amount.get().isBlank());
        given.setPromptText(model.amount.get());
    }

    private void showAfter() {
        if (model.phase.get() == Phase.PRESSED) {
            return; // what is read now has the sale in it already
        }
        Money before = model.live.get() instanceof Live.Known(var reading)
                ? reading.balance() : null;
        var bought = model.quote.get();
        after.setText(before == null || bought == null ? "––"
                : words.get("sale.about", Formats.yuan(before.plus(bought.amount()))));
    }

    /// Whether a purchase from elsewhere may be adopted here.
    boolean asksForAdoption() {
        return adopt.isVisible();
    }

    TextField amountField() {
        return amount;
    }
}
