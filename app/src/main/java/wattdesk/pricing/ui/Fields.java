package wattdesk.pricing.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/// The fields of a draft: each shows a text of it, tells what is typed, and is where findings about
/// that text jump to. A field that has the focus is not written over.
final class Fields {

    private final Map<String, Node> anchors = new LinkedHashMap<>();
    private final List<Runnable> syncs = new ArrayList<>();

    /// A field named by its path in the document.
    TextField field(String path, Supplier<String> shown, Consumer<String> typed) {
        TextField field = new TextField(shown.get());
        field.setId("at-" + path.replaceAll("[\\[\\]._]+", "-").toLowerCase(Locale.ROOT)
                .replaceAll("-$", ""));
        field.textProperty().subscribe((before, now) -> {
            if (!now.equals(shown.get())) {
                typed.accept(now);
            }
        });
        Runnable sync = () -> {
            if (!field.isFocused() && !field.getText().equals(shown.get())) {
                field.setText(shown.get());
            }
        };
        field.focusedProperty().subscribe(sync);
        syncs.add(sync);
        anchor(path, field);
        return field;
    }

    void anchor(String path, Node node) {
        anchors.put(path, node);
    }

    void sync() {
        syncs.forEach(Runnable::run);
    }

    Map<String, Node> anchors() {
        return anchors;
    }
}
