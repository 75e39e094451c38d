package wattdesk.customer.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.customer.PlanWords;
import wattdesk.message.Words;
import wattdesk.ui.Choice;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// All accounts in a table; above it the filter and what can be added.
final class AccountsView {

    private static final double ONE_ROW = 900;

    private final AccountsModel model;
    private final AccountsActions actions;
    private final Words words;
    private final boolean mayManage;
    private final CustomTextField filter = new CustomTextField();
    private final TableView<AccountCard> table = new TableView<>();
    private final BorderPane root = new BorderPane();

    AccountsView(AccountsModel model, AccountsActions actions, Words words, boolean mayManage) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.mayManage = mayManage;
        root.setId("accounts-place");
        root.getStyleClass().add("place");
        MessageBar said = new MessageBar();
        model.said.subscribe(told -> said.show(told, Tone.GOOD));
        root.setTop(Nodes.column("place-head", head(), said));
        root.setCenter(body());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        filter.setId("account-filter");
        filter.setPromptText(words.get("accounts.filter"));
        filter.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        filter.textProperty().bindBidirectional(model.filter);
        filter.setPrefColumnCount(18);
        Button open = Nodes.button("open-account-button", words.get("open.title"), "Alt+N",
                actions::openAccount);
        open.getStyleClass().add("accent");
        open.disableProperty().bind(model.offered.map(offered -> offered.lines().isEmpty()));
        Button line = Nodes.button("add-line", words.get("accounts.line"), "Alt+L",
                actions::addLine);
        Button price = Nodes.button("add-price", words.get("accounts.add-price"), "Alt+P",
                actions::addPrice);
        Button meter = forChosen("correct-meter", "Alt+M", actions::correctMeter);
        Button page = forChosen("page", "Enter", actions::openPage);
        Button batch = Nodes.button("batch", words.get("accounts.batch"), "Alt+O",
                actions::openTogether);
        Button trial = forChosen("test-sale", "Alt+T", actions::testSale);
        Button charges = forChosen("charges", "Alt+B", actions::charges);
        Button remote = forChosen("remote", "Alt+R", actions::operate);
        Button premises = Nodes.button("premises-page", words.get("accounts.premises"), "Alt+G",
                actions::premises);
        Button meters = Nodes.button("all-meters", words.get("accounts.meters"), "Alt+E",
                actions::meters);
        FlowPane acts = new FlowPane(filter, states(), page, batch, charges, remote, meters,
                premises,
                trial, meter, price, line, open);
        List.of(trial, meter, price, line, open)
                .forEach(managing -> Nodes.present(managing, mayManage));
        acts.getStyleClass().add("head-acts");
        acts.setPrefWrapLength(ONE_ROW);
        acts.getChildren().forEach(act -> ((Region) act).setMinWidth(Region.USE_PREF_SIZE));
        HBox.setHgrow(acts, Priority.ALWAYS);
        return Nodes.row("head-row",
                Nodes.firm(Nodes.label(words.get("accounts.title"), "title")), acts);
    }

    /// Which states are listed; the first word stands for all that are not closed.
    private Choice<Optional<AccountState>> states() {
        List<Optional<AccountState>> all = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(AccountState.values()).map(Optional::of).forEach(all::add);
        PlanWords told = new PlanWords(words.language());
        Choice<Optional<AccountState>> states = new Choice<>("account-states", all,
                state -> state.map(told::state).orElse(words.get("accounts.state.all")));
        states.setValue(Optional.empty());
        states.valueProperty().subscribe((_, now) ->
                model.state.set(now == null ? null : now.orElse(null)));
        return states;
    }

    private Button forChosen(String id, String key, Runnable action) {
        Button button = Nodes.button(id, words.get("accounts." + id), key, action);
        button.disableProperty().bind(model.chosen.isNull());
        return button;
    }

    private Node body() {
        table.setId("accounts");
        table.setItems(model.accounts);
        model.chosen.bind(table.getSelectionModel().selectedItemProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("accounts.room", 80, card -> card.room().code());
        column("accounts.customer", 140, card -> card.customer().name());
        column("accounts.phone", 120, card -> Formats.phone(card.customer().phone()));
        column("accounts.number", 96, AccountCard::number);
        column("accounts.meter", 140, card -> Formats.meter(card.meter().number()));
        column("accounts.at", 72, card -> card.meter().line());
        PlanWords told = new PlanWords(words.language());
        column("accounts.state", 84, card -> told.state(card.state()), card ->
                Icons.of(StateBadge.tone(card.state())));
        column("accounts.tariff", 96,
                card -> model.offered.get().tariffName(card.tariffId()));
        model.offered.subscribe(this::guide);
        model.any.subscribe(this::guide);
        StackPane card = new StackPane(table);
        card.getStyleClass().addAll("card", "table-card");
        return card;
    }

    /// An empty station says what comes next, one thing at a time.
    private void guide() {
        Offered offered = model.offered.get();
        if (model.any.get() || !mayManage) {
            table.setPlaceholder(new EmptyState(MaterialDesignM.MAGNIFY_CLOSE,
                    words.get("accounts.nothing"), words.get("accounts.nothing.hint")));
        } else if (offered.lines().isEmpty()) {
            next(words.get("accounts.none.line"), words.get("accounts.none.line.hint"),
                    Nodes.button("next-line", words.get("accounts.line"), "Alt+L",
                            actions::addLine));
        } else if (offered.tariffs().isEmpty()) {
            next(words.get("accounts.none.price"), words.get("accounts.none.price.hint"),
                    Nodes.button("next-price", words.get("accounts.add-price"), "Alt+P",
                            actions::addPrice));
        } else {
            next(words.get("accounts.none.account"), words.get("accounts.none.account.hint"),
                    Nodes.button("next-account", words.get("open.title"), "Alt+N",
                            actions::openAccount));
        }
    }

    private void next(String step, String hint, Button go) {
        table.setPlaceholder(
                new EmptyState(MaterialDesignH.HOME_PLUS_OUTLINE, step, hint, go));
    }

    /// Up and down choose in the table while the filter keeps the focus.
    private void steer(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (!down && event.getCode() != KeyCode.UP) {
            return;
        }
        if (down) {
            table.getSelectionModel().selectNext();
        } else {
            table.getSelectionModel().selectPrevious();
        }
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
        event.consume();
    }

    /// Chooses that account with that meter where it is listed, else the account's first row.
    void choose(@Nullable AccountCard wanted) {
        table.getSelectionModel().clearSelection();
        if (wanted == null) {
            return;
        }
        int chosen = -1;
        for (int i = model.accounts.size() - 1; i >= 0; i--) {
            AccountCard card = model.accounts.get(i);
            boolean exactly = card.meter().number().equals(wanted.meter().number());
            if (exactly || card.number().equals(wanted.number())) {
                chosen = i;
            }
            if (exactly) {
                break;
            }
        }
        if (chosen >= 0) {
            table.getSelectionModel().select(chosen);
            table.scrollTo(Math.max(0, chosen - 3));
        }
    }

    /// With a shape before the word.
    private void column(String key, double width, Function<AccountCard, String> text,
            Function<AccountCard, Node> shape) {
        TableColumn<AccountCard, AccountCard> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable AccountCard card, boolean empty) {
                super.updateItem(card, empty);
                setText(empty || card == null ? null : text.apply(card));
                setGraphic(empty || card == null ? null : shape.apply(card));
            }
        });
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.75);
        table.getColumns().add(column);
    }

    private void column(String key, double width, Function<AccountCard, String> text) {
        TableColumn<AccountCard, String> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.75);
        table.getColumns().add(column);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            actions.openPage();
        }
        if (!event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.O) {
            actions.openTogether();
        } else if (event.getCode() == KeyCode.B) {
            actions.charges();
        } else if (event.getCode() == KeyCode.R) {
            actions.operate();
        } else if (event.getCode() == KeyCode.E) {
            actions.meters();
        } else if (event.getCode() == KeyCode.G) {
            actions.premises();
        } else if (!mayManage) {
            return;
        } else if (event.getCode() == KeyCode.N && !model.offered.get().lines().isEmpty()) {
            actions.openAccount();
        } else if (event.getCode() == KeyCode.L) {
            actions.addLine();
        } else if (event.getCode() == KeyCode.P) {
            actions.addPrice();
        } else if (event.getCode() == KeyCode.M) {
            actions.correctMeter();
        } else if (event.getCode() == KeyCode.T) {
            actions.testSale();
        }
    }

    void focus() {
        filter.requestFocus();
    }

    Region root() {
        return root;
    }
}
