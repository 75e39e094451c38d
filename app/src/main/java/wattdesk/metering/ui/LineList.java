package wattdesk.metering.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.ui.Nodes;

/// The lines that there are, each with a way to take it away.
final class LineList extends VBox {

    private final transient Words words;
    private transient Consumer<Line> remove = _ -> { };

    LineList(Words words) {
        this.words = words;
        setId("lines");
        getStyleClass().addAll("column", "findings");
    }

    void onRemove(Consumer<Line> run) {
        remove = run;
    }

    void show(List<Line> lines) {
        getChildren().setAll(lines.stream().map(this::line).toList());
    }

    private Node line(Line line) {
        Button away = Nodes.button("line-remove-" + line.name(),
                words.get("line.remove", line.name()), "", () -> remove.accept(line));
        return Nodes.row("finding", Nodes.firm(Nodes.label(line.name())),
                Nodes.label(line.port(), "muted"), Nodes.label(line.settings(), "muted"),
                Nodes.spring(), away);
    }
}
