package wattdesk.vending.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;
import wattdesk.ui.Sheets;

/// Asks for the reason of an act that one person may do alone.
public final class ReasonSheet {

    private final Sheets sheets;
    private final Words words;

    public ReasonSheet(Sheets sheets, Language language) {
        this.sheets = sheets;
        words = Words.of("vending", "ui", language);
    }

    public void ask(String title, String inWords, String button, Consumer<String> given) {
        Form form = new Form();
        TextField reason = form.text("reason", words.get("reason"), "");
        Runnable go = () -> {
            sheets.close();
            given.accept(reason.getText().strip());
        };
        Button act = Nodes.mainButton("reason-go", button, go);
        act.disableProperty().bind(reason.textProperty().map(String::isBlank));
        reason.setOnAction(_ -> act.fire());
        Button cancel = Nodes.button("reason-cancel", words.get("cancel"), "Esc", sheets::close);
        VBox sheet = Nodes.column("sheet", Nodes.label(title, "title"),
                Nodes.paragraph(inWords), form, Nodes.row("sheet-buttons", cancel, act));
        sheets.show(sheet, reason);
    }
}
