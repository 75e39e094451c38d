package wattdesk.premises.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import wattdesk.exchange.Field;
import wattdesk.exchange.Finding;
import wattdesk.exchange.Headings;
import wattdesk.exchange.ImportPlan;
import wattdesk.exchange.RowState;
import wattdesk.exchange.Table;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// A workbook is chosen, looked at, and taken whole or by its good rows.
final class InSheet extends AskingSheet {

    private static final double HEIGHT = 260;

    private final Words words;
    private final FileField file;
    private final Label counts = Nodes.named("import-counts", "");
    private final TableView<Finding> findings = new TableView<>();
    private final Button whole;
    private final Button good;

    /// What a person can do here; `onlyGood` leaves the rows that are not right.
    interface Acts {

        void look(String file);

        void take(boolean onlyGood);

        void back();
    }

    InSheet(Words words, Acts acts) {
        super("import-sheet", words.language());
        this.words = words;
        root().getStyleClass().add("download-sheet");
        Form form = new Form();
        file = form.row(words.get("file"), new FileField(words, "import-file", false));
        file.field().setOnAction(_ -> acts.look(file.field().getText().strip()));
        onAlt(KeyCode.O, file::choose);
        whole = act("import-whole", words.get("in.whole"), "Alt+A", KeyCode.A,
                () -> acts.take(false));
        good = act("import-good", words.get("in.good", 0), "Alt+G", KeyCode.G,
                () -> acts.take(true));
        table();
        Nodes.present(findings, false);
        lay(words.get("in.title"), List.of(Nodes.paragraph(words.get("in.hint"), "muted"), form,
                counts, findings), Nodes.button("import-back", words.get("cancel"), "Esc",
                acts::back), Nodes.spring(), good, whole, Nodes.mainButton("import-look",
                words.get("in.look"), () -> acts.look(file.field().getText().strip())));
    }

    private Button act(String id, String word, String key, KeyCode code, Runnable run) {
        Button button = Nodes.button(id, word, key, run);
        button.setDisable(true);
        onAlt(code, button::fire);
        return button;
    }

    private void table() {
        findings.setId("import-findings");
        findings.setPrefHeight(HEIGHT);
        findings.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("in.table", 70, each -> {
            Table table = each.table();
            return table == null ? "" : Headings.of(table, words.language());
        });
        column("in.row", 60, each -> String.valueOf(each.row()));
        column("in.column", 90, each -> {
            Field field = each.field();
            return field == null ? "" : Headings.of(field, words.language());
        });
        column("in.what", 520, each -> {
            var told = each.message().in(words.language());
            return told.what() + " — " + told.toDo();
        });
    }

    private void column(String key, double width, Function<Finding, String> text) {
        TableColumn<Finding, String> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        findings.getColumns().add(column);
    }

    void show(ImportPlan plan) {
        hush();
        int takes = plan.count(RowState.NEW) + plan.count(RowState.CHANGED);
        counts.setText(words.get("in.counts", plan.count(RowState.NEW),
                plan.count(RowState.CHANGED), plan.count(RowState.SAME),
                plan.count(RowState.HELD), plan.count(RowState.FAULTY)));
        findings.getItems().setAll(plan.findings());
        Nodes.present(findings, !plan.whole());
        whole.setDisable(!plan.whole() || !plan.any());
        good.setText(words.get("in.good", takes));
        good.setDisable(plan.whole() || !plan.any());
    }

    /// Nothing was read, or it was taken.
    void clear() {
        counts.setText("");
        Nodes.present(findings, false);
        whole.setDisable(true);
        good.setDisable(true);
    }

    @Override
    public Node first() {
        return file.field();
    }
}
