package wattdesk.start.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.metering.MeterReading;
import wattdesk.metering.PortSearch.Sighted;
import wattdesk.metering.ProfileFacts;
import wattdesk.start.Step;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;

/// The meter that was found, its type, and what it says in words.
final class ReadPage extends StepPage {

    /// In the order in which they are seen to cost least.
    private static final List<String> CHECKS = List.of("check.power", "check.wires",
            "check.termination", "check.address", "check.settings", "check.permission");

    private final Label who = Nodes.paragraph("", "start-who");
    private final Form form = new Form();
    private final Choice<ProfileFacts> type;
    private final Label fits = Nodes.paragraph("", "caption");
    private final GridPane values = new GridPane();
    private final VBox checks = Nodes.column("start-checks");
    private final Label progress = Nodes.paragraph("", "caption");
    private int rows;

    ReadPage(Words words, List<ProfileFacts> types) {
        super(Step.READ, words);
        type = form.row(words.get("meter.type"), new Choice<>("start-type", types,
                each -> each.called(words.language())));
        who.setId("start-meter");
        values.setId("start-values");
        values.getStyleClass().add("start-values");
        checks.setId("start-checks");
        progress.setId("start-progress");
        Nodes.present(progress, false);
        Nodes.present(fits, false);
        checks.getChildren().add(Nodes.label(words.get("check.title"), "start-name"));
        CHECKS.forEach(check -> checks.getChildren().add(
                Nodes.paragraph("· " + words.get(check))));
        Form.chain(this::act, type);
        Nodes.present(checks, false);
        lay(Step.READ, List.of(who, form, fits, values, checks, progress),
                Nodes.firm(Nodes.button("start-again", words.get("read.again"), "Alt+R",
                        () -> again.run())));
        onAlt(KeyCode.R, () -> again.run());
    }

    Runnable again = () -> { };

    void show(@Nullable Sighted meter, String line) {
        who.setText(meter == null ? words.get("meter.none", line)
                : words.get("meter.on", Formats.meter(meter.name()), line, meter.protocol(),
                        meter.settings()));
        Nodes.present(form, meter != null);
        Nodes.present(fits, meter != null);
    }

    /// The type that fits is proposed; where none does, the first one is as good as any.
    void propose(Sighted meter) {
        Optional<ProfileFacts> fitting = type.getItems().stream()
                .filter(each -> meter.types().contains(each.id())).findFirst();
        fits.setText(fitting.isPresent() ? words.get("type.fits") : words.get("type.none"));
        fitting.ifPresentOrElse(type::setValue,
                () -> type.getSelectionModel().selectFirst());
    }

    String type() {
        ProfileFacts chosen = type.getValue();
        return chosen == null ? "" : chosen.id();
    }

    /// Null takes away what was shown.
    void show(@Nullable MeterReading reading) {
        values.getChildren().clear();
        rows = 0;
        Nodes.present(values, reading != null);
        if (reading == null) {
            return;
        }
        value("number", Formats.meter(reading.meterNumber()));
        value("balance", reading.balance() == null ? "––" : Formats.yuan(reading.balance())
                + " " + words.get("yuan"));
        value("count", reading.count() == null ? "––" : String.valueOf(reading.count()));
        value("energy", reading.energy() == null ? "––" : Formats.kWh(reading.energy()) + " kWh");
        value("relay", relay(reading.relayClosed()));
    }

    private String relay(@Nullable Boolean closed) {
        return closed == null ? "––" : words.get(closed ? "relay.closed" : "relay.open");
    }

    private void value(String key, String text) {
        Label figure = Nodes.named("start-value-" + key, text, "number");
        figure.setMaxWidth(Double.MAX_VALUE);
        values.addRow(rows++, Nodes.firm(Nodes.label(words.get("value." + key), "muted")),
                Nodes.firm(figure));
    }

    void check(boolean needed) {
        Nodes.present(checks, needed);
    }

    void progressText(@Nullable String text) {
        Nodes.present(progress, text != null);
        progress.setText(text == null ? "" : text);
    }

    @Override
    Node first() {
        return main;
    }
}
