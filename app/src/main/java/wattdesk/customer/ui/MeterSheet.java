package wattdesk.customer.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import wattdesk.customer.AccountCard;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.metering.Meter;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// What is filed about an account's meter, to be put right with a reason.
final class MeterSheet {

    private final Words words;
    private final Meter was;
    private final TextField number;
    private final Choice<String> line;
    private final Choice<String> profile;
    private final TextField address;
    private final TextField reason;
    private final MessageBar message = new MessageBar();
    private final VBox root;

    MeterSheet(Words words, AccountCard card, List<Line> lines, List<String> profiles,
            Runnable cancelled, Runnable saved) {
        this.words = words;
        was = card.meter();
        Form form = new Form();
        line = form.row(words.get("open.line"), new Choice<>("meter-line",
                lines.stream().map(Line::name).toList(), name -> name));
        line.setValue(was.line());
        profile = form.row(words.get("open.profile"),
                new Choice<>("meter-profile", profiles, name -> name));
        profile.setValue(was.profile());
        number = form.text("meter-number", words.get("open.meter"), was.number());
        address = form.text("meter-address", words.get("open.address"), was.address());
        reason = form.text("meter-reason", words.get("meter.reason"), "");
        Form.chain(saved, number, address, reason);
        Button back = Nodes.button("meter-cancel", words.get("cancel"), "Esc", cancelled);
        Button go = Nodes.button("meter-save",
                words.get("meter.save", card.room().code()), "Enter", saved);
        go.getStyleClass().add("accent");
        root = Nodes.column("sheet",
                Nodes.label(words.get("meter.title", card.room().code()), "title"),
                Nodes.paragraph(words.get("meter.words"), "muted"), form, message,
                Nodes.row("sheet-buttons", back, go));
        root.setId("meter-sheet");
    }

    Meter wanted() {
        return new Meter(number.getText().strip(), line.getValue(), profile.getValue(),
                address.getText().strip(), was.customerNumber());
    }

    String reason() {
        return reason.getText();
    }

    void busy(boolean busy) {
        root.setDisable(busy);
    }

    void say(Message said) {
        message.show(said.in(words.language()), Tone.ATTENTION);
    }

    VBox root() {
        return root;
    }

    Node first() {
        return number;
    }
}
