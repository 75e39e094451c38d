package wattdesk.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Reasons;
import wattdesk.message.Words;
import wattdesk.metering.LineState;
import wattdesk.operator.Actor;
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
    private final Label clock = Nodes.named("strip-clock", "", "strip-clock");
    private final Label operator;
    private final Actor actor;
    private Room room = Room.WIDE;
    private Instant at = Instant.EPOCH;
    private StripModel told = StripModel.UNKNOWN;

    /// How much room there is: large zoom on a small screen leaves little. What is shortened keeps
    /// its shape; a healthy line gives way first, trouble never.
    private enum Room {
        WIDE, TIGHT, LITTLE;

        private static final double TIGHT_BELOW = 1150;
        private static final double LITTLE_BELOW = 880;

        static Room of(double width) {
            return width >= TIGHT_BELOW ? WIDE : width >= LITTLE_BELOW ? TIGHT : LITTLE;
        }
    }

    StatusStrip(Words words, Actor actor, boolean practice, Consumer<PlaceId> go) {
        this.words = words;
        this.go = go;
        formats = new Formats(words.language());
        getStyleClass().add("status-strip");
        this.actor = actor;
        operator = Nodes.named("strip-operator", "");
        var mark = Nodes.named("practice", words.get("strip.practice"), "practice");
        Nodes.present(mark, practice);
        Nodes.firm(mark);
        Nodes.firm(clock);
        waiting.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(mark, day, operator, lines, waiting, paper, Nodes.spring(), backup,
                clock);
        widthProperty().subscribe(width -> fit(Room.of(width.doubleValue())));
    }

    private void fit(Room wanted) {
        room = wanted;
        String who = actor.operator().displayName();
        operator.setText(room == Room.WIDE ? words.get("strip.operator", who) : who);
        show(told, at);
    }

    private Button item(String id, PlaceId place) {
        Button button = Nodes.button(id, "", "", () -> go.accept(place));
        button.getStyleClass().setAll("strip-item");
        button.setFocusTraversable(false);
        return button;
    }

    void show(StripModel model, Instant now) {
        told = model;
        lines.getChildren().setAll(model.lines().stream()
                .filter(line -> room != Room.LITTLE || line.trouble() != null)
                .map(this::line).toList());
        Nodes.present(paper, !model.paperTrouble().isEmpty());
        paper.setGraphic(Icons.of(Tone.ATTENTION));
        paper.setText(words.get("strip.paper",
                Reasons.in(words.language(), model.paperTrouble())));
        tick(now);
    }

    private Node line(LineState state) {
        Button button = item("strip-line-" + state.line(), PlaceId.SETTINGS);
        if (state.online()) {
            button.setGraphic(Icons.of(Tone.GOOD));
            button.setText(room != Room.WIDE ? state.line()
                    : words.get("strip.line", state.line(), state.framesPerSecond()));
        } else if (state.trouble() == null) {
            button.setGraphic(Icons.of(Tone.NEUTRAL));
            button.setText(room != Room.WIDE ? state.line()
                    : words.get("strip.line.idle", state.line()));
        } else {
            button.setGraphic(Icons.of(Tone.ATTENTION));
            button.setText(words.get("strip.line.down", state.line()));
        }
        return button;
    }

    void tick(Instant now) {
        at = now;
        String today = String.valueOf(actor.dayAt(now));
        day.setText(room == Room.WIDE ? words.get("strip.day", today) : today);
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
