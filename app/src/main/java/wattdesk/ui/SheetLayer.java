package wattdesk.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window's content with room for one sheet on top; what lies below cannot be reached
/// meanwhile.
public final class SheetLayer extends StackPane implements Sheets {

    private final Node below;
    private final StackPane veil = new StackPane();
    private @Nullable Node focusBefore;

    public SheetLayer(Node below) {
        this.below = below;
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        getChildren().setAll(below, veil);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isOpen()) {
            close();
            event.consume();
        }
    }

    @Override
    public void show(Region sheet, Node first) {
        if (!isOpen()) { // a sheet that follows another gives the focus back to the place
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        veil.getChildren().setAll(new TallSheet(sheet));
        veil.setVisible(true);
        veil.applyCss(); // as in every place: the next key must not be lost
        below.setDisable(true);
        first.requestFocus();
    }

    @Override
    public void close() {
        veil.setVisible(false);
        veil.getChildren().clear();
        below.setDisable(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }

    @Override
    public boolean isOpen() {
        return veil.isVisible();
    }
}
