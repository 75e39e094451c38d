package wattdesk.customer.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// Room, customer, account and meter in one sheet, with a test read.
final class OpenAccountSheet {

    private final Words words;
    private final Form fields = new Form();
    private final TextField room;
    private final TextField customer;
    private final TextField phone;
    private final TextField meter;
    private final ComboBox<String> line;
    private final ComboBox<String> profile;
    private final TextField address;
    private final ComboBox<String> tariff;
    private final MessageBar message = new MessageBar();
    private final VBox root;
    private Runnable open = () -> { };
    private Runnable tryRead = () -> { };
    private Runnable cancel = () -> { };

    OpenAccountSheet(List<Line> lines, List<String> profiles, List<String> tariffs, Words words) {
        this.words = words;
        room = text("room");
        room.setPromptText("3-1204");
        customer = text("customer");
        phone = text("phone");
        line = choice("line", lines.stream().map(Line::name).toList());
        profile = choice("profile", profiles);
        meter = text("meter");
        address = text("address");
        address.setPromptText(words.get("open.address.same"));
        tariff = choice("tariff", tariffs);
        Form.chain(() -> open.run(), room, customer, phone, meter, address);
        root = Nodes.column("sheet", Nodes.label(words.get("open.title"), "title"), fields,
                message, buttons());
        root.setId("open-account");
    }

    private Node buttons() {
        Button back = Nodes.button("open-cancel", words.get("cancel"), "Esc", () -> cancel.run());
        Button test = Nodes.button("open-try", words.get("open.try"), "", () -> tryRead.run());
        Button go = Nodes.button("open-go", words.get("open.go"), "Enter", () -> open.run());
        go.getStyleClass().add("accent");
        return Nodes.row("sheet-buttons", test, Nodes.spring(), back, go);
    }

    private TextField text(String name) {
        return fields.text("open-" + name, words.get("open." + name), "");
    }

    private ComboBox<String> choice(String name, List<String> choices) {
        ComboBox<String> box = fields.row(words.get("open." + name), new ComboBox<>());
        box.setId("open-" + name);
        box.getItems().setAll(choices);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getSelectionModel().selectFirst();
        return box;
    }

    OpenAccountForm form() {
        return new OpenAccountForm(room.getText(), customer.getText(), phone.getText(),
                meter.getText(), chosen(line), chosen(profile), address.getText(),
                chosen(tariff));
    }

    private static String chosen(ComboBox<String> box) {
        String value = box.getValue();
        return value == null ? "" : value;
    }

    void onOpen(Runnable run) {
        open = run;
    }

    void onTry(Runnable run) {
        tryRead = run;
    }

    void onCancel(Runnable run) {
        cancel = run;
    }

    void busy(boolean busy) {
        root.setDisable(busy);
        if (!busy) {
            room.requestFocus();
        }
    }

    void say(Message said, boolean good) {
        message.show(said.in(words.language()), good ? Tone.GOOD : Tone.ATTENTION);
    }

    VBox root() {
        return root;
    }

    Node first() {
        return room;
    }
}
