package wattdesk.start.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.metering.FoundPort;
import wattdesk.metering.PortSearch.Progress;
import wattdesk.metering.PortSearch.Sighted;
import wattdesk.start.Step;
import wattdesk.ui.Form;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;

/// The ports that there are, a field for what no list can know, and who answered.
final class LinePage extends StepPage {

    private final Picks<FoundPort> ports;
    private final Label none = Nodes.paragraph("", "caption");
    private final TextField typed;
    private final Label progress = Nodes.paragraph("", "caption");
    private final Picks<Sighted> found;
    private final Form foundForm = new Form();
    private final TextField name;
    private final Node choose;

    LinePage(Words words) {
        super(Step.LINE, words);
        ports = new Picks<>("start-ports", this::row, this::act);
        found = new Picks<>("start-found", each -> row(each, words), this::act);
        none.setId("start-no-port");
        progress.setId("start-progress");
        Form form = new Form();
        typed = form.text("start-port", words.get("port.other"), "");
        typed.setPromptText("192.168.1.9:4001");
        name = foundForm.text("start-line-name", words.get("line.name"), "");
        Form.chain(this::act, typed);
        ports.typesInto(typed);
        Form.chain(this::act, name);
        choose = Nodes.column("start-part", Nodes.label(words.get("port.found"), "muted"), ports,
                none, form);
        Nodes.present(progress, false);
        showFound(List.of());
        lay(Step.LINE, List.of(choose, progress, found, foundForm),
                Nodes.firm(Nodes.button("start-everywhere", words.get("search.everywhere"),
                        "Alt+E", () -> everywhere.run())));
    }

    Runnable everywhere = () -> { };

    private Node row(FoundPort port) {
        String line = port.line();
        String usb = port.usb();
        return Nodes.row("start-row", Nodes.firm(Nodes.label(port.port(), "start-name")),
                Nodes.label(port.description(), "muted"),
                Nodes.label(usb == null ? "" : "USB " + usb, "muted"), Nodes.spring(),
                Nodes.label(line == null ? "" : words.get("port.taken", line), "muted"));
    }

    static Node row(Sighted meter, Words words) {
        return Nodes.row("start-row",
                Nodes.firm(Nodes.label(Formats.meter(meter.name()), "start-name")),
                Nodes.label(meter.protocol(), "muted"), Nodes.label(meter.settings(), "muted"),
                Nodes.spring(),
                Nodes.label(meter.doubled() ? words.get("meter.doubled") : "", "muted"));
    }

    void showPorts(List<FoundPort> all) {
        ports.show(all);
        Nodes.present(ports, !all.isEmpty());
        none.setText(all.isEmpty() ? words.get("port.none") : "");
        Nodes.present(none, all.isEmpty());
    }

    void showFound(List<Sighted> meters) {
        found.show(meters);
        Nodes.present(choose, meters.isEmpty());
        Nodes.present(found, !meters.isEmpty());
        Nodes.present(foundForm, !meters.isEmpty());
    }

    void propose(String lineName) {
        name.setText(lineName);
    }

    /// How far a search is; null when none is under way.
    void showProgress(@Nullable Progress at) {
        Nodes.present(progress, at != null);
        if (at != null) {
            progress.setText(words.get("search.at", at.settings(), at.setting(),
                    at.ofSettings(), at.protocol(), at.done() + 1, at.total()));
            double inside = (double) at.done() / Math.max(1, at.total());
            progress((at.setting() - 1 + inside) / at.ofSettings());
        }
    }

    /// What was typed before what was picked; host and port alone are a serial server.
    String port() {
        String text = typed.getText().strip();
        FoundPort picked = ports.picked();
        if (text.isEmpty()) {
            return picked == null ? "" : picked.port();
        }
        return text.matches("[^:/\\s]+:\\d{1,5}") ? "tcp:" + text : text;
    }

    @Nullable Sighted meter() {
        return found.picked();
    }

    String name() {
        return name.getText().strip();
    }

    @Override
    Node first() {
        if (found.isVisible()) {
            return found;
        }
        return ports.isVisible() && typed.getText().isEmpty() ? ports : typed;
    }
}
