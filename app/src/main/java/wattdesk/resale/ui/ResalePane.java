package wattdesk.resale.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wattdesk.message.Message;
import wattdesk.message.Told;
import wattdesk.message.Words;
import wattdesk.quantity.Energy;
import wattdesk.resale.LawfulPrice;
import wattdesk.resale.SupplierBill;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// What the supplier asks, what is lawful, what the guard says to the prices in force, and the
/// sheet that is put up.
final class ResalePane {

    private static final double ONE_ROW = 900;
    private static final double TWO_COLUMNS = 860;
    private static final double PAPER = 340;
    private static final double FRAME = 8;

    private final Words words;
    private final boolean mayManage;
    private final Consumer<SupplierBill> again;
    private final MessageBar said = new MessageBar();
    private final VBox warnings = Nodes.column("resale-warnings");
    private final GridPane bills = new GridPane();
    private final GridPane lawful = new GridPane();
    private final ImageView paper = new ImageView();
    private final VBox left = Nodes.column("detail-column");
    private final VBox sheet = Nodes.column("paper", paper);
    private final ScrollPane beside = new ScrollPane();
    private final BorderPane root = new BorderPane();

    /// What can be done here.
    interface Actions {

        void bill();

        void lawful();

        void save();

        void leave();
    }

    ResalePane(Words words, boolean mayManage, Actions actions, Consumer<SupplierBill> again) {
        this.words = words;
        this.mayManage = mayManage;
        this.again = again;
        root.setId("resale");
        root.getStyleClass().add("place");
        root.setTop(Nodes.column("place-head", head(actions), said));
        bills.getStyleClass().add("resale-rows");
        lawful.getStyleClass().add("resale-rows");
        bills.setId("bills");
        lawful.setId("lawful");
        paper.setId("publication");
        paper.setPreserveRatio(true);
        left.getChildren().setAll(
                Nodes.column("card", Nodes.label(words.get("guard.title"), "card-title"), warnings),
                Nodes.column("card", Nodes.label(words.get("bills.title"), "card-title"), bills),
                Nodes.column("card", Nodes.label(words.get("lawful.list"), "card-title"), lawful));
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        sheet.setMinWidth(0);
        sheet.widthProperty().subscribe(width ->
                paper.setFitWidth(Math.max(1, width.doubleValue() - FRAME)));
        beside.setMinWidth(PAPER);
        beside.setPrefWidth(PAPER);
        beside.setFitToWidth(true);
        beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setCenter(Nodes.row("split", scroll, beside));
        root.widthProperty().subscribe(width -> lay(width.doubleValue()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, actions));
    }

    /// Little room puts the sheet under what it is made of.
    private void lay(double width) {
        boolean two = width == 0 || width >= TWO_COLUMNS;
        beside.setContent(null);
        left.getChildren().remove(sheet);
        Nodes.present(beside, two);
        if (two) {
            beside.setContent(sheet);
        } else {
            left.getChildren().add(sheet);
        }
    }

    private Node head(Actions actions) {
        FlowPane acts = new FlowPane(Nodes.button("resale-back", words.get("back"), "Esc",
                actions::leave));
        acts.getStyleClass().add("head-acts");
        acts.setPrefWrapLength(ONE_ROW);
        if (mayManage) {
            acts.getChildren().addAll(
                    Nodes.button("add-bill", words.get("act.bill"), "Alt+B", actions::bill),
                    Nodes.button("add-lawful", words.get("act.lawful"), "Alt+H", actions::lawful));
        }
        acts.getChildren().add(Nodes.button("save-sheet", words.get("act.sheet"), "Alt+P",
                actions::save));
        acts.getChildren().forEach(act -> ((Region) act).setMinWidth(Region.USE_PREF_SIZE));
        HBox.setHgrow(acts, Priority.ALWAYS);
        return Nodes.row("head-row",
                Nodes.firm(Nodes.label(words.get("title"), "title")), acts);
    }

    private void pressed(KeyEvent event, Actions actions) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && !event.isAltDown()) {
            actions.leave();
        } else if (event.isAltDown() && code == KeyCode.B && mayManage) {
            actions.bill();
        } else if (event.isAltDown() && code == KeyCode.H && mayManage) {
            actions.lawful();
        } else if (event.isAltDown() && code == KeyCode.P) {
            actions.save();
        } else {
            return;
        }
        event.consume();
    }

    void show(ResaleInteractor.Shown shown) {
        warnings.getChildren().setAll(shown.warnings().stream().map(this::warning).toList());
        if (shown.warnings().isEmpty()) {
            warnings.getChildren().add(Nodes.row("finding", Icons.of(Tone.GOOD),
                    Nodes.paragraph(words.get(shown.lawful().isEmpty() && shown.bills().isEmpty()
                            ? "guard.nothing" : "guard.fine"))));
        }
        bills(shown.bills());
        lawful(shown);
        paper.setImage(new Image(shown.sheet().open()));
    }

    private Node warning(Message message) {
        Told told = message.in(words.language());
        return Nodes.row("finding", Icons.of(Tone.ATTENTION), Nodes.column("warning-lines",
                Nodes.paragraph(told.what()), Nodes.paragraph(told.toDo(), "caption")));
    }

    private void bills(List<SupplierBill> all) {
        bills.getChildren().clear();
        if (all.isEmpty()) {
            bills.add(Nodes.paragraph(words.get("bills.none"), "muted"), 0, 0);
        }
        int row = 0;
        for (SupplierBill bill : all) {
            VBox period = Nodes.column("warning-lines",
                    Nodes.paragraph(bill.from() + " – " + bill.to()));
            if (!bill.note().isBlank()) {
                period.getChildren().add(Nodes.paragraph(bill.note(), "caption"));
            }
            bills.add(period, 0, row, 1, 2);
            right(bills, usage(bill), 1, row);
            right(bills, Formats.yuan(bill.amount()), 2, row);
            right(bills, words.get("bills.average", bill.averageCost().yuanPerUnit()), 2, row + 1);
            if (mayManage) {
                Button wrong = Nodes.button("bill-again-" + row / 2, words.get("bills.again"), "",
                        () -> again.accept(bill));
                wrong.setMinWidth(Region.USE_PREF_SIZE);
                wrong.getStyleClass().add("flat");
                bills.add(wrong, 3, row, 1, 2);
            }
            row += 2;
        }
    }

    private static String usage(SupplierBill bill) {
        return bill.commodity() == Commodity.WATER ? bill.usage().units() + " m³"
                : Formats.kWh(Energy.ofWh(bill.usage().thousandths())) + " kWh";
    }

    private static void right(GridPane grid, String text, int column, int row) {
        Label label = Nodes.firm(Nodes.label(text, "number"));
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setHgrow(label, Priority.SOMETIMES);
        grid.add(label, column, row);
    }

    private void lawful(ResaleInteractor.Shown shown) {
        lawful.getChildren().clear();
        if (shown.lawful().isEmpty()) {
            lawful.add(Nodes.paragraph(words.get("lawful.none"), "muted"), 0, 0);
        }
        int row = 0;
        for (LawfulPrice price : shown.lawful()) {
            String tariff = price.tariff();
            String name = tariff == null ? words.get("lawful.all." + price.commodity().name()
                    .toLowerCase(Locale.ROOT)) : shown.tariffs().stream()
                    .filter(each -> each.id().equals(tariff)).findFirst()
                    .map(Tariff::name).orElse(tariff);
            lawful.add(Nodes.paragraph(name), 0, row);
            right(lawful, price.price().yuanPerUnit(), 1, row);
            lawful.add(Nodes.paragraph(price.source(), "muted"), 2, row++);
        }
    }

    void say(Message message, boolean well) {
        said.show(message.in(words.language()), well ? Tone.GOOD : Tone.ATTENTION);
    }

    void focus() {
        root.lookup("#resale-back").requestFocus();
    }

    Region root() {
        return root;
    }
}
