package wattdesk.start.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.ui.Sight;

/// The content of a step, as tall as it wants to be; where there is less room it scrolls and keeps
/// in sight what has the focus, while what was said and the buttons stay where they are.
final class TallBody extends ScrollPane {

    private static final double LEAST = 60;

    TallBody(Region body) {
        super(body);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(LEAST);
        body.heightProperty().subscribe((_, _) -> requestParentLayout());
        viewportBoundsProperty().subscribe((_, _) -> {
            if (getScene() != null) {
                Sight.follow(this, getScene().getFocusOwner());
            }
        });
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::settled);
    }

    /// What has the focus may just have come: it has its place only once it was laid out.
    private void settled(@Nullable Node focus) {
        Parent around = getParent();
        if (focus != null && around != null) {
            around.applyCss();
            around.layout();
            Sight.follow(this, focus);
        }
    }

    /// With its paragraphs wrapped, which a scroll pane does not ask for.
    @Override
    protected double computePrefHeight(double width) {
        return getContent().prefHeight(getWidth() > 0 ? getWidth() : -1);
    }
}
