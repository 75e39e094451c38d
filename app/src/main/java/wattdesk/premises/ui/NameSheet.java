package wattdesk.premises.ui;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import wattdesk.message.Words;
import wattdesk.premises.Site;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Asks for the name of a site or a building, and for a building where it stands.
final class NameSheet extends AskingSheet {

    private final TextField name;

    /// `sites` is empty for a site.
    NameSheet(Words words, String title, String value, List<Site> sites, int site, Runnable back,
            BiConsumer<String, Integer> keep) {
        super("name-sheet", words.language());
        Form form = new Form();
        name = form.text("premises-name", words.get("name"), value);
        Choice<Site> where = new Choice<>("premises-site-choice", sites, each ->
                each.name().isEmpty() ? words.get("tree.unnamed") : each.name());
        where.setValue(sites.stream().filter(each -> each.number() == site).findFirst()
                .orElse(null));
        if (sites.size() > 1) {
            form.row(words.get("site"), where);
        }
        Runnable go = () -> {
            Site chosen = where.getValue();
            keep.accept(name.getText(), chosen == null ? site : chosen.number());
        };
        name.setOnAction(_ -> go.run());
        lay(words.get(title), List.of(form),
                Nodes.button("name-back", words.get("cancel"), "Esc", back),
                Nodes.mainButton("name-keep", words.get("keep"), go));
    }

    @Override
    public Node first() {
        return name;
    }
}
