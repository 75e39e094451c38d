package wattdesk.resale.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.quantity.UnitPrice;
import wattdesk.resale.LawfulPrice;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Asks for the highest lawful price and the text that says so.
final class LawfulSheet extends AskingSheet {

    private final Choice<Scope> scope;
    private final TextField price;
    private final TextField source;

    /// What a limit holds for: one tariff, or all of a commodity.
    private record Scope(Commodity commodity, Optional<Tariff> tariff) {}

    LawfulSheet(Words words, List<Tariff> tariffs, Runnable back, Consumer<LawfulPrice> keep) {
        super("lawful-sheet", words.language());
        List<Scope> scopes = new ArrayList<>();
        for (Commodity commodity : Commodity.values()) {
            scopes.add(new Scope(commodity, Optional.empty()));
        }
        tariffs.forEach(each -> scopes.add(new Scope(each.commodity(), Optional.of(each))));
        Form form = new Form();
        scope = form.row(words.get("lawful.for"), new Choice<>("lawful-for", scopes, each ->
                each.tariff().map(Tariff::name).orElseGet(() -> words.get("lawful.all."
                        + each.commodity().name().toLowerCase(Locale.ROOT)))));
        scope.getSelectionModel().selectFirst();
        price = form.text("lawful-price", words.get("lawful.price"), "");
        source = form.text("lawful-source", words.get("lawful.source"), "");
        Runnable go = () -> typed().ifPresentOrElse(keep,
                () -> say(Message.of("resale", "WD-6271")));
        Form.chain(go, scope, price, source);
        lay(words.get("lawful.title"),
                List.of(Nodes.paragraph(words.get("lawful.hint"), "muted"), form),
                Nodes.button("lawful-back", words.get("back"), "Esc", back),
                Nodes.mainButton("lawful-keep", words.get("lawful.keep"), go));
    }

    private Optional<LawfulPrice> typed() {
        try {
            Scope chosen = scope.getValue();
            return Optional.of(new LawfulPrice(UUID.randomUUID(), chosen.commodity(),
                    chosen.tariff().map(Tariff::id).orElse(null),
                    UnitPrice.parse(price.getText().strip()), source.getText().strip()));
        } catch (ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Node first() {
        return price;
    }
}
