package wattdesk.premises.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
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
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.premises.Area;
import wattdesk.premises.Building;
import wattdesk.premises.Floor;
import wattdesk.premises.RoomRow;
import wattdesk.ui.EmptyState;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The tree of the property at the left, the rooms of what is chosen there at the right.
final class PremisesView {

    private static final double TREE = 240;
    private static final double ONE_ROW = 860;

    private final Words words;
    private final PremisesActions actions;
    private final boolean mayManage;
    private final MessageBar said = new MessageBar();
    private final TreeView<Branch> tree = new TreeView<>();
    private final TableView<RoomRow> table = new TableView<>();
    private final BorderPane root = new BorderPane();
    private final HBox split;
    private Map<String, String> accounts = Map.of();

    PremisesView(Words words, PremisesActions actions, boolean mayManage) {
        this.words = words;
        this.actions = actions;
        this.mayManage = mayManage;
        root.setId("premises");
        root.getStyleClass().add("place");
        root.setTop(Nodes.column("place-head", head(), said));
        split = Nodes.row("split", card(tree()), rooms());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        FlowPane acts = new FlowPane(button("back", "Esc", actions::leave),
                button("template", "Alt+T", actions::template),
                button("export", "Alt+X", actions::giveOut));
        if (mayManage) {
            Button range = button("range", "Alt+R", actions::range);
            range.getStyleClass().add("accent");
            acts.getChildren().addAll(button("import", "Alt+I", actions::takeIn),
                    button("site", "Alt+S", actions::newSite),
                    button("building", "Alt+N", actions::newBuilding),
                    button("change", "Alt+E", () -> actions.change(chosen())),
                    button("remove", "Alt+D", () -> actions.remove(chosen())),
                    range);
        }
        acts.getStyleClass().add("head-acts");
        acts.setPrefWrapLength(ONE_ROW);
        HBox.setHgrow(acts, Priority.ALWAYS);
        return Nodes.row("head-row",
                Nodes.firm(Nodes.label(words.get("title"), "title")), acts);
    }

    private Button button(String id, String key, Runnable act) {
        Button button = Nodes.button("premises-" + id, words.get("act." + id), key, act);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Region card(Node content) {
        StackPane card = new StackPane(content);
        card.getStyleClass().addAll("card", "table-card");
        return card;
    }

    private Node tree() {
        tree.setId("premises-tree");
        tree.setShowRoot(false);
        tree.setPrefWidth(TREE);
        tree.setMinWidth(TREE);
        tree.setCellFactory(_ -> new TreeCell<>() {
            @Override
            protected void updateItem(@Nullable Branch branch, boolean empty) {
                super.updateItem(branch, empty);
                setText(empty || branch == null ? null : name(branch));
            }
        });
        tree.getSelectionModel().selectedItemProperty().subscribe(this::fill);
        return tree;
    }

    private void fill() {
        Branch branch = branch();
        table.getItems().setAll(branch == null ? List.of() : branch.rooms());
    }

    private String name(Branch branch) {
        Building building = branch.building();
        Integer floor = branch.floor();
        int rooms = branch.rooms().size();
        if (building == null) {
            String name = branch.site().name();
            return words.get("tree.site", name.isEmpty() ? words.get("tree.unnamed") : name, rooms);
        }
        if (floor == null) {
            return words.get("tree.building", building.name(), rooms);
        }
        return floor == 0 ? words.get("tree.nofloor", rooms)
                : words.get("tree.floor", Floor.label(floor), rooms);
    }

    private Node rooms() {
        table.setId("premises-rooms");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(MaterialDesignH.HOME_PLUS_OUTLINE,
                words.get("rooms.none"), words.get("rooms.none.hint")));
        column("room", 100, row -> row.room().code());
        column("floor", 60, row -> row.room().floor() == 0 ? ""
                : Floor.label(row.room().floor()));
        column("area", 90, row -> {
            Area area = row.facts().area();
            return area == null ? "" : area.squareMetres();
        });
        column("use", 80, row -> words.get("use." + row.facts().use().name()
                .toLowerCase(Locale.ROOT)));
        column("account", 200, row -> accounts.getOrDefault(row.room().code(), ""));
        Region card = card(table);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private void column(String key, double width, Function<RoomRow, String> text) {
        TableColumn<RoomRow, String> column = new TableColumn<>(words.get("column." + key));
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !event.isAltDown()) {
            actions.leave();
            event.consume();
        } else if (event.isAltDown()) {
            Runnable act = mayManage ? managing(event.getCode()) : null;
            Runnable done = act == null ? reading(event.getCode()) : act;
            if (done != null) {
                done.run();
                event.consume();
            }
        }
    }

    private @Nullable Runnable reading(KeyCode code) {
        return code == KeyCode.T ? actions::template
                : code == KeyCode.X ? actions::giveOut : null;
    }

    private @Nullable Runnable managing(KeyCode code) {
        return switch (code) {
            case I -> actions::takeIn;
            case S -> actions::newSite;
            case N -> actions::newBuilding;
            case E -> () -> actions.change(chosen());
            case D -> () -> actions.remove(chosen());
            case R -> actions::range;
            default -> null;
        };
    }

    private List<RoomRow> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /// What stands in the tree's focus; null where nothing is chosen.
    @Nullable Branch branch() {
        TreeItem<Branch> item = tree.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    void show(PremisesInteractor.Shown shown, @Nullable Branch before) {
        accounts = shown.accounts();
        TreeItem<Branch> top = new TreeItem<>();
        shown.tree().forEach(site -> top.getChildren().add(item(site)));
        tree.getSelectionModel().clearSelection();
        tree.setRoot(top);
        TreeItem<Branch> again = find(top, before);
        tree.getSelectionModel().select(again == null && !top.getChildren().isEmpty()
                ? top.getChildren().getFirst() : again);
        fill();
        boolean any = !shown.property().buildings().isEmpty();
        root.setCenter(any ? split : new EmptyState(MaterialDesignH.HOME_PLUS_OUTLINE,
                words.get("empty"), words.get("empty.hint"), first()));
    }

    private Node first() {
        return mayManage ? Nodes.mainButton("first-building", words.get("act.building"),
                actions::newBuilding) : new Region();
    }

    private static TreeItem<Branch> item(Branch branch) {
        TreeItem<Branch> item = new TreeItem<>(branch);
        branch.below().forEach(each -> item.getChildren().add(item(each)));
        item.setExpanded(branch.building() == null);
        return item;
    }

    private static @Nullable TreeItem<Branch> find(
            TreeItem<Branch> under, @Nullable Branch wanted) {
        for (TreeItem<Branch> each : under.getChildren()) {
            TreeItem<Branch> found = each.getValue().at(wanted) ? each : find(each, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void say(Message message, boolean well) {
        said.show(message.in(words.language()), well ? Tone.GOOD : Tone.ATTENTION);
    }

    void focus() {
        Node first = root.lookup("#first-building");
        (first == null ? tree : first).requestFocus();
    }

    Region root() {
        return root;
    }
}
