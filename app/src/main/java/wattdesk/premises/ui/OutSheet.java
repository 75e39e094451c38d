package wattdesk.premises.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Which tables go out, and where to.
final class OutSheet extends AskingSheet {

    private final FileField file;

    /// What is given out.
    enum Kind {
        ALL, ROOMS, ACCOUNTS, METERS, TEMPLATE
    }

    OutSheet(Words words, Kind offered, Runnable back, BiConsumer<Kind, String> write) {
        super("out-sheet", words.language());
        root().getStyleClass().add("wide-sheet");
        Form form = new Form();
        Choice<Kind> kind = form.row(words.get("out.kind"), new Choice<>("out-kind",
                List.of(Kind.values()), each -> words.get("out." + each.name()
                        .toLowerCase(Locale.ROOT))));
        file = form.row(words.get("file"), new FileField(words, "out-file", true));
        kind.valueProperty().subscribe((_, now) -> {
            if (now != null) {
                file.field().setText(Path.of(System.getProperty("user.home", "."), "wattdesk-"
                        + now.name().toLowerCase(Locale.ROOT) + ".xlsx").toString());
            }
        });
        kind.setValue(offered);
        Runnable go = () -> write.accept(kind.getValue(), file.field().getText().strip());
        Form.chain(go, kind, file.field());
        onAlt(KeyCode.O, file::choose);
        lay(words.get("out.title"), List.of(form),
                Nodes.button("out-back", words.get("cancel"), "Esc", back),
                Nodes.mainButton("out-go", words.get("out.go"), go));
    }

    @Override
    public Node first() {
        return file.field();
    }
}
