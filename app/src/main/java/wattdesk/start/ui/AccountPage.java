package wattdesk.start.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import wattdesk.message.Words;
import wattdesk.start.Step;
import wattdesk.ui.Nodes;

/// The meter that waits for its account.
final class AccountPage extends StepPage {

    private final Label meter = Nodes.paragraph("", "start-who");
    private final Label used = Nodes.paragraph("");

    AccountPage(Words words) {
        super(Step.ACCOUNT, words);
        meter.setId("start-account-meter");
        used.setId("start-account-used");
        Nodes.present(used, false);
        lay(Step.ACCOUNT, List.of(meter, used));
    }

    void show(String text, String more) {
        meter.setText(text);
        used.setText(more);
        Nodes.present(used, !more.isEmpty());
    }

    @Override
    Node first() {
        return main;
    }
}
