package wattdesk.pricing.ui;

import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.message.Words;
import wattdesk.pricing.ui.EditorModel.Judged;
import wattdesk.pricing.ui.EditorModel.Problem;
import wattdesk.rating.SampleBill;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// What is wrong with the draft, each line a way to its place; and what a month costs under it.
final class SideColumn {

    private final EditorModel model;
    private final Words words;
    private final BandWords bandWords;
    private final Consumer<String> jump;
    private final Label count = Nodes.named("problem-count", "", "card-title");
    private final VBox problems = Nodes.column("problems");
    private final GridPane lines = new GridPane();
    private final Label total = Nodes.named("sample-total", "", "amount-figure");
    private final Label average = Nodes.paragraph("", "muted");
    private final VBox root;

    SideColumn(EditorModel model, Words words, Consumer<String> jump) {
        this.model = model;
        this.words = words;
        this.jump = jump;
        bandWords = new BandWords(words);
        problems.setId("problems");
        average.setId("sample-average");
        lines.getStyleClass().add("sample-lines");
        root = Nodes.column("side-column",
                Nodes.column("card", count, problems),
                Nodes.column("card", Nodes.label(words.get("sample.title"), "card-title"),
                        asked(), Nodes.row("figure", total,
                                Nodes.label(words.get("sample.yuan"), "unit")), average, lines));
        model.judged.subscribe(this::show);
    }

    private Node asked() {
        TextField use = new TextField();
        use.setId("sample-use");
        use.textProperty().bindBidirectional(model.sampleUse);
        use.setPrefWidth(72);
        use.setAlignment(Pos.CENTER_RIGHT);
        TextField month = new TextField();
        month.setId("sample-month");
        month.textProperty().bindBidirectional(model.sampleMonth);
        month.setPrefWidth(88);
        return Nodes.row("sample-asked", use,
                Nodes.label(model.isElectricity() ? "kWh" : "m³", "unit"), Nodes.spring(), month);
    }

    private void show(Judged judged) {
        long errors = judged.problems().stream().filter(p -> !p.warning()).count();
        count.setText(errors == 0 ? words.get("problems.none")
                : words.get("problems.count", errors));
        count.setGraphic(Icons.of(errors == 0 ? Tone.GOOD : Tone.ATTENTION));
        problems.getChildren().setAll(judged.problems().stream().map(this::line).toList());
        bill(judged.bill());
    }

    private Node line(Problem problem) {
        Button line = new Button(problem.text());
        line.setGraphic(problem.warning() ? Icons.of(MaterialDesignC.CIRCLE_OUTLINE)
                : Icons.of(Tone.ATTENTION));
        line.getStyleClass().addAll("flat", "problem");
        line.setWrapText(true);
        line.setMnemonicParsing(false);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setOnAction(_ -> jump.accept(problem.where()));
        return line;
    }

    private void bill(@Nullable SampleBill bill) {
        lines.getChildren().clear();
        if (bill == null) {
            total.setText("—");
            average.setText(words.get("sample.none"));
            return;
        }
        total.setText(Formats.yuan(bill.total()));
        average.setText(bill.average().map(price ->
                words.get("sample.average", price.yuanPerUnit())).orElse(""));
        int row = 0;
        for (SampleBill.Line line : bill.lines()) {
            String band = bandWords.word(line.band().name());
            String tier = model.version().tiers() == null ? ""
                    : words.get("sample.tier", line.tier()) + " ";
            lines.add(Nodes.label(tier + band), 0, row);
            right(line.usage().units() + " × " + line.price().yuanPerUnit(), 1, row, "muted");
            right(Formats.yuan(line.amount()), 2, row++, "number");
        }
    }

    private void right(String text, int column, int row, String style) {
        Label label = Nodes.firm(Nodes.label(text, style, "sample-figure"));
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setHgrow(label, Priority.ALWAYS);
        lines.add(label, column, row);
    }

    Region view() {
        return root;
    }
}
