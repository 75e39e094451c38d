package wattdesk.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A sheet as large as it wants to be; where the window is too low for it, it scrolls and keeps in
/// sight what has the focus and what was said last.
final class TallSheet extends ScrollPane {

    TallSheet(Region sheet) {
        super(sheet);
        getStyleClass().add("tall-sheet");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.heightProperty().subscribe((before, now) -> {
            if (before.doubleValue() > 0 && now.doubleValue() > before.doubleValue()) {
                setVvalue(getVmax()); // a message, above the buttons at the foot
            }
        });
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty())
                .subscribe(focus -> Sight.follow(this, focus));
    }

    /// With its paragraphs wrapped, which a scroll pane does not ask for.
    @Override
    protected double computePrefHeight(double width) {
        return getContent().prefHeight(getContent().prefWidth(-1));
    }
}
