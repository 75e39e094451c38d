package wattdesk.settings.ui;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.settings.PaperLanguage;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The form of the station's settings.
final class SettingsView {

    private final Words words;
    private final Form form = new Form();
    private final VBox root;

    SettingsView(SettingsModel model, Words words, Runnable save) {
        this.words = words;
        Form.chain(save, field("station-name", model.stationName),
                field("minimum", model.minimum), field("maximum", model.maximum),
                field("hoarding", model.hoarding), field("first-level", model.first),
                field("second-level", model.second), field("third-level", model.third),
                field("verification", model.verification),
                field("printer", model.printer));
        form.note(words.get("printer.hint"));
        Choice<PaperLanguage> paper = new Choice<>("setting-receipt-language",
                List.of(PaperLanguage.values()),
                language -> words.get("paper." + language.name().toLowerCase(Locale.ROOT)));
        paper.valueProperty().bindBidirectional(model.receiptLanguage);
        form.row(words.get("receipt-language"), paper);
        MessageBar said = new MessageBar();
        model.said.subscribe(message -> said.show(
                message == null ? null : message.in(words.language()),
                model.good.get() ? Tone.GOOD : Tone.ATTENTION));
        Button go = Nodes.mainButton("settings-save", words.get("save"), save);
        root = Nodes.column("card", Nodes.label(words.get("title"), "title"), form, said,
                Nodes.row("sheet-buttons", go));
    }

    private TextField field(String name, StringProperty text) {
        TextField field = form.text("setting-" + name, words.get(name), "");
        field.textProperty().bindBidirectional(text);
        return field;
    }

    Region root() {
        return root;
    }
}
