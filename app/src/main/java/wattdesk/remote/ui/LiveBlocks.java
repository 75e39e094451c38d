package wattdesk.remote.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.metering.Electrics;
import wattdesk.metering.Electrics.Phase;
import wattdesk.metering.Figures;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.sweep.Presence;
import wattdesk.sweep.SeenWords;
import wattdesk.sweep.ToldTimes;
import wattdesk.sweep.ToldTimes.Thing;
import wattdesk.tariff.Band;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;

/// The values of one meter in blocks, each with its age.
final class LiveBlocks {

    private static final Duration CLOCK_IS_OFF = Duration.ofMinutes(5);

    private final Words words;
    private final LiveWords said;
    private final SeenWords seen;
    private final Formats formats;
    private final LiveValues values;
    private final ToldTimes told;
    private final String unit;
    private final Map<Label, Instant> ages = new LinkedHashMap<>();

    /// `unit` is what the registers count.
    LiveBlocks(Words words, LiveValues values, ToldTimes told, String unit) {
        this.words = words;
        said = new LiveWords(words);
        seen = new SeenWords(words.language());
        formats = new Formats(words.language());
        this.values = values;
        this.told = told;
        this.unit = unit;
    }

    /// In order; what a meter does not have takes no room.
    List<Node> all() {
        List<Node> blocks = new ArrayList<>();
        if (values.balance() != null) {
            blocks.add(balance(values.balance()));
        }
        if (values.switchState() != null || values.drift() != null) {
            blocks.add(relay());
        }
        if (values.electrics().power() != null || told(values.electrics())) {
            blocks.add(electrics(values.electrics()));
        }
        Figures figures = values.figures();
        if (figures != null) {
            blocks.add(registers(figures));
        }
        blocks.add(status());
        return blocks;
    }

    private static boolean told(Electrics electrics) {
        return electrics.a().told() || electrics.b().told() || electrics.c().told();
    }

    private VBox block(String name, Thing thing, Node... content) {
        VBox block = Nodes.column("live-block",
                Nodes.row("live-head", Nodes.label(words.get(name), "live-name"), age(thing)));
        block.getChildren().addAll(content);
        return block;
    }

    private Label age(Thing thing) {
        Label age = Nodes.firm(Nodes.label("", "live-age"));
        Instant at = told.of(thing);
        if (at == null) {
            age.setText(words.get("age.unknown"));
            age.getStyleClass().add("old");
        } else {
            ages.put(age, at);
        }
        return age;
    }

    private Node balance(Money balance) {
        Label figure = Nodes.named("live-balance", Formats.yuan(balance), "live-figure");
        figure.getStyleClass().removeIf("negative"::equals);
        if (balance.isNegative()) {
            figure.getStyleClass().add("negative");
        }
        List<Node> lines = new ArrayList<>();
        lines.add(Nodes.row("big-balance", figure, Nodes.label(words.get("yuan"), "big-unit")));
        if (values.purchases() != null) {
            lines.add(Nodes.named("live-counter", words.get("counter", values.purchases()),
                    "live-line"));
        }
        Money purchased = values.purchased();
        if (purchased != null) {
            lines.add(Nodes.label(words.get("purchased", Formats.yuan(purchased)), "live-line"));
        }
        return block("live.balance", Thing.BALANCE, lines.toArray(Node[]::new));
    }

    private Node relay() {
        List<Node> lines = new ArrayList<>();
        SwitchState state = values.switchState();
        if (state != null) {
            Label word = Nodes.named("live-relay", seen.state(state), "live-word");
            word.setGraphic(Icons.of(tone(state)));
            lines.add(word);
        }
        String reason = said.reason(values);
        if (!reason.isEmpty()) {
            lines.add(Nodes.named("live-reason", reason, "live-line"));
        }
        Duration drift = values.drift();
        if (drift != null) {
            Label clock = Nodes.named("live-clock", said.drift(drift), "live-line");
            if (drift.abs().compareTo(CLOCK_IS_OFF) > 0) {
                clock.setGraphic(Icons.of(Tone.ATTENTION));
            }
            lines.add(clock);
        }
        return block("live.relay", state == null ? Thing.CLOCK : Thing.SWITCH,
                lines.toArray(Node[]::new));
    }

    private static Tone tone(SwitchState state) {
        return switch (state) {
            case CLOSED, VALVE_OPEN -> Tone.GOOD;
            case OPEN, VALVE_CLOSED -> Tone.DANGER;
            case PRESS_BUTTON, WILL_NOT_OPEN, VALVE_ABNORMAL -> Tone.ATTENTION;
        };
    }

    private Node electrics(Electrics electrics) {
        GridPane grid = grid("live-electrics");
        Map<String, Phase> phases = new LinkedHashMap<>();
        phases.put("A", electrics.a());
        phases.put("B", electrics.b());
        phases.put("C", electrics.c());
        phases.values().removeIf(phase -> !phase.told());
        int row = 0;
        for (Map.Entry<String, Phase> each : phases.entrySet()) {
            Phase phase = each.getValue();
            grid.addRow(row++, Nodes.label(words.get("phase", each.getKey()), "muted"),
                    number(LiveWords.volts(phase.decivolts())),
                    number(LiveWords.amperes(phase.milliamperes())),
                    number(phase.deciwatts() == null ? "" : LiveWords.kilowatts(
                            phase.deciwatts())));
        }
        Long power = electrics.power();
        if (power != null && (phases.size() != 1 || electrics.a().deciwatts() == null)) {
            Label sum = number(LiveWords.kilowatts(power));
            sum.setId("live-power");
            grid.add(Nodes.label(words.get("power"), "muted"), 0, row);
            grid.add(sum, 1, row, 2, 1);
            if (!phases.isEmpty()
                    && !Objects.equals(told.of(Thing.POWER), told.of(Thing.PHASES))) {
                grid.add(age(Thing.POWER), 3, row);
            }
        }
        return block("live.electrics", phases.isEmpty() ? Thing.POWER : Thing.PHASES, grid);
    }

    private Node registers(Figures figures) {
        GridPane grid = grid("live-registers");
        int row = 0;
        Usage total = figures.total();
        if (total != null) {
            grid.addRow(row++, Nodes.label(words.get("total"), "muted"), register(total));
        }
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        bands.putAll(figures.bands());
        for (Map.Entry<Band, Usage> each : bands.entrySet()) {
            Label name = Nodes.label(words.get(WordKey.of("band.", each.getKey())), "muted");
            name.setGraphic(Nodes.label("", "band-dot", WordKey.of("band-", each.getKey())
                    .replace('_', '-')));
            grid.addRow(row++, name, register(each.getValue()));
        }
        return block("live.registers", Thing.REGISTERS, grid);
    }

    private Label register(Usage usage) {
        return number(usage.units() + " " + unit);
    }

    private static GridPane grid(String id) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("live-grid");
        return grid;
    }

    private static Label number(String text) {
        Label label = Nodes.firm(Nodes.label(text, "live-number"));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Node status() {
        Set<MeterMark> marks = values.marks();
        VBox lines = Nodes.column("live-marks");
        lines.setId("live-status");
        if (marks == null) {
            lines.getChildren().add(Nodes.label(words.get("status.none"), "muted"));
        } else if (marks.isEmpty()) {
            lines.getChildren().add(Nodes.label(words.get("status.clear"), "live-line"));
        } else {
            marks.stream().sorted(java.util.Comparator.comparing(MeterMark::trouble).reversed()
                    .thenComparing(mark -> mark)).forEach(mark -> {
                        Label line = Nodes.label(seen.mark(mark), "live-line");
                        line.setGraphic(Icons.of(mark.trouble() ? Tone.ATTENTION : Tone.NEUTRAL));
                        lines.getChildren().add(line);
                    });
        }
        if (marks == null) {
            return Nodes.column("live-block",
                    Nodes.label(words.get("live.status"), "live-name"), lines);
        }
        return block("live.status", Thing.STATUS, lines);
    }

    /// Ages go on by themselves; what is older than the plan says is grey and says so.
    void tick(Instant now) {
        ages.forEach((label, at) -> {
            boolean old = at.plus(Presence.LATE_AFTER).isBefore(now);
            String ago = formats.ago(at, now);
            label.setText(old ? words.get("age.old", ago) : ago);
            label.getStyleClass().removeIf("old"::equals);
            if (old) {
                label.getStyleClass().add("old");
            }
        });
    }
}
