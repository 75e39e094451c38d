package wattdesk.premises.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.premises.Area;
import wattdesk.premises.Room;
import wattdesk.premises.RoomFacts;
import wattdesk.premises.RoomUse;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// What is known of one room; another number takes its accounts along.
final class RoomSheet extends AskingSheet {

    private final TextField number;

    RoomSheet(Words words, RoomFacts facts, Runnable back, Consumer<RoomFacts> keep) {
        super("room-sheet", words.language());
        Form form = new Form();
        number = form.text("room-number", words.get("column.room"), facts.room().number());
        Area known = facts.area();
        TextField area = form.text("room-area", words.get("column.area"),
                known == null ? "" : known.squareMetres());
        Choice<RoomUse> use = form.row(words.get("column.use"), uses(words, "room-use"));
        use.setValue(facts.use());
        TextField note = form.text("room-note", words.get("note"), facts.note());
        Runnable go = () -> {
            try {
                String metres = area.getText().strip();
                keep.accept(new RoomFacts(new Room(facts.room().building(), number.getText(),
                        facts.room().floor()), use.getValue(),
                        metres.isEmpty() ? null : Area.parse(metres), note.getText().strip()));
            } catch (IllegalArgumentException e) {
                say(Message.of("exchange", "WD-6434",
                        number.getText().isBlank() ? "-" : area.getText(), "89.5"));
            }
        };
        Form.chain(go, number, area, use, note);
        lay(words.get("room.title", facts.room().code()), List.of(form),
                Nodes.button("room-back", words.get("cancel"), "Esc", back),
                Nodes.mainButton("room-keep", words.get("keep"), go));
    }

    static Choice<RoomUse> uses(Words words, String id) {
        return new Choice<>(id, List.of(RoomUse.values()), each ->
                words.get("use." + each.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public Node first() {
        return number;
    }
}
