package wattdesk.metering.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// Name, port and settings of a new line.
final class LineSheet {

    private final Words words;
    private final TextField name;
    private final TextField port;
    private final TextField settings;
    private final MessageBar message = new MessageBar();
    private final VBox root;
    private Runnable add = () -> { };
    private Runnable cancel = () -> { };

    LineSheet(Words words, LineList lines) {
        this.words = words;
        Form form = new Form();
        name = form.text("line-name", words.get("line.name"), "");
        port = form.text("line-port", words.get("line.port"), "");
        port.setPromptText("/dev/ttyUSB0 · COM3 · tcp:192.168.1.9:4001");
        settings = form.text("line-settings", words.get("line.settings"), "2400,8E1");
        Form.chain(() -> add.run(), name, port, settings);
        Button go = Nodes.button("line-add", words.get("line.add"), "Enter", () -> add.run());
        go.getStyleClass().add("accent");
        Button back = Nodes.button("line-cancel", words.get("line.cancel"), "Esc",
                () -> cancel.run());
        root = Nodes.column("sheet", Nodes.label(words.get("line.title"), "title"),
                Nodes.paragraph(words.get("line.hint"), "muted"), lines, form, message,
                Nodes.row("sheet-buttons", back, go));
        root.setId("line-sheet");
    }

    void onAdd(Runnable run) {
        add = run;
    }

    void onCancel(Runnable run) {
        cancel = run;
    }

    void busy(boolean busy) {
        root.setDisable(busy);
    }

    void say(Message said) {
        message.show(said.in(words.language()), Tone.ATTENTION);
    }

    String name() {
        return name.getText();
    }

    String port() {
        return port.getText();
    }

    String settings() {
        return settings.getText();
    }

    VBox root() {
        return root;
    }

    Node first() {
        return name;
    }
}
