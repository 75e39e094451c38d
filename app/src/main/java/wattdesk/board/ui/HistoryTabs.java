package wattdesk.board.ui;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.ui.Columns;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;
import wattdesk.vending.Order;
import wattdesk.vending.ui.OrderColumns;

/// What happened in a room so far, one list in sight at a time.
final class HistoryTabs extends VBox {

    /// What is in sight, with its key.
    enum Tab {
        PURCHASES(KeyCode.DIGIT1), BILLS(KeyCode.DIGIT2);

        private final KeyCode key;

        Tab(KeyCode key) {
            this.key = key;
        }
    }

    private final Words words;
    private final TableView<Order> purchases;
    private final TableView<ListedCharge> bills = Columns.table("room-bills");
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final StackPane middle = new StackPane();
    private Tab here = Tab.PURCHASES;

    HistoryTabs(Words words, Supplier<Instant> now, Runnable toBills) {
        this.words = words;
        getStyleClass().addAll("card", "history");
        purchases = OrderColumns.table("room-purchases");
        OrderColumns columns = new OrderColumns(
                Words.of("vending", "ui", words.language()), now);
        purchases.getColumns().setAll(List.of(columns.time(), columns.receipt(),
                columns.amount(), columns.state()));
        billColumns();
        HBox bar = Nodes.row("choices");
        for (Tab tab : Tab.values()) {
            bar.getChildren().add(toggle(tab));
        }
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        getChildren().setAll(Nodes.row("runs-head", bar, Nodes.spring(), Nodes.button(
                "room-to-bills", words.get("to-bills"), "Alt+B", toBills)), middle);
        show(List.of(), List.of());
    }

    private ToggleButton toggle(Tab tab) {
        ToggleButton button = new ToggleButton();
        button.setId("history-" + tab.name().toLowerCase(Locale.ROOT));
        button.setGraphic(Nodes.label("Alt+" + tab.key.getName(), "key"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setOnAction(_ -> go(tab));
        tabs.put(tab, button);
        return button;
    }

    private void billColumns() {
        var state = Columns.<ListedCharge>state(words.get("bill.state"), 130,
                charge -> charge.estimated() ? Tone.ATTENTION : Tone.GOOD,
                charge -> words.get(charge.estimated() ? "bill.estimated" : "bill.read"));
        bills.getColumns().setAll(List.of(
                Columns.text(words.get("bill.day"), 110, charge -> charge.day().toString()),
                Columns.figure(words.get("bill.usage"), 110,
                        charge -> charge.usage().units()),
                Columns.figure(words.get("bill.amount"), 110,
                        charge -> Formats.yuan(charge.amount())), state));
    }

    void show(List<Order> orders, List<ListedCharge> charges) {
        purchases.getItems().setAll(orders);
        bills.getItems().setAll(charges);
        go(here);
    }

    void go(Tab tab) {
        here = tab;
        tabs.forEach((each, button) -> {
            button.setSelected(each == tab);
            button.setText(words.get(WordKey.of("tab.", each), items(each).size()));
        });
        middle.getChildren().setAll(items(tab).isEmpty() ? nothing(tab) : table(tab));
    }

    private List<?> items(Tab tab) {
        return switch (tab) {
            case PURCHASES -> purchases.getItems();
            case BILLS -> bills.getItems();
        };
    }

    private Node table(Tab tab) {
        return switch (tab) {
            case PURCHASES -> purchases;
            case BILLS -> bills;
        };
    }

    private Node nothing(Tab tab) {
        return new EmptyState(MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                words.get(WordKey.of("none.", tab)), words.get(WordKey.of("none.hint.", tab)));
    }

    boolean choose(KeyCode key) {
        for (Tab tab : Tab.values()) {
            if (tab.key == key) {
                go(tab);
                return true;
            }
        }
        return false;
    }
}
