package wattdesk.tariff.ui;

import java.time.Clock;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Tariffs;
import wattdesk.ui.Background;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// Adds a tariff of one price, in force from today on.
public final class FlatPriceSheet {

    private final Tariffs tariffs;
    private final Clock clock;
    private final Words words;
    private final Background background;
    private final Sheets sheets;

    public FlatPriceSheet(Tariffs tariffs, Clock clock, Language language,
            Background background, Sheets sheets) {
        this.tariffs = tariffs;
        this.clock = clock;
        words = Words.of("tariff", "ui", language);
        this.background = background;
        this.sheets = sheets;
    }

    public void open(Consumer<Message> added) {
        Form form = new Form();
        TextField name = form.text("price-name", words.get("price.name"), "");
        TextField price = form.text("price-yuan", words.get("price.yuan"), "");
        MessageBar message = new MessageBar();
        Button back = Nodes.button("price-cancel", words.get("price.cancel"), "Esc",
                sheets::close);
        VBox root = Nodes.column("sheet", Nodes.label(words.get("price.title"), "title"),
                Nodes.paragraph(words.get("price.hint"), "muted"), form, message);
        Runnable save = () -> save(name.getText().strip(), price.getText().strip(), root, message,
                added);
        Button go = Nodes.button("price-add", words.get("price.add"), "Enter", save);
        go.getStyleClass().add("accent");
        Form.chain(save, name, price);
        root.getChildren().add(Nodes.row("sheet-buttons", back, go));
        root.setId("price-sheet");
        sheets.show(root, name);
    }

    private void save(String name, String price, VBox root, MessageBar message,
            Consumer<Message> added) {
        root.setDisable(true);
        BusinessDay today = BusinessDay.of(clock.instant());
        background.run(() -> tariffs.takeFlat(name, price, today), taken -> {
            root.setDisable(false);
            if (taken.tariff() == null) {
                message.show(taken.message().in(words.language()), Tone.ATTENTION);
            } else {
                sheets.close();
                added.accept(taken.message());
            }
        }, trouble -> {
            root.setDisable(false);
            background.report(trouble);
        });
    }
}
