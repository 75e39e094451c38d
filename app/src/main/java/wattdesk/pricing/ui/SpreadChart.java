package wattdesk.pricing.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.ui.Nodes;

/// How many accounts pay how much less or more, as bars with their counts.
final class SpreadChart extends HBox {

    private static final double HEIGHT = 72;
    private static final double FIGURE = 28;
    private static final int SAME = 3;
    private static final List<String> PLACES = List.of("spread.less-most", "spread.less-more",
            "spread.less", "spread.same", "spread.more", "spread.more-more", "spread.more-most");

    SpreadChart(List<Integer> spread, Words words) {
        getStyleClass().add("spread");
        setId("spread");
        int most = Math.max(1, spread.stream().mapToInt(count -> count).max().orElse(1));
        for (int i = 0; i < spread.size(); i++) {
            VBox column = column(spread.get(i), most, i, words);
            HBox.setHgrow(column, Priority.ALWAYS);
            getChildren().add(column);
        }
    }

    private static VBox column(int count, int most, int place, Words words) {
        Region bar = new Region();
        bar.getStyleClass().addAll("spread-bar",
                place < SAME ? "spread-less" : place == SAME ? "spread-same" : "spread-more");
        double height = count == 0 ? 1 : Math.max(3, HEIGHT * count / most);
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        Label figure = Nodes.label(String.valueOf(count), count == 0 ? "muted" : "number");
        VBox above = Nodes.column("spread-above", Nodes.spring(), figure, bar);
        above.setAlignment(Pos.BOTTOM_CENTER);
        above.setMinHeight(HEIGHT + FIGURE);
        VBox column = Nodes.column("spread-column", above,
                Nodes.label(words.get(PLACES.get(place)), "caption"));
        column.setAlignment(Pos.CENTER);
        column.setPrefWidth(80);
        return column;
    }
}
