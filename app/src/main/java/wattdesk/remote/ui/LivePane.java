package wattdesk.remote.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.metering.LiveValues;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.Presence;
import wattdesk.sweep.SeenWords;
import wattdesk.sweep.ToldTimes;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// A meter as it was last seen, or is read right now: whether it is there, and what it shows.
final class LivePane extends VBox {

    private final Words words;
    private final SeenWords spoken;
    private final Formats formats;
    private final Label presence = Nodes.named("live-presence", "", "live-word");
    private final Label from = Nodes.named("live-from", "", "caption");
    private final Label trouble = Nodes.paragraph("", "live-trouble");
    private final ProgressBar working = new ProgressBar();
    private final FlowPane blocks = new FlowPane();
    private @Nullable MeterSeen seen;
    private @Nullable LiveBlocks shown;
    private ToldTimes told = ToldTimes.NONE;
    private String unit = "";
    private boolean reading;
    private boolean asked;

    LivePane(Words words) {
        this.words = words;
        spoken = new SeenWords(words.language());
        formats = new Formats(words.language());
        setId("live-pane");
        getStyleClass().addAll("column", "live-pane");
        trouble.setId("live-trouble");
        working.setId("live-working");
        working.setMaxWidth(Double.MAX_VALUE);
        blocks.getStyleClass().add("live-blocks");
        blocks.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(Nodes.row("runs-head",
                Nodes.firm(Nodes.label(words.get("live"), "card-title")), Nodes.firm(presence),
                from), working, trouble, blocks);
        Nodes.present(working, false);
        Nodes.present(trouble, false);
    }

    /// While it is asked right now.
    void reading(boolean underWay) {
        reading = underWay;
        Nodes.present(working, underWay);
        if (underWay) {
            from.setText(words.get("live.reading"));
        }
    }

    /// From now on values are those that somebody in front of this asked for.
    void asked(boolean byHand) {
        asked = byHand;
    }

    /// What is known of it now; null before anybody asked it.
    void show(@Nullable MeterSeen now, ToldTimes times, String counts, Instant at) {
        if (shown == null || now == null || !now.equals(seen) || !times.equals(told)
                || !counts.equals(unit)) {
            seen = now;
            told = times;
            unit = counts;
            fill();
        }
        tick(at);
    }

    private void fill() {
        LiveValues values = seen == null ? null : seen.values();
        if (values == null) {
            shown = null;
            blocks.getChildren().setAll(List.<Node>of(
                    Nodes.paragraph(words.get("live.never"), "muted")));
        } else {
            LiveBlocks made = new LiveBlocks(words, values, told, unit);
            shown = made;
            blocks.getChildren().setAll(made.all());
        }
    }

    /// Ages, and what comes by the passing of time alone.
    void tick(Instant now) {
        Presence stands = Presence.of(seen, now);
        presence.setText(spoken.presence(stands));
        presence.setGraphic(Icons.of(switch (stands) {
            case ONLINE -> Tone.GOOD;
            case LATE -> Tone.ATTENTION;
            case OFFLINE -> Tone.DANGER;
            case NEVER -> Tone.NEUTRAL;
        }));
        blocks.getStyleClass().removeIf("old"::equals);
        if (stands == Presence.OFFLINE) {
            blocks.getStyleClass().add("old");
        }
        if (shown != null) {
            shown.tick(now);
        }
        if (!reading) {
            from.setText(source(now));
        }
        MeterSeen.Trouble why = seen == null ? null : seen.trouble();
        Nodes.present(trouble, why != null && !reading);
        trouble.setText(why == null ? "" : told(why, now));
    }

    private String told(MeterSeen.Trouble why, Instant now) {
        MeterSeen known = Objects.requireNonNull(seen);
        return words.get(shown == null ? "live.trouble.none" : "live.trouble",
                formats.ago(known.triedAt(), now), spoken.cause(why.cause()), known.failures());
    }

    private String source(Instant now) {
        Instant at = seen == null ? null : seen.answeredAt();
        return at == null ? words.get("live.hint")
                : words.get(asked ? "live.asked" : "live.swept", formats.ago(at, now));
    }
}
