package wattdesk.vending.ui.receipts;

import atlantafx.base.controls.CustomTextField;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.vending.Order;
import wattdesk.vending.ui.OrderColumns;

/// The day's receipts at the left, the chosen one as paper at the right.
final class ReceiptsView {

    private static final double PAPER_WIDTH = 264;

    private final ReceiptsModel model;
    private final ReceiptsActions actions;
    private final Words words;
    private final Clock clock;
    private final CustomTextField filter = new CustomTextField();
    private final TableView<Order> table = OrderColumns.table("receipts");
    private final BorderPane root = new BorderPane();

    ReceiptsView(ReceiptsModel model, ReceiptsActions actions, Words words, Clock clock) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.clock = clock;
        root.setId("receipts-place");
        root.getStyleClass().add("place");
        MessageBar said = new MessageBar();
        model.said.subscribe(told -> said.show(told, model.tone.get()));
        root.setTop(Nodes.column("place-head", head(), said));
        root.setCenter(body());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        filter.setId("receipt-filter");
        filter.setPromptText(words.get("receipts.filter"));
        filter.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        filter.textProperty().bindBidirectional(model.filter);
        filter.setPrefColumnCount(22);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                event.consume();
            }
        });
        Button before = Nodes.button("day-before", "‹", "Alt+←", () -> actions.day(-1));
        Button after = Nodes.button("day-after", "›", "Alt+→", () -> actions.day(1));
        after.disableProperty().bind(model.last);
        var day = Nodes.named("receipts-day", "");
        model.day.subscribe(value -> day.setText(value.toString()));
        var title = Nodes.label(words.get("receipts.title"), "title");
        for (Region whole : List.of(title, before, day, after)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        return Nodes.row("head-row", title, before, day, after, Nodes.spring(), filter);
    }

    private Node body() {
        OrderColumns columns = new OrderColumns(words, clock::instant);
        table.setItems(model.orders);
        table.getColumns().add(columns.receipt());
        table.getColumns().add(columns.time());
        table.getColumns().add(columns.room());
        table.getColumns().add(columns.customer());
        table.getColumns().add(columns.amount());
        table.getColumns().add(columns.state());
        table.setPlaceholder(new EmptyState(MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                words.get("receipts.none"), words.get("receipts.none.hint")));
        model.chosen.bind(table.getSelectionModel().selectedItemProperty());
        StackPane list = new StackPane(table);
        list.getStyleClass().addAll("card", "table-card");
        HBox.setHgrow(list, Priority.ALWAYS);
        return Nodes.row("split", list, paper());
    }

    private Node paper() {
        ImageView image = new ImageView();
        image.setId("receipt-paper");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        image.setFitWidth(PAPER_WIDTH);
        model.preview.subscribe(image::setImage);
        VBox sheet = new VBox(image);
        sheet.getStyleClass().add("paper");
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button print = Nodes.mainButton("reprint", words.get("receipts.reprint"),
                actions::reprint);
        print.setMaxWidth(Double.MAX_VALUE);
        Button pdf = Nodes.button("save-pdf", words.get("receipts.pdf"), "Alt+P",
                actions::savePdf);
        pdf.setMaxWidth(Double.MAX_VALUE);
        VBox card = Nodes.column("card", scroll, print, pdf);
        card.getStyleClass().addAll("details-card", "paper-card");
        print.disableProperty().bind(model.chosen.isNull());
        pdf.disableProperty().bind(model.chosen.isNull());
        return card;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
            actions.reprint();
        } else if (event.getCode() == KeyCode.P && event.isAltDown()) {
            actions.savePdf();
        } else if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
            actions.day(-1);
        } else if (event.getCode() == KeyCode.RIGHT && event.isAltDown()) {
            actions.day(1);
        } else {
            return;
        }
        event.consume();
    }

    void choose(@Nullable Order order) {
        if (order == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(order);
        }
    }

    void focus() {
        filter.requestFocus();
        filter.selectAll();
    }

    Region root() {
        return root;
    }
}
