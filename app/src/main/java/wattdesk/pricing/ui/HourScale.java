package wattdesk.pricing.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import wattdesk.ui.Nodes;

/// The hours above a week: every second one, every fourth where there is little room.
final class HourScale extends Region {

    private static final int HOURS = 24;
    private static final double HEIGHT = 16;
    private static final double LABEL = 24;
    private static final double ROOM_FOR_EACH_SECOND = 400;

    HourScale() {
        for (int hour = 0; hour <= HOURS; hour += 2) {
            Label label = Nodes.label(String.valueOf(hour), "hour");
            label.setAlignment(Pos.CENTER);
            getChildren().add(label);
        }
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < getChildren().size(); i++) {
            double at = snapPositionX(getWidth() * i * 2 / HOURS);
            boolean shown = i % 2 == 0 || getWidth() >= ROOM_FOR_EACH_SECOND;
            getChildren().get(i).setVisible(shown);
            getChildren().get(i).resizeRelocate(at - LABEL / 2, 0, LABEL, getHeight());
        }
    }
}
