package wattdesk.premises.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.premises.Area;
import wattdesk.premises.RangePlan;
import wattdesk.premises.RoomRange;
import wattdesk.premises.RoomUse;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Many rooms at once, with what would be made while it is typed.
final class RangeSheet extends AskingSheet {

    private final Words words;
    private final Choice<String> building;
    private final TextField floors;
    private final TextField skipFloors;
    private final TextField rooms;
    private final TextField skipRooms;
    private final TextField pattern;
    private final Choice<RoomUse> use;
    private final TextField area;
    private final Label preview = Nodes.paragraph("", "range-preview");
    private final Button go;
    /// What is typed now can be planned; a plan of what was typed before comes too late.
    private boolean understood;

    RangeSheet(Words words, List<String> buildings, @Nullable String chosen, Runnable back,
            Consumer<RoomRange> typed, Consumer<RoomRange> make) {
        super("range-sheet", words.language());
        this.words = words;
        root().getStyleClass().add("wide-sheet");
        Form form = new Form();
        building = form.row(words.get("range.building"),
                new Choice<>("range-building", buildings, each -> each));
        building.setValue(chosen == null ? buildings.getFirst() : chosen);
        floors = form.text("range-floors", words.get("range.floors"), "");
        floors.setPromptText("1-18");
        skipFloors = form.text("range-skip-floors", words.get("range.skip-floors"), "");
        skipFloors.setPromptText("4,14");
        rooms = form.text("range-rooms", words.get("range.rooms"), "");
        rooms.setPromptText("8");
        skipRooms = form.text("range-skip-rooms", words.get("range.skip-rooms"), "");
        pattern = form.text("range-pattern", words.get("range.pattern"), RoomRange.USUAL_PATTERN);
        use = form.row(words.get("column.use"), RoomSheet.uses(words, "range-use"));
        use.setValue(RoomUse.DWELLING);
        area = form.text("range-area", words.get("column.area"), "");
        preview.setId("range-preview");
        go = Nodes.mainButton("range-go", words.get("range.go", 0), () -> told(make));
        go.setDisable(true);
        Form.chain(() -> go.fire(), building, floors, skipFloors, rooms, skipRooms, pattern, use,
                area);
        for (TextField field : List.of(floors, skipFloors, rooms, skipRooms, pattern, area)) {
            field.textProperty().subscribe((_, _) -> told(typed));
        }
        building.valueProperty().subscribe((_, _) -> told(typed));
        lay(words.get("range.title"), List.of(form, preview),
                Nodes.button("range-back", words.get("cancel"), "Esc", back), go);
    }

    private void told(Consumer<RoomRange> to) {
        understood = false;
        if (floors.getText().isBlank() || rooms.getText().isBlank()) {
            preview.setText("");
            go.setDisable(true);
            return;
        }
        try {
            String metres = area.getText().strip();
            RoomRange range = new RoomRange(building.getValue(), floors.getText(),
                    skipFloors.getText(), rooms.getText(), skipRooms.getText(),
                    pattern.getText(), use.getValue(),
                    metres.isEmpty() ? null : Area.parse(metres));
            understood = true;
            to.accept(range);
        } catch (IllegalArgumentException e) {
            hindered(Message.of("exchange", "WD-6434", area.getText(), "89.5"));
        }
    }

    void show(RangePlan plan) {
        if (!understood) {
            return;
        }
        Message why = plan.hindrance();
        if (why != null) {
            hindered(why);
            return;
        }
        preview.setText(words.get("range.preview", plan.made().size(),
                plan.made().getFirst().room().code(), plan.made().getLast().room().code(),
                plan.existing().size()));
        go.setText(words.get("range.go", plan.made().size()));
        go.setDisable(false);
    }

    private void hindered(Message why) {
        preview.setText(why.in(words.language()).line());
        go.setText(words.get("range.go", 0));
        go.setDisable(true);
    }

    @Override
    public Node first() {
        return floors;
    }
}
