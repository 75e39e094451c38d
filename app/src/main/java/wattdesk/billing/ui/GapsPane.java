package wattdesk.billing.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.billing.WorkList.Gap;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;

/// Days of meters without a reading: named, never zero, filled by a later one.
final class GapsPane {

    private final TableView<Gap> table = Columns.table("gaps");
    private final Button write;
    private final BorderPane root = new BorderPane();

    GapsPane(Words words, boolean mayResolve, Consumer<Gap> writeDown) {
        write = Nodes.button("gap-write", words.get("gap.write"), "Alt+B", () -> {
            Gap chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                writeDown.accept(chosen);
            }
        });
        write.disableProperty().bind(
                table.getSelectionModel().selectedItemProperty().isNull());
        Nodes.present(Nodes.firm(write), mayResolve);
        table.getColumns().add(Columns.text(words.get("column.room"), 90, Gap::room));
        TableColumn<Gap, Gap> customer =
                Columns.text(words.get("column.customer"), 130, Gap::customer);
        table.getColumns().add(customer);
        table.getColumns().add(Columns.text(words.get("column.meter"), 150,
                gap -> Formats.meter(gap.meterNumber())));
        table.getColumns().add(Columns.text(words.get("column.day"), 110,
                gap -> gap.day().toString()));
        table.getColumns().add(Columns.text(words.get("column.cause"), 220, gap ->
                words.has("cause." + slug(gap)) ? words.get("cause." + slug(gap))
                        : gap.cause()));
        Columns.mayLack(table, List.of(customer));
        table.setPlaceholder(new EmptyState(MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                words.get("gaps.none"), words.get("gaps.none.hint")));
        StackPane card = new StackPane(table);
        card.getStyleClass().addAll("card", "table-card");
        root.setTop(Nodes.column("place-head", Nodes.row("runs-head",
                Nodes.paragraph(words.get("gaps.hint"), "muted"), Nodes.spring(), write)));
        root.setCenter(card);
    }

    private static String slug(Gap gap) {
        return gap.cause().toLowerCase(Locale.ROOT);
    }

    void show(List<Gap> gaps) {
        if (!table.getItems().equals(gaps)) {
            table.getItems().setAll(gaps);
            table.getSelectionModel().selectFirst();
        }
    }

    void write() {
        write.fire();
    }

    Node view() {
        return root;
    }

    void focus() {
        table.requestFocus();
    }
}
