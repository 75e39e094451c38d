package wattdesk.customer.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.metering.Meter;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// What is filed about an account's meter, to be put right with a reason.
final class MeterSheet extends AskingSheet {

    private final Meter was;
    private final TextField number;
    private final Choice<String> line;
    private final Choice<String> profile;
    private final TextField address;
    private final TextField reason;

    MeterSheet(Words words, AccountCard card, List<Line> lines, List<String> profiles,
            Runnable cancelled, Runnable saved) {
        super("meter-sheet", words.language());
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
        lay(words.get("meter.title", card.room().code()),
                List.of(Nodes.paragraph(words.get("meter.words"), "muted"), form), back, go);
    }

    Meter wanted() {
        return new Meter(number.getText().strip(), line.getValue(), profile.getValue(),
                address.getText().strip(), was.customerNumber());
    }

    String reason() {
        return reason.getText();
    }

    @Override
    public Node first() {
        return number;
    }
}
