package wattdesk.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger: laid out in less room and scaled up, so that every place zooms alike.
final class ZoomPane extends Region {

    private static final int WHOLE = 100;

    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Node content;

    ZoomPane(Node content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().setAll(content);
    }

    void zoom(int percent) {
        double factor = (double) percent / WHOLE;
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
