package wattdesk.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.metering.LineState;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The foot of the window; each item opens what it speaks of.
final class StatusStrip extends HBox {

    private final Words words;
    private final Formats formats;
    private final Consumer<PlaceId> go;
    private final Button day = item("strip-day", PlaceId.RECEIPTS);
    private final HBox lines = Nodes.row("strip-lines");
    private final Button waiting = item("strip-pending", PlaceId.PENDING);
    private final Button paper = item("strip-paper", PlaceId.RECEIPTS);
    private final Button backup = item("strip-backup", PlaceId.SETTINGS);
    private final javafx.scene.control.Label clock = Nodes.named("strip-clock", "", "strip-clock");
    private StripModel told = StripModel.UNKNOWN;

    StatusStrip(Words words, Actor actor, boolean practice, Consumer<PlaceId> go) {
        this.words = words;
        this.go = go;
        formats = new Formats(words.language());
        getStyleClass().add("status-strip");
        var operator = Nodes.named("strip-operator",
                words.get("strip.operator", actor.operator().displayName()));
        var mark = Nodes.named("practice", words.get("strip.practice"), "practice");
        Nodes.present(mark, practice);
        Nodes.firm(mark);
        Nodes.firm(clock);
        waiting.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(mark, day, operator, lines, waiting, paper, Nodes.spring(), backup,
                clock);
    }

    private Button item(String id, PlaceId place) {
        Button button = Nodes.button(id, "", "", () -> go.accept(place));
        button.getStyleClass().setAll("strip-item");
        button.setFocusTraversable(false);
        return button;
    }

    void show(StripModel model, Instant now) {
        told = model;
        lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
        Nodes.present(paper, !model.paperTrouble().isEmpty());
        paper.setText(words.get("strip.paper", model.paperTrouble()));
        tick(now);
    }

    private Node line(LineState state) {
        Button button = item("strip-line-" + state.line(), PlaceId.SETTINGS);
        if (state.online()) {
            button.setGraphic(Icons.of(Tone.GOOD));
            button.setText(words.get("strip.line", state.line(), state.framesPerSecond()));
        } else if (state.trouble() == null) {
            button.setGraphic(Icons.of(Tone.NEUTRAL));
            button.setText(words.get("strip.line.idle", state.line()));
        } else {
            button.setGraphic(Icons.of(Tone.ATTENTION));
            button.setText(words.get("strip.line.down", state.line()));
        }
        return button;
    }

    void tick(Instant now) {
        day.setText(words.get("strip.day", BusinessDay.of(now)));
        clock.setText(Formats.clock(now));
        Instant oldest = told.oldest();
        waiting.setText(oldest == null ? words.get("strip.pending.none")
                : words.get("strip.pending", told.open(),
                        formats.span(Duration.between(oldest, now))));
        waiting.setGraphic(Icons.of(oldest == null ? Tone.GOOD : Tone.WAITING));
        backup(told.backup(), now);
    }

    private void backup(@Nullable Instant at, Instant now) {
        backup.setText(at == null ? words.get("strip.backup.none")
                : words.get("strip.backup", Formats.time(at, now)));
        boolean fresh = at != null && Duration.between(at, now).compareTo(Duration.ofDays(2)) < 0;
        backup.setGraphic(Icons.of(fresh ? Tone.GOOD : Tone.ATTENTION));
    }
}
