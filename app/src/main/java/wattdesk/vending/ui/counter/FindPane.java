package wattdesk.vending.ui.counter;

import atlantafx.base.controls.CustomTextField;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import wattdesk.finder.Hit;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;

/// The search field and what it found.
final class FindPane extends VBox {

    private final CounterModel model;
    private final CounterActions actions;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final ListView<Hit> list = new ListView<>();
    private final Node nothing;
    private final Node start;
    private final Node noAccounts;

    FindPane(CounterModel model, CounterActions actions, Words words, Runnable toAccounts) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        getStyleClass().addAll("card", "find");
        setMinHeight(0);
        nothing = new EmptyState(MaterialDesignM.MAGNIFY_CLOSE, words.get("find.nothing"),
                words.get("find.nothing.hint"));
        start = new EmptyState(MaterialDesignM.MAGNIFY, words.get("find.start"),
                words.get("find.start.hint"));
        noAccounts = new EmptyState(MaterialDesignH.HOME_PLUS_OUTLINE, words.get("find.empty"),
                words.get("find.empty.hint"),
                Nodes.button("to-accounts", words.get("find.empty.open"), "F4", toAccounts));
        buildSearch();
        buildList();
        StackPane below = new StackPane(list, start, nothing, noAccounts);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().setAll(search, below);
        model.hits.addListener((javafx.beans.InvalidationListener) _ -> {
            present();
            mark();
        });
        model.search.subscribe(this::present);
        model.accounts.subscribe(this::present);
    }

    private void buildSearch() {
        search.setId("search");
        search.setPromptText(words.get("find.prompt"));
        search.setLeft(Icons.of(MaterialDesignA.ACCOUNT_SEARCH));
        search.textProperty().bindBidirectional(model.search);
        model.search.subscribe((_, typed) -> actions.searched(typed));
        search.setOnAction(_ -> actions.choose());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void steer(KeyEvent event) {
        int by = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> 10;
            case PAGE_UP -> -10;
            default -> 0;
        };
        if (by != 0) {
            actions.move(by);
            event.consume();
        }
    }

    private void buildList() {
        list.setId("hits");
        list.setFocusTraversable(false);
        list.setItems(model.hits);
        list.setCellFactory(_ -> new HitCell());
        list.setOnMouseClicked(_ -> {
            Hit hit = list.getSelectionModel().getSelectedItem();
            if (hit != null) {
                actions.open(hit);
            }
        });
        model.chosen.subscribe(this::mark);
    }

    private void mark() {
        int chosen = model.chosen.get();
        if (chosen >= 0 && chosen < model.hits.size()) {
            list.getSelectionModel().clearAndSelect(chosen);
            list.scrollTo(Math.max(0, chosen - 3));
        }
    }

    private void present() {
        boolean typed = !model.search.get().isBlank();
        boolean found = !model.hits.isEmpty();
        Nodes.present(list, found);
        Nodes.present(nothing, typed && !found && model.accounts.get() != 0);
        Nodes.present(start, !typed && model.accounts.get() != 0);
        Nodes.present(noAccounts, model.accounts.get() == 0);
    }

    TextField field() {
        return search;
    }

    /// An account with several meters is found once for each: then the meter tells them apart.
    private String reason(Hit hit) {
        boolean several = model.hits.stream()
                .filter(other -> other.account().equals(hit.account())).count() > 1;
        return switch (hit.matched()) {
            case ROOM, NAME, INITIALS -> several ? Formats.meter(hit.meter()) : "";
            case PHONE -> several ? Formats.meter(hit.meter()) : hit.phone();
            case METER -> Formats.meter(hit.meter());
            case ACCOUNT -> several ? Formats.meter(hit.meter()) : hit.account();
        };
    }

    private final class HitCell extends ListCell<Hit> {

        private final Label room = Nodes.label("", "hit-room");
        private final Label name = Nodes.label("", "hit-name");
        private final Label why = Nodes.label("", "hit-why");
        private final Node row = Nodes.row("hit", room, name, Nodes.spring(), why);

        HitCell() {
            setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            boolean blank = empty || hit == null;
            setGraphic(blank ? null : row);
            if (!blank) {
                room.setText(hit.room());
                name.setText(hit.customer());
                why.setText(reason(hit));
            }
        }
    }
}
