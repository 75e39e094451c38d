package wattdesk.start.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import wattdesk.message.Words;
import wattdesk.start.Step;
import wattdesk.ui.Nodes;

/// What still stands before the first sale; and that it was made.
final class SalePage extends StepPage {

    private final Label what = Nodes.paragraph("", "start-who");
    private final Label more = Nodes.paragraph("");

    SalePage(Words words) {
        super(Step.SALE, words);
        what.setId("start-sale");
        more.setId("start-sale-more");
        lay(Step.SALE, List.of(what, more));
    }

    void show(String text, String explained) {
        what.setText(text);
        more.setText(explained);
        Nodes.present(more, !explained.isEmpty());
    }

    @Override
    Node first() {
        return main;
    }
}
