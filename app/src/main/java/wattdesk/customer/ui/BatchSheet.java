package wattdesk.customer.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.LifeMessages;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// Every preset account, to be opened together; each row gets its own result.
final class BatchSheet extends AskingSheet {

    private static final double HEIGHT = 320;

    private final Words words;
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final Map<String, Label> results = new LinkedHashMap<>();
    private final Button go;
    private Runnable opened = () -> { };

    BatchSheet(Words words, List<AccountFile> files, Runnable back) {
        super("batch-sheet", words.language());
        this.words = words;
        root().getStyleClass().add("download-sheet");
        VBox rows = Nodes.column("batch-rows");
        files.forEach(file -> rows.getChildren().add(row(file)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(HEIGHT, 36.0 * Math.max(1, files.size())));
        go = Nodes.mainButton("batch-go", words.get("batch.go", files.size()),
                () -> opened.run());
        go.setDefaultButton(true);
        go.setDisable(files.isEmpty());
        lay(words.get("batch.title"), List.of(Nodes.paragraph(words.get(
                        files.isEmpty() ? "batch.none" : "batch.words"), "muted"), scroll),
                Nodes.button("batch-back", words.get("close"), "Esc", back), go);
    }

    private Node row(AccountFile file) {
        CheckBox box = new CheckBox(words.get("batch.row", file.room().code(),
                file.customer().name(), file.number()));
        box.setId("batch-" + file.number());
        box.setSelected(true);
        box.selectedProperty().subscribe((was, now) ->
                go.setText(words.get("batch.go", chosen().size())));
        Label result = Nodes.named("batch-result-" + file.number(), "");
        boxes.put(file.number(), box);
        results.put(file.number(), result);
        return Nodes.row("batch-row", box, Nodes.spring(), Nodes.firm(result));
    }

    List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        boxes.forEach((account, box) -> {
            if (box.isSelected() && !box.isDisabled()) {
                chosen.add(account);
            }
        });
        return chosen;
    }

    /// What is open is not offered again.
    void show(Map<String, Performed> came) {
        came.forEach((account, performed) -> {
            Label result = results.get(account);
            CheckBox box = boxes.get(account);
            if (result == null || box == null) {
                return;
            }
            boolean done = performed instanceof Performed.Done;
            result.setGraphic(Icons.of(done ? Tone.GOOD : Tone.ATTENTION));
            result.setText(performed instanceof Performed.Done(var slip, _, _)
                    ? slip.number().toString()
                    : LifeMessages.of(performed).in(words.language()).what());
            box.setDisable(done);
        });
        go.setText(words.get("batch.go", chosen().size()));
        go.setDisable(chosen().isEmpty());
    }

    void onOpen(Runnable run) {
        opened = run;
    }

    @Override
    public Node first() {
        return go;
    }
}
