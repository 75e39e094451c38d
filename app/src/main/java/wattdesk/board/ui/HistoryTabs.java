package wattdesk.board.ui;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// What happened in a room so far, one list in sight at a time.
final class HistoryTabs extends VBox {

    /// What is in sight, with its key.
    enum Tab {
        PURCHASES(KeyCode.DIGIT1), BILLS(KeyCode.DIGIT2), EVENTS(KeyCode.DIGIT3),
        NOTICES(KeyCode.DIGIT4), FRAMES(KeyCode.DIGIT5);

        private final KeyCode key;

        Tab(KeyCode key) {
            this.key = key;
        }
    }

    /// It leads elsewhere.
    private static final Insets APART = new Insets(0, 0, 0, 16);
    /// Of the list itself.
    private static final double LEAST = 110;

    private final Words words;
    private final HistoryTables tables;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final StackPane middle = new StackPane();
    private Tab here = Tab.PURCHASES;

    HistoryTabs(Words words, Supplier<Instant> now, Runnable toBills) {
        this.words = words;
        tables = new HistoryTables(words, now);
        getStyleClass().addAll("card", "history");
        FlowPane bar = new FlowPane(4, 4);
        bar.setMinHeight(USE_PREF_SIZE);
        for (Tab tab : Tab.values()) {
            bar.getChildren().add(toggle(tab));
        }
        Button bills = Nodes.firm(
                Nodes.button("room-to-bills", words.get("to-bills"), "Alt+B", toBills));
        FlowPane.setMargin(bills, APART);
        bar.getChildren().add(bills);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(LEAST);
        getChildren().setAll(bar, middle);
        show(RoomHistory.NONE);
    }

    private ToggleButton toggle(Tab tab) {
        ToggleButton button = Nodes.firm(new ToggleButton());
        button.setId("history-" + tab.name().toLowerCase(Locale.ROOT));
        button.setGraphic(Nodes.label("Alt+" + tab.key.getName(), "key"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> go(tab));
        tabs.put(tab, button);
        return button;
    }

    void show(RoomHistory history) {
        tables.show(history);
        go(here);
    }

    void go(Tab tab) {
        here = tab;
        tabs.forEach((each, button) -> {
            button.setSelected(each == tab);
            button.setText(words.get(WordKey.of("tab.", each), table(each).getItems().size()));
        });
        middle.getChildren().setAll(table(tab).getItems().isEmpty() ? nothing(tab) : full(tab));
    }

    private TableView<?> table(Tab tab) {
        return switch (tab) {
            case PURCHASES -> tables.purchases;
            case BILLS -> tables.bills;
            case EVENTS -> tables.events;
            case NOTICES -> tables.contacts;
            case FRAMES -> tables.frames;
        };
    }

    private Node full(Tab tab) {
        return switch (tab) {
            case NOTICES -> noted(tables.contacts, words.get("notices.note"));
            case FRAMES -> noted(tables.frames, words.get("frames.note"));
            case PURCHASES, BILLS, EVENTS -> table(tab);
        };
    }

    private static Node noted(TableView<?> table, String note) {
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(0);
        return Nodes.column("history-noted", Nodes.paragraph(note, "caption"), table);
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
