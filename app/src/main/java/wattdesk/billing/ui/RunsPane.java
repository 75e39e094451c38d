package wattdesk.billing.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.billing.RunProgress;
import wattdesk.billing.RunSummary;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// The daily run, day by day: what is done, what was missed, what is under way.
final class RunsPane {

    private final Words words;
    private final Label standing = Nodes.paragraph("", "runs-standing");
    private final Button run;
    private final Button cancel;
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = Nodes.named("run-progress", "", "muted");
    private final HBox underWay;
    private final TableView<DayRow> table = Columns.table("runs");
    private final BorderPane root = new BorderPane();

    RunsPane(Words words, boolean mayRun, Runnable catchUp, Runnable stop) {
        this.words = words;
        standing.setId("runs-standing");
        run = Nodes.mainButton("run-days", words.get("run.days", 0), catchUp);
        cancel = Nodes.button("run-cancel", words.get("run.cancel"), "Alt+C", stop);
        Nodes.present(run, mayRun);
        Nodes.present(cancel, mayRun);
        bar.setId("run-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        underWay = Nodes.row("run-under-way", bar, Nodes.firm(progress), cancel);
        Nodes.present(underWay, false);
        root.setTop(Nodes.column("place-head",
                Nodes.row("runs-head", standing, Nodes.spring(), Nodes.firm(run)),
                underWay));
        columns();
        StackPane card = new StackPane(table);
        card.getStyleClass().addAll("card", "table-card");
        root.setCenter(card);
    }

    private void columns() {
        table.getColumns().add(Columns.text(words.get("column.day"), 100,
                row -> row.day().toString()));
        table.getColumns().add(Columns.state(words.get("column.state"), 130, DayRow::tone,
                row -> words.get(WordKey.of("day.", row.state()))));
        figure("charged", RunSummary::charged);
        TableColumn<DayRow, DayRow> nothing = figure("nothing", RunSummary::nothing);
        TableColumn<DayRow, DayRow> waiting = figure("waiting", RunSummary::waiting);
        figure("parked", RunSummary::parked);
        figure("gaps", RunSummary::gaps);
        Columns.mayLack(table, List.of(waiting, nothing));
        table.getColumns().add(Columns.figure(words.get("column.amount"), 110,
                row -> row.run() == null ? "–" : Formats.yuan(row.run().amount())));
        table.setPlaceholder(new EmptyState(MaterialDesignC.CALENDAR_CHECK,
                words.get("runs.none"), words.get("runs.none.hint")));
    }

    private TableColumn<DayRow, DayRow> figure(String key, ToIntFunction<RunSummary> of) {
        TableColumn<DayRow, DayRow> column = Columns.figure(words.get("column." + key), 80,
                row -> row.run() == null ? "–"
                        : String.format(Locale.ROOT, "%,d", of.applyAsInt(row.run())));
        table.getColumns().add(column);
        return column;
    }

    /// The days, the newest first.
    void show(List<DayRow> days) {
        if (!table.getItems().equals(days)) {
            table.getItems().setAll(days);
        }
        List<DayRow> open = days.stream().filter(DayRow::open).toList();
        run.setText(words.get("run.days", open.size()));
        run.setDisable(open.isEmpty());
        standing.setText(open.isEmpty()
                ? words.get("standing.done", days.isEmpty() ? "–" : days.getFirst().day())
                : words.get("standing.open", open.size(), open.getLast().day(),
                        open.getFirst().day()));
    }

    void progress(Optional<RunProgress> now) {
        Nodes.present(underWay, now.isPresent());
        run.setDisable(now.isPresent() || table.getItems().stream().noneMatch(DayRow::open));
        now.ifPresent(at -> {
            bar.setProgress(at.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS
                    : (double) at.done() / at.total());
            progress.setText(words.get(WordKey.of("progress.", at.phase()), at.day(), at.done(),
                    at.total() == 0 ? "…" : at.total(), at.parked(), at.gaps()));
        });
    }

    boolean canRun() {
        return run.isVisible() && !run.isDisabled();
    }

    boolean canCancel() {
        return cancel.isVisible() && underWay.isVisible();
    }

    Node view() {
        return root;
    }

    void focus() {
        table.requestFocus();
    }
}
