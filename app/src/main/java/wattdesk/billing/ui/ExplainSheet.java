package wattdesk.billing.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import wattdesk.billing.Explanation;
import wattdesk.billing.Explanation.Part;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Nodes;

/// "Why did I pay this?": the explanation as it would be on paper, and the paper itself.
final class ExplainSheet extends AskingSheet {

    private static final double[] WIDTHS = {30, 16, 13, 13, 15, 13};
    private static final int LEFT = 2;
    private static final double HEIGHT = 420;

    private final Button close;
    private final VBox body = Nodes.column("explanation");
    private Runnable closed = () -> { };
    private Runnable saved = () -> { };

    ExplainSheet(Words words, Explanation explanation) {
        super("explain-sheet", words.language());
        root().getStyleClass().add("download-sheet");
        explanation.parts().stream().filter(part -> !(part instanceof Part.Title))
                .forEach(part -> body.getChildren().add(node(part)));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        Part.Title title = explanation.parts().stream()
                .filter(Part.Title.class::isInstance).map(Part.Title.class::cast)
                .findFirst().orElse(new Part.Title("", ""));
        close = Nodes.mainButton("explain-close", words.get("close"), () -> closed.run());
        close.setDefaultButton(true);
        onAlt(KeyCode.P, () -> saved.run());
        lay(title.text(), List.of(Nodes.paragraph(title.below(), "muted"), scroll),
                Nodes.button("explain-pdf", words.get("explain.pdf"), "Alt+P",
                        () -> saved.run()), Nodes.spring(), close);
    }

    private static Node node(Part part) {
        return switch (part) {
            case Part.Title it -> Nodes.paragraph(it.text(), "title");
            case Part.Banner it -> Nodes.paragraph(it.text(), "explain-banner");
            case Part.Heading it -> Nodes.paragraph(it.text(), "explain-heading");
            case Part.Pair it -> pair(it);
            case Part.Columns it -> cells(it.cells(), "explain-columns");
            case Part.Line it -> cells(it.cells(), "explain-line");
            case Part.Total it -> Nodes.row("explain-total", Nodes.label(it.label()),
                    Nodes.spring(), Nodes.firm(Nodes.named("explain-total", it.value())));
            case Part.Note it -> Nodes.paragraph(it.text(), "caption");
        };
    }

    private static Node pair(Part.Pair pair) {
        GridPane row = new GridPane();
        row.getStyleClass().add("explain-pair");
        ColumnConstraints label = new ColumnConstraints();
        label.setPercentWidth(30);
        ColumnConstraints value = new ColumnConstraints();
        value.setPercentWidth(70);
        row.getColumnConstraints().setAll(label, value);
        Label name = Nodes.paragraph(pair.label(), "muted");
        GridPane.setValignment(name, VPos.TOP);
        row.addRow(0, name, Nodes.paragraph(pair.value()));
        return row;
    }

    private static Node cells(List<String> cells, String style) {
        GridPane row = new GridPane();
        row.getStyleClass().add(style);
        for (int i = 0; i < WIDTHS.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(WIDTHS[i]);
            row.getColumnConstraints().add(column);
            Label text = Nodes.paragraph(cells.get(i));
            text.setMaxWidth(Double.MAX_VALUE);
            text.setAlignment(i < LEFT ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
            GridPane.setValignment(text, VPos.TOP);
            row.add(text, i, 0);
        }
        return row;
    }

    void onClose(Runnable run) {
        closed = run;
    }

    void onPdf(Runnable run) {
        saved = run;
    }

    @Override
    public Node first() {
        return close;
    }
}
