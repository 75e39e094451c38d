package wattdesk.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Language, colours and zoom; each choice shows at once.
final class LookPane extends VBox {

    private final Words words;
    private final Consumer<Look> dress;
    private final ToggleGroup spoken = new ToggleGroup();
    private Look look;

    LookPane(Look look, Words words, Consumer<Look> dress) {
        this.look = look;
        this.words = words;
        this.dress = dress;
        getStyleClass().addAll("card", "column");
        Form form = new Form();
        form.row(words.get("look.language"), languages());
        form.row(words.get("look.theme"), themes());
        form.row(words.get("look.zoom"), zooms());
        getChildren().setAll(Nodes.label(words.get("look.title"), "title"), form);
    }

    void focus() {
        if (spoken.getSelectedToggle() instanceof ToggleButton chosen) {
            chosen.requestFocus();
        }
    }

    private Node languages() {
        ToggleGroup group = spoken;
        HBox row = Nodes.row("choices");
        for (Language language : Language.values()) {
            String own = Words.of("shell", "ui", language).get("look.own-name");
            row.getChildren().add(choice("language-" + language, own, group,
                    look.language() == language, () -> look.in(language)));
        }
        return row;
    }

    private Node themes() {
        ToggleGroup group = new ToggleGroup();
        HBox row = Nodes.row("choices");
        for (Theme theme : Theme.values()) {
            String key = "look.theme." + theme.name().toLowerCase(java.util.Locale.ROOT);
            row.getChildren().add(choice("theme-" + theme, words.get(key), group,
                    look.theme() == theme, () -> look.in(theme)));
        }
        return row;
    }

    private ToggleButton choice(String id, String text, ToggleGroup group, boolean chosen,
            java.util.function.Supplier<Look> wanted) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setOnAction(_ -> {
            button.setSelected(true);
            become(wanted.get());
        });
        return button;
    }

    private Node zooms() {
        var percent = Nodes.named("zoom-percent", look.zoomPercent() + " %");
        Button smaller = Nodes.button("zoom-smaller", "−", "Ctrl+-",
                () -> zoom(look.smaller(), percent));
        Button larger = Nodes.button("zoom-larger", "+", "Ctrl+=",
                () -> zoom(look.larger(), percent));
        return Nodes.row("choices", smaller, percent, larger);
    }

    private void zoom(Look wanted, javafx.scene.control.Label percent) {
        percent.setText(wanted.zoomPercent() + " %");
        become(wanted);
    }

    private void become(Look wanted) {
        look = wanted;
        dress.accept(wanted);
    }
}
