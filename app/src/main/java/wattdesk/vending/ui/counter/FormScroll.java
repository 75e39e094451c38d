package wattdesk.vending.ui.counter;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A form that takes no more room than it fills, so that its button follows it; it scrolls where
/// the window is too low.
final class FormScroll extends ScrollPane {

    private final Region form;

    FormScroll(Region form) {
        super(form);
        this.form = form;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// With its messages wrapped, which a scroll pane does not ask for.
    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(form.prefHeight(width));
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }
}
