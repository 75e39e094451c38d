package wattdesk.vending.ui.counter;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.tariff.Quote;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;

/// What the amount buys: the sum, then one line per tier or band that it reaches.
final class QuoteLines extends GridPane {

    private final Words words;

    QuoteLines(Words words) {
        this.words = words;
        setId("quote");
        getStyleClass().add("quote");
        ColumnConstraints label = new ColumnConstraints();
        label.setHgrow(Priority.ALWAYS);
        ColumnConstraints energy = new ColumnConstraints();
        energy.setHalignment(HPos.RIGHT);
        ColumnConstraints price = new ColumnConstraints();
        price.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(label, energy, price);
        show(null);
    }

    void show(@Nullable Quote quote) {
        getChildren().clear();
        Label bought = Nodes.firm(Nodes.named("bought", "", "bought"));
        addRow(0, Nodes.label(words.get("sale.buys"), "muted"), bought);
        GridPane.setColumnSpan(bought, 2);
        if (quote == null) {
            bought.setText("––");
            return;
        }
        String kWh = Formats.kWh(quote.energy());
        bought.setText(words.get(quote.approximate() ? "sale.kwh.about" : "sale.kwh", kWh));
        if (quote.approximate()) {
            add(Nodes.label(words.get("sale.bands"), "tier"), 0, 1, 3, 1);
        }
        int first = getRowCount();
        for (int i = 0; i < quote.lines().size(); i++) {
            show(quote.lines().get(i), first + i);
        }
    }

    private void show(Quote.Line line, int row) {
        addRow(row, Nodes.label(name(line.label()), "tier"),
                Nodes.firm(Nodes.label(Formats.kWh(line.energy()), "tier", "number")),
                Nodes.firm(Nodes.label("× " + line.price().yuanPerUnit(), "tier", "number")));
    }

    private String name(String label) {
        boolean tier = label.chars().allMatch(Character::isDigit);
        return tier ? words.get("tier", label)
                : words.get("band." + label.toLowerCase(Locale.ROOT));
    }
}
