package wattdesk.metering.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Name, port and settings of a new line.
final class LineSheet extends AskingSheet {

    private final TextField name;
    private final TextField port;
    private final TextField settings;
    private Runnable add = () -> { };
    private Runnable cancel = () -> { };

    LineSheet(Words words, LineList lines) {
        super("line-sheet", words.language());
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
        lay(words.get("line.title"),
                List.of(Nodes.paragraph(words.get("line.hint"), "muted"), lines, form), back, go);
    }

    void onAdd(Runnable run) {
        add = run;
    }

    void onCancel(Runnable run) {
        cancel = run;
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

    @Override
    public Node first() {
        return name;
    }
}
