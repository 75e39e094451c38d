package wattdesk.tariff.ui;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.UnitPrice;
import wattdesk.tariff.Tariffs;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Background;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;
import wattdesk.ui.Sheets;

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
        sheets.show(new Asked(added));
    }

    private void save(Asked asked, Consumer<Message> added) {
        String name = asked.name.getText().strip();
        String price = Normalizer.normalize(asked.price.getText(), Normalizer.Form.NFKC).strip();
        if (name.isEmpty() || !isPrice(price)) {
            asked.say(Message.of("tariff", "WD-6205"));
            return;
        }
        BusinessDay today = BusinessDay.of(clock.instant());
        background.runBusy(asked::busy, () -> tariffs.takeFlat(name, price, today), taken -> {
            if (taken.tariff() == null) {
                asked.say(taken.message());
            } else {
                sheets.close();
                added.accept(taken.message());
            }
        });
    }

    private static boolean isPrice(String text) {
        try {
            UnitPrice.parse(text);
            return true;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    private final class Asked extends AskingSheet {

        private final TextField name;
        private final TextField price;

        Asked(Consumer<Message> added) {
            super("price-sheet", words.language());
            Form form = new Form();
            name = form.text("price-name", words.get("price.name"), "");
            price = form.text("price-yuan", words.get("price.yuan"), "");
            Runnable save = () -> save(this, added);
            Form.chain(save, name, price);
            lay(words.get("price.title"),
                    List.of(Nodes.paragraph(words.get("price.hint"), "muted"), form),
                    Nodes.button("price-cancel", words.get("price.cancel"), "Esc", sheets::close),
                    Nodes.mainButton("price-add", words.get("price.add"), save));
        }

        @Override
        public Node first() {
            return name;
        }
    }
}
