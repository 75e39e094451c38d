package wattdesk.start.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.premises.RangePlan;
import wattdesk.premises.RoomRange;
import wattdesk.premises.RoomUse;
import wattdesk.start.Step;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// A building and its rooms, with what would be made while it is typed.
final class RoomsPage extends StepPage {

    private final TextField building;
    private final TextField floors;
    private final TextField rooms;
    private final Label preview = Nodes.paragraph("", "start-who");

    Runnable workbook = () -> { };

    RoomsPage(Words words, Runnable typed) {
        super(Step.ROOMS, words);
        preview.setId("start-rooms-preview");
        Form form = new Form();
        building = form.text("start-building", words.get("rooms.building"), "");
        floors = form.text("start-floors", words.get("rooms.floors"), "");
        floors.setPromptText("1-6");
        rooms = form.text("start-rooms", words.get("rooms.each"), "");
        rooms.setPromptText("4");
        Form.chain(this::act, building, floors, rooms);
        List.of(building, floors, rooms).forEach(field ->
                field.textProperty().subscribe((_, _) -> typed.run()));
        onAlt(KeyCode.X, () -> workbook.run());
        lay(Step.ROOMS, List.of(form, preview), Nodes.firm(Nodes.button("start-workbook",
                words.get("rooms.workbook"), "Alt+X", () -> workbook.run())));
    }

    void propose(String name) {
        if (building.getText().isEmpty()) {
            building.setText(name);
        }
    }

    /// Null while something is missing.
    @Nullable RoomRange range() {
        return building.getText().isBlank() || floors.getText().isBlank()
                || rooms.getText().isBlank() ? null
                : new RoomRange(building.getText().strip(), floors.getText(), "",
                        rooms.getText(), "", RoomRange.USUAL_PATTERN, RoomUse.DWELLING, null);
    }

    void show(RangePlan plan, Runnable make) {
        Message why = plan.hindrance();
        if (why == null) {
            preview.setText(words.get("rooms.preview", plan.made().size(),
                    plan.made().getFirst().room().code(), plan.made().getLast().room().code()));
            main(words.get("rooms.make", plan.made().size()), make);
        } else {
            preview.setText(why.in(words.language()).line());
            main(words.get("rooms.make", 0), null);
        }
    }

    void unknown() {
        preview.setText("");
        main(words.get("rooms.make", 0), null);
    }

    @Override
    Node first() {
        return floors;
    }
}
