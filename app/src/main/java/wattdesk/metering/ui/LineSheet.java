package wattdesk.metering.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import wattdesk.message.Words;
import wattdesk.metering.ProfileFacts;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Name, port and settings of a new line, and any meter on it for a test read.
final class LineSheet extends AskingSheet {

    private final TextField name;
    private final TextField port;
    private final TextField settings;
    private final Choice<ProfileFacts> type;
    private final TextField address;
    private Runnable add = () -> { };
    private Runnable tryRead = () -> { };
    private Runnable cancel = () -> { };

    LineSheet(Words words, LineList lines, List<ProfileFacts> types) {
        super("line-sheet", words.language());
        root().getStyleClass().add("wide-sheet");
        Form form = new Form();
        name = form.text("line-name", words.get("line.name"), "");
        name.setPromptText(words.get("line.name.example"));
        port = form.text("line-port", words.get("line.port"), "");
        port.setPromptText("/dev/ttyUSB0 · COM3 · tcp:192.168.1.9:4001");
        settings = form.text("line-settings", words.get("line.settings"), "2400,8E1");
        type = form.row(words.get("line.type"), new Choice<>("line-type", types,
                each -> each.called(words.language())));
        type.getSelectionModel().selectFirst();
        address = form.text("line-address", words.get("line.address"), "");
        address.setPromptText(words.get("line.address.any"));
        Form.chain(() -> add.run(), name, port, settings, type, address);
        onAlt(KeyCode.T, () -> tryRead.run());
        Button test = Nodes.button("line-try", words.get("line.try"), "Alt+T",
                () -> tryRead.run());
        Button go = Nodes.mainButton("line-add", words.get("line.add"), () -> add.run());
        go.setDefaultButton(true);
        Button back = Nodes.button("line-cancel", words.get("line.cancel"), "Esc",
                () -> cancel.run());
        lay(words.get("line.title"), List.of(
                Nodes.paragraph(words.get("line.hint"), "muted"), lines, form),
                test, Nodes.spring(), back, go);
    }

    void onAdd(Runnable run) {
        add = run;
    }

    void onTry(Runnable run) {
        tryRead = run;
    }

    void onCancel(Runnable run) {
        cancel = run;
    }

    String name() {
        return name.getText().strip();
    }

    String port() {
        return port.getText().strip();
    }

    String settings() {
        return settings.getText().strip();
    }

    /// Empty where the station knows no meter types.
    String type() {
        ProfileFacts chosen = type.getValue();
        return chosen == null ? "" : chosen.id();
    }

    String address() {
        return address.getText().strip();
    }

    void askForAddress() {
        address.requestFocus();
    }

    @Override
    public Node first() {
        return name;
    }
}
