package wattdesk.premises.ui;

import java.io.File;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import wattdesk.message.Words;
import wattdesk.ui.Nodes;

/// The place of a workbook, typed or chosen in the system's dialog.
final class FileField extends HBox {

    private final Words words;
    private final TextField path = new TextField();
    private final boolean saving;

    FileField(Words words, String id, boolean saving) {
        this.words = words;
        this.saving = saving;
        getStyleClass().add("row");
        setSpacing(8);
        path.setId(id);
        HBox.setHgrow(path, Priority.ALWAYS);
        getChildren().addAll(path, Nodes.firm(
                Nodes.button(id + "-choose", words.get("file.choose"), "Alt+O", this::choose)));
    }

    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("file"));
        chooser.getExtensionFilters().add(new ExtensionFilter("Excel", "*.xlsx"));
        Window window = getScene().getWindow();
        if (saving) {
            chooser.setInitialFileName(String.valueOf(Path.of(path.getText()).getFileName()));
        }
        File chosen = saving ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
        if (chosen != null) {
            path.setText(chosen.toString());
        }
    }

    TextField field() {
        return path;
    }
}
