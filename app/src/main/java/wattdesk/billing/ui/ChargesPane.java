package wattdesk.billing.ui;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.MonthLine;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.tariff.Commodity;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// A month: every account's total at the left, the days of the chosen one at the right.
final class ChargesPane {

    private static final int FILTER_COLUMNS = 18;
    private static final double LEAST_FILTER = 100;

    private final Words words;
    private final Label month = Nodes.named("charges-month", "", "title-name");
    private final TextField filter = new TextField();
    private final Label sum = Nodes.named("charges-sum", "", "muted");
    private final TableView<MonthLine> accounts = Columns.table("month");
    private final TableView<ListedCharge> charges = Columns.table("charges");
    private final Label chosen = Nodes.named("charges-account", "", "title-name");
    private final BorderPane root = new BorderPane();
    private List<MonthLine> lines = List.of();
    private Consumer<MonthLine> opened = _ -> { };
    private Consumer<ListedCharge> explained = _ -> { };

    ChargesPane(Words words, Runnable earlier, Runnable later) {
        this.words = words;
        filter.setId("charges-filter");
        filter.setPrefColumnCount(FILTER_COLUMNS);
        filter.setPromptText(words.get("charges.filter"));
        filter.textProperty().subscribe(_ -> filtered());
        filter.setOnAction(_ -> toTheAccounts());
        filter.setMinWidth(LEAST_FILTER);
        HBox head = Nodes.row("runs-head",
                Nodes.firm(Nodes.button("month-earlier", "◀", "Alt+←", earlier)),
                Nodes.firm(month), Nodes.firm(Nodes.button("month-later", "▶", "Alt+→", later)),
                filter, Nodes.spring(), Nodes.firm(sum));
        root.setTop(Nodes.column("place-head", head));
        monthColumns();
        chargeColumns();
        StackPane left = new StackPane(accounts);
        left.getStyleClass().addAll("card", "table-card");
        HBox.setHgrow(left, Priority.ALWAYS);
        Button explain = Nodes.mainButton("charge-explain", words.get("charge.explain"),
                this::explain);
        explain.disableProperty().bind(
                charges.getSelectionModel().selectedItemProperty().isNull());
        VBox.setVgrow(charges, Priority.ALWAYS);
        chosen.setWrapText(true);
        VBox right = Nodes.column("card", chosen, charges,
                Nodes.row("sheet-buttons", Nodes.spring(), explain));
        HBox.setHgrow(right, Priority.ALWAYS);
        root.setCenter(Nodes.row("split", left, right));
    }

    private void monthColumns() {
        accounts.getColumns().add(Columns.text(words.get("column.room"), 76, MonthLine::room));
        TableColumn<MonthLine, MonthLine> customer =
                Columns.text(words.get("column.customer"), 96, MonthLine::customer);
        TableColumn<MonthLine, MonthLine> usage = Columns.figure(words.get("column.usage"), 110,
                line -> usage(line.usage().units(), line.commodity()));
        accounts.getColumns().add(customer);
        accounts.getColumns().add(usage);
        accounts.getColumns().add(Columns.figure(words.get("column.amount"), 90,
                line -> Formats.yuan(line.amount())));
        accounts.getColumns().add(Columns.state(words.get("column.complete"), 110,
                line -> complete(line) ? Tone.GOOD : Tone.ATTENTION,
                line -> words.get(line.parked() ? "month.parked"
                        : line.openGaps() > 0 ? "month.gaps" : "month.complete")));
        Columns.mayLack(accounts, List.of(customer, usage));
        accounts.setPlaceholder(new EmptyState(MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                words.get("charges.none"), words.get("charges.none.hint")));
        accounts.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                opened.accept(line);
            }
        });
        accounts.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
                charges.requestFocus();
                charges.getSelectionModel().selectFirst();
                event.consume();
            }
        });
    }

    private static boolean complete(MonthLine line) {
        return !line.parked() && line.openGaps() == 0;
    }

    private void chargeColumns() {
        charges.getColumns().add(Columns.text(words.get("column.day"), 96,
                charge -> charge.day().toString()));
        TableColumn<ListedCharge, ListedCharge> usage = Columns.figure(words.get("column.usage"),
                110, charge -> usage(charge.usage().units(), charge.commodity()));
        TableColumn<ListedCharge, ListedCharge> marks =
                Columns.text(words.get("column.marks"), 150, this::marks);
        charges.getColumns().add(usage);
        charges.getColumns().add(Columns.figure(words.get("column.amount"), 84,
                charge -> Formats.yuan(charge.amount())));
        charges.getColumns().add(marks);
        Columns.mayLack(charges, List.of(usage, marks));
        charges.setPlaceholder(new EmptyState(MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                words.get("charges.choose"), words.get("charges.choose.hint")));
        charges.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
                explain();
                event.consume();
            }
        });
        charges.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                explain();
            }
        });
    }

    private String usage(String units, Commodity commodity) {
        return words.get(commodity == Commodity.WATER ? "m3" : "kwh", units);
    }

    private String marks(ListedCharge charge) {
        return Stream.of(charge.estimated() ? words.get("mark.estimated") : "",
                charge.drifted() ? words.get("mark.drifted") : "")
                .filter(mark -> !mark.isEmpty()).collect(Collectors.joining(" · "));
    }

    private void explain() {
        ListedCharge charge = charges.getSelectionModel().getSelectedItem();
        if (charge != null) {
            explained.accept(charge);
        }
    }

    void onAccount(Consumer<MonthLine> run) {
        opened = run;
    }

    void onExplain(Consumer<ListedCharge> run) {
        explained = run;
    }

    void show(YearMonth shown, List<MonthLine> month) {
        this.month.setText(String.format(Locale.ROOT, "%d-%02d", shown.getYear(),
                shown.getMonthValue()));
        lines = month;
        filtered();
    }

    private void filtered() {
        String asked = filter.getText().strip();
        MonthLine before = accounts.getSelectionModel().getSelectedItem();
        List<MonthLine> found = lines.stream().filter(line -> asked.isEmpty()
                || line.room().startsWith(asked) || line.account().contains(asked)
                || line.customer().contains(asked)).toList();
        accounts.getItems().setAll(found);
        sum.setText(words.get("charges.sum", found.size(), Formats.yuan(found.stream()
                .map(MonthLine::amount).reduce(Money.ZERO,
                        Money::plus))));
        found.stream().filter(line -> before == null || same(line, before)).findFirst()
                .ifPresentOrElse(accounts.getSelectionModel()::select, this::nobody);
    }

    /// The first that was found, unless one is chosen already.
    private void toTheAccounts() {
        accounts.requestFocus();
        if (accounts.getSelectionModel().isEmpty()) {
            accounts.getSelectionModel().selectFirst();
        }
    }

    private static boolean same(MonthLine one, MonthLine other) {
        return one.account().equals(other.account()) && one.commodity() == other.commodity();
    }

    private void nobody() {
        chosen.setText("");
        charges.getItems().clear();
    }

    /// The charges of that account in the month.
    void show(MonthLine line, List<ListedCharge> listed) {
        chosen.setText(words.get("charges.of", line.room(), line.customer(), line.account()));
        charges.getItems().setAll(listed.stream()
                .filter(charge -> charge.commodity() == line.commodity()).toList());
    }

    /// Only this account is in sight.
    void only(String account) {
        filter.setText(account);
    }

    Node view() {
        return root;
    }

    void focus() {
        filter.requestFocus();
    }
}
