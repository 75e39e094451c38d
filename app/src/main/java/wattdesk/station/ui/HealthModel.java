package wattdesk.station.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.station.Finding;

/// What the health page shows.
final class HealthModel {

    final ObservableList<Finding> findings = FXCollections.observableArrayList();
    final BooleanProperty busy = new SimpleBooleanProperty();
    final ObjectProperty<@Nullable Message> said = new SimpleObjectProperty<>();
    final BooleanProperty good = new SimpleBooleanProperty();
}
