package wattdesk.start.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import wattdesk.message.Words;
import wattdesk.start.Step;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// The printers of this PC, one on the network or at a serial port by its address, or none.
final class PrinterPage extends StepPage {

    /// No printer: papers are written as PDF.
    static final String PDF = "";

    private final Picks<String> printers;
    private final TextField typed;
    private final Button again;

    Runnable reprint = () -> { };

    PrinterPage(Words words) {
        super(Step.PRINTER, words);
        printers = new Picks<>("start-printers", this::row, this::act);
        Form form = new Form();
        typed = form.text("start-printer", words.get("printer.other"), "");
        typed.setPromptText("tcp:192.168.1.20:9100 · serial:/dev/ttyUSB1@9600");
        Form.chain(this::act, typed);
        printers.typesInto(typed);
        again = Nodes.button("start-reprint", words.get("printer.again"), "Alt+P",
                () -> reprint.run());
        onAlt(KeyCode.P, () -> reprint.run());
        Nodes.present(again, false);
        lay(Step.PRINTER, List.of(printers, form), Nodes.firm(again));
    }

    private Node row(String printer) {
        String name = printer.equals(PDF) ? words.get("printer.pdf")
                : printer.replaceFirst("^system:", "");
        return Nodes.row("start-row", Nodes.firm(Nodes.label(name, "start-name")),
                Nodes.label(printer.equals(PDF) ? words.get("printer.pdf.hint") : "", "muted"));
    }

    /// The installed ones before "none", so that Enter prints.
    void show(List<String> installed) {
        List<String> all = new ArrayList<>(installed);
        all.add(PDF);
        printers.show(all);
    }

    void onOther(Runnable changed) {
        typed.textProperty().subscribe((_, _) -> changed.run());
        printers.getSelectionModel().selectedItemProperty().subscribe((_, _) -> changed.run());
    }

    void mayReprint(boolean may) {
        Nodes.present(again, may);
    }

    /// What was typed before what was picked; host and port alone are a network printer.
    String printer() {
        String text = typed.getText().strip();
        String picked = printers.picked();
        if (text.isEmpty()) {
            return picked == null ? PDF : picked;
        }
        return text.matches("[^:/\\s]+:\\d{1,5}") ? "tcp:" + text : text;
    }

    @Override
    Node first() {
        return typed.getText().isEmpty() ? printers : typed;
    }
}
