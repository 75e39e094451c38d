package wattdesk.customer.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.metering.Meter;
import wattdesk.metering.ProfileFacts;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// What is filed about an account's meter, to be put right with a reason.
final class MeterSheet extends AskingSheet {

    private final Meter was;
    private final Choice<Line> line;
    private final Choice<ProfileFacts> profile;
    private final TextField number;
    private final TextField address;
    private final TextField holder;
    private final TextField reason;

    MeterSheet(Words words, AccountCard card, Offered offered, Runnable cancelled,
            Consumer<MeterSheet> save) {
        super("meter-sheet", words.language());
        root().getStyleClass().add("wide-sheet");
        was = card.meter();
        Form form = new Form();
        line = form.row(words.get("open.line"),
                new Choice<>("meter-line", offered.lines(), Line::name));
        offered.lines().stream().filter(one -> one.name().equals(was.line()))
                .forEach(line::setValue);
        profile = form.row(words.get("open.profile"),
                new Choice<>("meter-profile", offered.types(card),
                        type -> type.called(words.language())));
        offered.types().stream().filter(one -> one.id().equals(was.profile()))
                .forEach(profile::setValue);
        number = form.text("meter-number", words.get("open.meter"), was.number());
        address = form.text("meter-address", words.get("open.address"), was.address());
        holder = form.text("meter-holder", words.get("open.holder"), was.customerNumber());
        reason = form.text("meter-reason", words.get("meter.reason"), "");
        Runnable saved = () -> save.accept(this);
        Form.chain(saved, line, profile, number, address, holder, reason);
        Button back = Nodes.button("meter-cancel", words.get("cancel"), "Esc", cancelled);
        Button go = Nodes.mainButton("meter-save",
                words.get("meter.save", card.room().code()), saved);
        lay(words.get("meter.title", card.room().code()),
                List.of(Nodes.paragraph(words.get("meter.words"), "muted"), form), back, go);
    }

    Meter wanted() {
        Line on = line.getValue();
        ProfileFacts type = profile.getValue();
        return new Meter(number.getText().strip(), on == null ? was.line() : on.name(),
                type == null ? was.profile() : type.id(), address.getText().strip(),
                holder.getText().strip());
    }

    String reason() {
        return reason.getText();
    }

    @Override
    public Node first() {
        return number;
    }
}
