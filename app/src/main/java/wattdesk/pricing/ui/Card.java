package wattdesk.pricing.ui;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// One part of the editor: keeps itself in step with the draft, and knows where findings jump to.
interface Card {

    Region view();

    void show();

    Map<String, Node> anchors();
}
